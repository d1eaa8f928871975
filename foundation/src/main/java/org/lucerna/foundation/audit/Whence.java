package org.lucerna.foundation.audit;

import java.util.concurrent.Callable;

/**
 * Where the work on this thread was asked for, so coarsely that it names no person: a network ({@code 192.0.2.0/24}), this
 * machine, or the portal itself where there is no request. The web says it for each request.
 */
public final class Whence {

    /** The portal's own jobs. */
    public static final String PORTAL = "portal";

    /** A request from the machine that the portal runs on. */
    public static final String THIS_MACHINE = "this machine";

    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> PORTAL);

    private Whence() {}

    static String current() {
        return CURRENT.get();
    }

    /** Does the work as asked for from this place; the former place is restored whatever happens. */
    public static <T> T call(String place, Callable<T> work) throws Exception {
        String former = CURRENT.get();
        CURRENT.set(place);
        try {
            return work.call();
        } finally {
            if (former.equals(PORTAL)) {
                CURRENT.remove();
            } else {
                CURRENT.set(former);
            }
        }
    }
}
