package org.lucerna.foundation.access;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Who acts on this thread. {@link #as} is the only way to be somebody; outside it, and on every other thread, everyone
 * is {@link Actor#ANONYMOUS}.
 */
public final class Acting {

    private static final ThreadLocal<Actor> CURRENT = ThreadLocal.withInitial(() -> Actor.ANONYMOUS);

    private Acting() {}

    public static Actor current() {
        return CURRENT.get();
    }

    /** Does the work as this actor and gives back its result; the former actor is restored whatever happens. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        Actor former = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            restore(former);
        }
    }

    /** As {@link #as}, for work that throws checked exceptions (a servlet filter chain). */
    public static <T> T call(Actor actor, Callable<T> work) throws Exception {
        Actor former = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.call();
        } finally {
            restore(former);
        }
    }

    private static void restore(Actor former) {
        if (former == Actor.ANONYMOUS) {
            CURRENT.remove();
        } else {
            CURRENT.set(former);
        }
    }
}
