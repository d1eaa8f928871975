package org.lucerna.testing.audit;

import java.util.Optional;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Item;

/** Use cases that change something, to see them written down. */
@UseCases
public class Lamps {

    /** A view, as a use case gives it back. */
    record Lamp(long id, String secret) {}

    @Requires(Permission.ANYONE)
    @Audited(act = "create", kind = "lamp")
    public Lamp make(String secret) {
        return new Lamp(41, secret);
    }

    @Requires(Permission.ANYONE)
    @Audited(act = "light", kind = "lamp")
    public void light(String how, @Item long id) {
        if (how.equals("badly")) {
            throw new IllegalStateException("It went out");
        }
    }

    @Requires(Permission.ANYONE)
    @Audited(act = "find", kind = "lamp")
    public Optional<Lamp> redeem(boolean right) {
        return right ? Optional.of(new Lamp(43, "s")) : Optional.empty();
    }

    @Requires(Permission.ANYONE)
    public String look() {
        return "dark";
    }
}
