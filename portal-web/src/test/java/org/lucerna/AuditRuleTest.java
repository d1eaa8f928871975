package org.lucerna;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.AuditLog;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.audit.Unaudited;
import org.lucerna.foundation.text.Language;
import org.lucerna.web.page.InterfaceLanguages;
import org.lucerna.web.page.Words;

/**
 * Nobody forgets the audit log: the compiled code of every use case is followed, through our own classes, to whatever
 * writes to the database.
 */
class AuditRuleTest {

    private static final Set<String> WRITES = Set.of("persist", "merge", "remove");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lucerna");

    @Test
    void everyUseCaseThatWritesIsInTheAuditLogOrSaysWhyNot() {
        Set<String> forgotten = new TreeSet<>();
        useCases()
                .filter(method -> !method.isAnnotatedWith(Audited.class) && !method.isAnnotatedWith(Unaudited.class))
                .forEach(method ->
                        whatItWrites(method).ifPresent(how -> forgotten.add(name(method) + " (" + how + ")")));

        assertThat(forgotten)
                .as("use cases that change something: give each @Audited(act, kind), and @Item to the argument that"
                        + " is the item's number; or @Unaudited with the reason")
                .isEmpty();
    }

    @Test
    void everyActAndKindHasItsWordInEveryLanguage() {
        Set<String> missing = new TreeSet<>();
        useCases()
                .filter(method -> method.isAnnotatedWith(Audited.class))
                .map(method -> method.getAnnotationOfType(Audited.class))
                .flatMap(audited -> Stream.of("audit.act." + audited.act(), "audit.kind." + audited.kind()))
                .forEach(key -> {
                    for (Language language : InterfaceLanguages.ALL) {
                        if (!Words.in(language).has(key)) {
                            missing.add(key);
                        }
                    }
                });

        assertThat(missing)
                .as("words for the audit log's page: add them to the five message files")
                .isEmpty();
    }

    private static Stream<JavaMethod> useCases() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(UseCases.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Requires.class));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** What the use case's own code does to the database; not that of other use cases that it calls through the gate. */
    private static Optional<String> whatItWrites(JavaMethod useCase) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(useCase));
        while (!open.isEmpty()) {
            JavaCodeUnit code = open.pop();
            if (!seen.add(code)) {
                continue;
            }
            for (JavaAccess<?> access : code.getAccessesFromSelf()) {
                if (writes(code, access)) {
                    return Optional.of(access.getDescription());
                }
            }
            Stream.concat(code.getCallsFromSelf().stream(), code.getCodeUnitReferencesFromSelf().stream())
                    .map(access -> (AccessTarget.CodeUnitAccessTarget) access.getTarget())
                    .forEach(target -> called(target)
                            .filter(next -> !isGuardedElsewhere(next, useCase))
                            .forEach(open::push));
        }
        return Optional.empty();
    }

    private static boolean writes(JavaCodeUnit from, JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (access instanceof JavaFieldAccess field) {
            return field.getAccessType() == JavaFieldAccess.AccessType.SET
                    && owner.isAnnotatedWith(Entity.class)
                    && !from.isConstructor();
        }
        return owner.isAssignableTo(EntityManager.class) && WRITES.contains(name)
                || owner.isAssignableTo(Query.class) && name.equals("executeUpdate");
    }

    /** The code that may run: of an interface, every class that we have for it. */
    private static Stream<? extends JavaCodeUnit> called(AccessTarget.CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        if (!owner.getPackageName().startsWith("org.lucerna") || owner.isEquivalentTo(AuditLog.class)) {
            return Stream.empty();
        }
        Stream<JavaClass> types = Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream());
        return types.flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName())
                        && unit.getRawParameterTypes().size()
                                == target.getRawParameterTypes().size());
    }

    private static boolean isGuardedElsewhere(JavaCodeUnit next, JavaMethod useCase) {
        return next.isAnnotatedWith(Requires.class) && !next.getOwner().equals(useCase.getOwner());
    }
}
