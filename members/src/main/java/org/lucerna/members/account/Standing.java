package org.lucerna.members.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is in the network: decided by others, never by themselves. Immutable.
 *
 * @param organisationId the member organisation whose staff they are, or null
 * @param countries that they look after as country editor (ISO 3166-1 alpha-2, upper case); nothing without that role
 */
public record Standing(Set<Role> roles, @Nullable Long organisationId, Set<String> countries) {

    public Standing {
        roles = Set.copyOf(roles);
        countries = Set.copyOf(countries);
    }

    /** These roles, no organisation, no country. */
    public static Standing of(Role... roles) {
        return new Standing(Set.of(roles), null, Set.of());
    }

    /** Staff of this organisation. */
    public static Standing memberOf(long organisationId) {
        return new Standing(Set.of(Role.MEMBER), organisationId, Set.of());
    }
}
