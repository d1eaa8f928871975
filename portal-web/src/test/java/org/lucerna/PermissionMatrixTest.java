package org.lucerna;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Audience;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.members.account.Role;

/** docs/permissions.md says who may do what. It is written from the code, and a change of the code shows in it. */
class PermissionMatrixTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "permissions.md");
    private static final Path WRITTEN = Path.of("target", "permissions.md");
    private static final String YES = "●";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lucerna");

    /** A column: somebody with exactly one role, or with none. */
    private record Person(String title, Set<Permission> permissions, Set<Audience> audiences) {
        boolean may(Permission permission) {
            return permission == Permission.ANYONE || permissions.contains(permission);
        }
    }

    @Test
    void theDocumentSaysWhatTheCodeDoes() throws IOException {
        String matrix = matrix();
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, matrix);

        assertThat(DOCUMENT)
                .as("who may do what has changed: look at the difference, and if it is meant,"
                        + " copy portal-web/target/permissions.md to docs/permissions.md")
                .hasContent(matrix);
    }

    @Test
    void nobodyButTheOperatorMayWhatNoRoleMay() {
        for (Permission permission : Permission.values()) {
            assertThat(Arrays.stream(Role.values())
                            .anyMatch(role -> permission == Permission.ANYONE
                                    || role.permissions().contains(permission)))
                    .as("some role may " + permission)
                    .isTrue();
        }
    }

    private static String matrix() {
        StringBuilder text = new StringBuilder("""
                # Who may do what

                Written by `PermissionMatrixTest` from `Role` and from the permission that each use case asks for
                (`@Requires`). Change the code, not this page: the test says how to bring it up to date.

                A dot: may call it. What they then see or change is narrowed further by the item's audience, by whose it
                is, and for country and organisation editors by their countries and their organisation. What a reader may
                not see is *not found*.

                ## Who may read which audience

                """);
        List<Person> people = people();
        text.append(head("Audience", people));
        for (Audience audience : List.of(Audience.PUBLIC, Audience.MEMBERS, Audience.EDITORS)) {
            text.append("| ").append(audience.code()).append(" |");
            people.forEach(person -> text.append(person.audiences().contains(audience) ? " ● |" : "  |"));
            text.append('\n');
        }
        text.append("\nA closed group's items are read by the people in that group alone, whatever their roles.\n");
        features().forEach((feature, rows) -> {
            text.append("\n## ").append(feature).append("\n\n").append(head("Use case", people));
            rows.forEach((name, permission) -> {
                text.append("| ").append(name).append(" |");
                people.forEach(person -> text.append(person.may(permission) ? " " + YES + " |" : "  |"));
                text.append('\n');
            });
        });
        return text.toString();
    }

    private static String head(String first, List<Person> people) {
        return "| " + first + " | " + people.stream().map(Person::title).collect(Collectors.joining(" | ")) + " |\n|---"
                + "|:-:".repeat(people.size()) + "|\n";
    }

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        people.add(new Person("visitor", Actor.ANONYMOUS.permissions(), Actor.ANONYMOUS.audiences()));
        for (Role role : Role.values()) {
            people.add(new Person(
                    role.name().toLowerCase(Locale.ROOT).replace('_', ' '), role.permissions(), role.audiences()));
        }
        people.add(new Person("operator", Actor.OPERATOR.permissions(), Actor.OPERATOR.audiences()));
        return people;
    }

    private static Map<String, Map<String, Permission>> features() {
        Map<String, Map<String, Permission>> features = new TreeMap<>();
        for (JavaMethod method : useCases()) {
            JavaClass type = method.getOwner();
            if (type.getModifiers().contains(JavaModifier.PUBLIC)) {
                features.computeIfAbsent(feature(type), feature -> new TreeMap<>())
                        .put("`" + type.getSimpleName() + "` " + words(method.getName()), permission(method));
            }
        }
        return features;
    }

    /** The package below {@code org.lucerna}: {@code members · account}. */
    private static String feature(JavaClass type) {
        return type.getPackageName().substring("org.lucerna.".length()).replace(".", " · ");
    }

    private static String words(String method) {
        return method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static Set<JavaMethod> useCases() {
        Set<JavaMethod> methods = new TreeSet<>(java.util.Comparator.comparing(JavaMethod::getFullName));
        CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(UseCases.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Requires.class))
                .forEach(methods::add);
        return methods;
    }

    private static Permission permission(JavaMethod method) {
        return method.getAnnotationOfType(Requires.class).value();
    }
}
