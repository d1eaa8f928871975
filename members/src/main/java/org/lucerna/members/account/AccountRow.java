package org.lucerna.members.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.members.account.Accounts.Identity;

/**
 * All that decides what somebody may do and read, as columns that a statement about something of theirs brings along: so a
 * request learns its session and its reader with one statement. Immutable.
 *
 * @param organisationIsMember true without an organisation; false while it is suspended, or after it has left
 * @param secondFactorDemanded whether their organisation wants one of all its staff
 * @param groups the audiences of the closed groups that they have joined
 */
public record AccountRow(
        long id,
        String name,
        boolean hasSecondFactor,
        @Nullable Long organisationId,
        boolean organisationIsMember,
        boolean secondFactorDemanded,
        Set<Role> roles,
        Set<String> countries,
        Set<Audience> groups) {

    /** For a select list; {@code a} is the account, {@code o} its organisation, see {@link #JOIN}. On H2 and PostgreSQL. */
    public static final String COLUMNS = "a.id, a.name, a.has_second_factor, a.organisation_id, o.state,"
            + " o.demands_second_factor,"
            + " (select string_agg(r.role, ',') from account_role r where r.account_id = a.id),"
            + " (select string_agg(c.country, ',') from account_country c where c.account_id = a.id),"
            + " (select string_agg(cast(g.group_id as varchar), ',') from group_member g"
            + " where g.account_id = a.id and g.joined_at is not null)";

    /** Behind {@code … join account a …}. */
    public static final String JOIN = " left join organisation o on o.id = a.organisation_id";

    private static final String MEMBER = "MEMBER";

    /** @param first where {@link #COLUMNS} begin in this row */
    public static AccountRow read(Object[] row, int first) {
        Object[] own = Arrays.copyOfRange(row, first, row.length);
        return new AccountRow(
                ((Number) own[0]).longValue(),
                String.valueOf(own[1]),
                Boolean.TRUE.equals(own[2]),
                own[3] == null ? null : ((Number) own[3]).longValue(),
                own[4] == null || own[4].equals(MEMBER),
                Boolean.TRUE.equals(own[5]),
                words(own[6]).map(Role::valueOf).collect(Collectors.toSet()),
                words(own[7]).collect(Collectors.toSet()),
                words(own[8]).map(id -> Audience.group(Long.parseLong(id))).collect(Collectors.toSet()));
    }

    private static Stream<String> words(@Nullable Object joined) {
        return joined == null ? Stream.empty() : Arrays.stream(joined.toString().split(",", -1));
    }

    /**
     * What all roles together let this person do and read, and the closed groups that they are in.
     *
     * @param secondFactorShown whether somebody who is believed has seen a second factor: then it need not be one of ours
     */
    public Identity identity(boolean secondFactorShown) {
        if (!secondFactorShown && mustSetUpSecondFactor()) {
            Set<Permission> ownAccountAlone = Set.of(Permission.ANYONE, Permission.OWN_ACCOUNT);
            return new Identity(new Actor(id, name, ownAccountAlone, Set.of(Audience.PUBLIC)), true);
        }
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(roles);
        if (!organisationIsMember) {
            // What they are as its staff rests while their organisation does not belong to the network.
            held.removeAll(Set.of(Role.MEMBER, Role.ORGANISATION_EDITOR));
        }
        Set<Permission> permissions =
                held.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toSet());
        permissions.add(Permission.ANYONE);
        permissions.add(Permission.OWN_ACCOUNT);
        Set<Audience> audiences =
                held.stream().flatMap(role -> role.audiences().stream()).collect(Collectors.toSet());
        audiences.add(Audience.PUBLIC);
        if (organisationIsMember) {
            audiences.addAll(groups);
        }
        Set<String> edited = held.contains(Role.COUNTRY_EDITOR) ? countries : Set.of();
        return new Identity(new Actor(id, name, permissions, audiences, organisationId, edited), false);
    }

    private boolean mustSetUpSecondFactor() {
        return !hasSecondFactor && (secondFactorDemanded || roles.stream().anyMatch(Role::requiresSecondFactor));
    }
}
