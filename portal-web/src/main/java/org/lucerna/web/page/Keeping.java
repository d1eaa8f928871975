package org.lucerna.web.page;

import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;

/** How long a browser keeps what one reader was given. */
public final class Keeping {

    private Keeping() {}

    /**
     * A visitor's browser may keep it, but asks again each time: who may read a record can change. Whoever is signed in
     * leaves nothing behind on the machine.
     */
    public static String ofOneReader() {
        return Acting.current().equals(Actor.ANONYMOUS) ? "private, no-cache" : "no-store";
    }
}
