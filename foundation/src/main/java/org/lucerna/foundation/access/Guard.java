package org.lucerna.foundation.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Denied;

/** Lets a use case run only for an actor who has the permission that its method names. Runs before the transaction. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class Guard {

    @AroundInvoke
    @Nullable
    Object check(InvocationContext call) throws Exception {
        Requires requires = call.getMethod().getAnnotation(Requires.class);
        if (requires == null) {
            throw new IllegalStateException(call.getMethod() + " names no permission: add @Requires");
        }
        if (!Acting.current().may(requires.value())) {
            throw new Denied();
        }
        return call.proceed();
    }
}
