package org.lucerna.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ActingTest {

    private final Actor ana = new Actor(7L, "Ana", Set.of(Permission.EDIT_LIBRARY), Set.of(Audience.PUBLIC));

    @Test
    void outsideOfActingEveryoneIsAnonymous() {
        assertThat(Acting.current()).isEqualTo(Actor.ANONYMOUS);
    }

    @Test
    void insideTheWorkTheActorIsTheOneThatWasNamed() {
        assertThat(Acting.as(ana, () -> Acting.current())).isEqualTo(ana);
        assertThat(Acting.current()).isEqualTo(Actor.ANONYMOUS);
    }

    @Test
    void anotherThreadIsAnonymousEvenInsideTheWork() {
        Actor seenElsewhere = Acting.as(
                ana, () -> CompletableFuture.supplyAsync(Acting::current).join());
        assertThat(seenElsewhere).isEqualTo(Actor.ANONYMOUS);
    }

    @Test
    void theFormerActorIsBackAfterNestedWorkAndAfterAFailure() {
        Acting.as(ana, () -> {
            assertThatThrownBy(() -> Acting.as(Actor.OPERATOR, () -> {
                        throw new IllegalStateException("half way");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(Acting.current()).isEqualTo(ana);
            return null;
        });
        assertThat(Acting.current()).isEqualTo(Actor.ANONYMOUS);
    }

    @Test
    void checkedExceptionsOfTheWorkPassThrough() {
        assertThatThrownBy(() -> Acting.call(ana, () -> {
                    throw new java.io.IOException("gone");
                }))
                .isInstanceOf(java.io.IOException.class);
        assertThat(Acting.current()).isEqualTo(Actor.ANONYMOUS);
    }
}
