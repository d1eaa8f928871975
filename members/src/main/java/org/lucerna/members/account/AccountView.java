package org.lucerna.members.account;

import java.util.Set;

/** An account as its administrator sees it. */
public record AccountView(long id, String email, String name, Set<Role> roles) {
    public AccountView {
        roles = Set.copyOf(roles);
    }
}
