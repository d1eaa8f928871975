package org.lucerna.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Does for {@link Transactional} what the container's interceptor does, at the same place in the chain. */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class TransactionalInTests {

    @Inject
    private Transactions transactions;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return transactions.run(call::proceed);
    }
}
