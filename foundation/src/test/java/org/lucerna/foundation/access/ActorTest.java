package org.lucerna.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {

    @Test
    void aVisitorMayDoOnlyWhatAnyoneMayAndReadsOnlyWhatIsPublic() {
        assertThat(Actor.ANONYMOUS.may(Permission.ANYONE)).isTrue();
        assertThat(Actor.ANONYMOUS.may(Permission.EDIT_LIBRARY)).isFalse();
        assertThat(Actor.ANONYMOUS.mayRead(Audience.PUBLIC)).isTrue();
        assertThat(Actor.ANONYMOUS.mayRead(Audience.MEMBERS)).isFalse();
        assertThat(Actor.ANONYMOUS.mayRead(Audience.EDITORS)).isFalse();
    }

    @Test
    void theOperatorMayDoEverythingButReadsNoClosedGroup() {
        for (Permission permission : Permission.values()) {
            assertThat(Actor.OPERATOR.may(permission)).as(permission.name()).isTrue();
        }
        assertThat(Actor.OPERATOR.mayRead(Audience.group(3))).isFalse();
    }

    @Test
    void whatAnActorMayDoCannotBeChangedFromOutside() {
        Set<Permission> permissions = new HashSet<>();
        Actor actor = new Actor(1L, "Ana", permissions, Set.of(Audience.PUBLIC));
        permissions.add(Permission.ADMINISTER_ACCOUNTS);
        assertThat(actor.may(Permission.ADMINISTER_ACCOUNTS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Public", "group:", "group:0", "group:-1", "group:1x", "all", "public\n"})
    void anUnknownAudienceIsRefused(String code) {
        assertThatThrownBy(() -> new Audience(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroupsAudienceNamesItsGroup() {
        assertThat(Audience.group(12)).isEqualTo(new Audience("group:12")).hasToString("group:12");
    }
}
