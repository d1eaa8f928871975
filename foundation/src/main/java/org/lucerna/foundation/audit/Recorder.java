package org.lucerna.foundation.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Guarded;

/** Writes down each {@link Audited} use case that succeeded. Runs inside the use case's transaction. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class Recorder {

    @Inject
    private AuditLog log;

    @AroundInvoke
    @Nullable
    Object record(InvocationContext call) throws Exception {
        Object result = call.proceed();
        Audited audited = call.getMethod().getAnnotation(Audited.class);
        if (audited != null && somethingHappened(result)) {
            Long item = audited.ownAccount()
                    ? Acting.current().accountId()
                    : item(call.getMethod(), call.getParameters(), result);
            log.record(audited.act(), audited.kind(), item);
        }
        return result;
    }

    private static boolean somethingHappened(@Nullable Object result) {
        return !Boolean.FALSE.equals(result) && !Optional.empty().equals(result);
    }

    private static @Nullable Long item(Method method, Object[] arguments, @Nullable Object result)
            throws ReflectiveOperationException {
        Parameter[] parameters = method.getParameters();
        for (int place = 0; place < parameters.length; place++) {
            if (parameters[place].isAnnotationPresent(Item.class)) {
                return (Long) arguments[place];
            }
        }
        return id(result instanceof Optional<?> optional ? optional.orElse(null) : result);
    }

    private static @Nullable Long id(@Nullable Object result) throws ReflectiveOperationException {
        if (result instanceof Long number) {
            return number;
        }
        if (result instanceof Record made) {
            for (RecordComponent component : made.getClass().getRecordComponents()) {
                if (component.getName().equals("id") && component.getType() == long.class) {
                    Method id = component.getAccessor();
                    id.trySetAccessible(); // a view may be known to its package alone
                    return (Long) id.invoke(made);
                }
            }
        }
        return null;
    }
}
