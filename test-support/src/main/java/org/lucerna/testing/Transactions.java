package org.lucerna.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One entity manager and one transaction for each thread that is in one, as a container has it: joined by calls inside,
 * rolled back for an unchecked exception. Outside a transaction there is no entity manager, which is stricter than a
 * container.
 */
final class Transactions {

    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    <T> T run(Callable<T> work) throws Exception {
        if (current.get() != null) {
            return work.call();
        }
        EntityManager em = factory.createEntityManager();
        current.set(em);
        EntityTransaction transaction = em.getTransaction();
        transaction.begin();
        try {
            T result = work.call();
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            current.remove();
            em.close();
        }
    }

    /** What is injected: hands each call on to the entity manager of the caller's transaction. */
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    EntityManager em = current.get();
                    if (em == null) {
                        throw new IllegalStateException("No transaction: " + method.getName());
                    }
                    try {
                        return method.invoke(em, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
