package org.lucerna.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.problem.Denied;

class GuardTest {

    private final Actor editor = new Actor(5L, "Edith", Set.of(Permission.EDIT_LIBRARY), Set.of(Audience.PUBLIC));

    interface Shelf {
        @Requires(Permission.EDIT_LIBRARY)
        void fill();

        @Requires(Permission.ANYONE)
        void look();

        void unguarded();
    }

    @Test
    void whoHasThePermissionMayAct() {
        assertThat(Acting.as(editor, () -> call("fill"))).isEqualTo("done");
    }

    @Test
    void whoLacksThePermissionIsDenied() {
        assertThatThrownBy(() -> call("fill")).isInstanceOf(Denied.class);
    }

    @Test
    void whatIsOpenToAnyoneIsOpenToAVisitor() {
        assertThat(call("look")).isEqualTo("done");
    }

    @Test
    void aMethodThatNamesNoPermissionIsRefusedEvenToTheOperator() {
        assertThatThrownBy(() -> Acting.as(Actor.OPERATOR, () -> call("unguarded")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@Requires");
    }

    private static Object call(String method) {
        try {
            Object result = new Guard().check(invocationOf(Shelf.class.getMethod(method)));
            return result == null ? "nothing" : result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static InvocationContext invocationOf(Method method) {
        return (InvocationContext) Proxy.newProxyInstance(
                GuardTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "proceed" -> "done";
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
