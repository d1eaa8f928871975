package org.lucerna.members.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;

class RoleTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyLooksAfterTheirOwnAccountAndReadsWhatMembersRead(Role role) {
        assertThat(role.permissions()).contains(Permission.OWN_ACCOUNT);
        assertThat(role.audiences()).contains(Audience.PUBLIC, Audience.MEMBERS);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoMayDoMoreThanAMemberShowsASecondFactor(Role role) {
        boolean more = !Role.MEMBER.permissions().containsAll(role.permissions())
                || !Role.MEMBER.audiences().containsAll(role.audiences());

        assertThat(role.requiresSecondFactor() || !more).isTrue();
        assertThat(Role.MEMBER.requiresSecondFactor()).isFalse();
    }

    @Test
    void onlyAdministratorsLookAfterOtherPeoplesAccounts() {
        for (Role role : Role.values()) {
            assertThat(role.permissions().contains(Permission.ADMINISTER_ACCOUNTS))
                    .as(role.name())
                    .isEqualTo(role == Role.ADMINISTRATOR);
        }
    }
}
