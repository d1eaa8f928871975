package org.lucerna;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchResult;

/** The rules of docs/architecture.md that Maven's modules cannot keep. A rule that is in the way is talked about. */
@AnalyzeClasses(
        packages = "org.lucerna",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestSupport.class})
class ArchitectureTest {

    /** Directory, community and site have their places already, so that the rule is there before they are. */
    private static final Set<String> FEATURES =
            Set.of("vocabulary", "library", "directory", "community", "members", "site");

    /** Where somebody else's permissions begin, each with its reason. */
    private static final Set<String> KNOWN_TO_ACT = Set.of(
            // each request, as whoever sent it
            "org.lucerna.web.security.Door",
            // the index reads every item, whoever may see it
            "org.lucerna.web.config.IndexKeeper",
            // sets the site up, at the start
            "org.lucerna.web.config.Startup",
            // carries letters
            "org.lucerna.web.mail.Postman",
            // an import goes on in the background as the one who began it
            "org.lucerna.web.directory.ImportRuns",
            // once a day, lets go what has been kept long enough
            "org.lucerna.web.config.DailyRound",
            // puts the words that ship with a release into the database, at the start
            "org.lucerna.web.config.VocabularyKeeper");

    @ArchTest
    static final ArchRule featuresDoNotKnowEachOther = slices().assignedFrom(new Features())
            .should()
            .notDependOnEachOther()
            .because("what two features share is an id or a word in foundation; a page composes them in portal-web");

    @ArchTest
    static final ArchRule foundationStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.lucerna.foundation..")
            .should()
            .dependOnClassesThat(ours().and(describe(
                    "are outside foundation",
                    type -> !resideInAPackage("org.lucerna.foundation..").test(type))))
            .because("everyone leans on foundation");

    @ArchTest
    static final ArchRule searchAndImportArePlainJava = noClasses()
            .that()
            .resideInAnyPackage("org.lucerna.search..", "org.lucerna.imports..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta..", "org.eclipse.microprofile.."))
            .because("they run on the command line, in benchmarks and in tests without a container");

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .should()
            .bePackagePrivate()
            .because("a use case returns a view made for one reader, and what the reader may not see is not in it");

    @ArchTest
    static final ArchRule everyUseCaseNamesItsPermission = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCases.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Requires.class)
            .because("the gate refuses a method that names no permission, and here it is seen before it runs");

    @ArchTest
    static final ArchRule onlyUseCasesPermit = methods()
            .that()
            .areAnnotatedWith(Requires.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(UseCases.class)
            .andShould()
            .bePublic()
            .because("elsewhere nothing would check the permission");

    @ArchTest
    static final ArchRule onlyUseCasesAreTransactional = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(UseCases.class.getName())
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("a transaction is one use case, no more and no less");

    @ArchTest
    static final ArchRule noMethodIsTransactionalByItself = noMethods()
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("a transaction is one use case, no more and no less");

    @ArchTest
    static final ArchRule theWebHoldsNoQueries = noClasses()
            .that()
            .resideInAPackage("org.lucerna.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..")
            .because("a page asks a use case, which knows the reader");

    @ArchTest
    static final ArchRule featuresDoNotKnowTheWeb = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.lucerna.foundation..",
                    "org.lucerna.library..",
                    "org.lucerna.directory..",
                    "org.lucerna.community..",
                    "org.lucerna.members..",
                    "org.lucerna.site..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..", "jakarta.faces..")
            .because("who acts comes from Acting alone, whatever asked: a page, a program or a job");

    @ArchTest
    static final ArchRule noEntityLeavesAUseCase = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCases.class)
            .and()
            .arePublic()
            .should(new SpeakOfNoEntity())
            .because("a use case takes values and returns a view made for one reader");

    @ArchTest
    static final ArchRule onlyTheDoorAndTheJobsActAsSomebody = noClasses()
            .that(describe(
                    "are neither the gate nor known to act",
                    type -> !resideInAPackage("org.lucerna.foundation.access..").test(type)
                            && !KNOWN_TO_ACT.contains(outermost(type))))
            .should()
            .callMethodWhere(describe(
                    "somebody else is acted as",
                    call -> call.getTargetOwner().isEquivalentTo(Acting.class)
                            && Set.of("as", "call").contains(call.getName())))
            .because("each place where somebody else's permissions begin is looked at by name: see KNOWN_TO_ACT");

    @ArchTest
    static final ArchRule nothingIsFoundWithoutAReader = methods()
            .that()
            .areDeclaredIn(SearchIndex.class)
            .and(describe(
                    "answer with content",
                    method -> method.getRawReturnType().isAssignableTo(Collection.class)
                            || method.getRawReturnType().isEquivalentTo(Optional.class)
                            || method.getRawReturnType().isEquivalentTo(SearchResult.class)))
            .should(new TakeAnActor())
            .because("there is no search, suggestion or likeness without somebody who asks");

    @ArchTest
    static final ArchRule luceneStaysInTheEngine = noClasses()
            .that(outside(
                    "the engine and its analysis", "org.lucerna.search.lucene..", "org.lucerna.search.analysis.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("another engine takes its place behind the same port");

    @ArchTest
    static final ArchRule onlyTheExtractorParsesDocuments = noClasses()
            .that()
            .resideOutsideOfPackage("org.lucerna.extractor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.tika..", "org.apache.poi..", "org.apache.pdfbox..")
            .because("a hostile file must cost that one file, so parsers run behind the process wall alone");

    @ArchTest
    static final ArchRule rdfStaysInTheExchangeOfTheVocabulary = noClasses()
            .that()
            .resideOutsideOfPackage("org.lucerna.vocabulary.skos..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.rdf4j..")
            .because("statements and addresses are how a file says it; everything else speaks of concepts");

    @ArchTest
    static final ArchRule timeIsJavaTime = noClasses()
            .that(describe(
                    "do not translate a document library's dates",
                    type -> !resideInAPackage("org.lucerna.extractor.format..").test(type)))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.text.SimpleDateFormat")
            .because("java.time says whether it means a day, a moment or a place's clock");

    @ArchTest
    static final ArchRule everyPackageSpeaksOfNull = classes()
            .should(new LiveInANullMarkedPackage())
            .because("what may be null says so, and NullAway checks the rest");

    private static String outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer.getName();
    }

    private static final class SpeakOfNoEntity extends ArchCondition<JavaMethod> {

        SpeakOfNoEntity() {
            super("neither take nor return an entity");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                    .forEach(type -> events.add(new SimpleConditionEvent(
                            method,
                            !type.isAnnotatedWith(Entity.class) && !type.isAnnotatedWith(Embeddable.class),
                            method.getFullName() + " speaks of " + type.getName())));
        }
    }

    private static final class TakeAnActor extends ArchCondition<JavaMethod> {

        TakeAnActor() {
            super("take an Actor");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean takes = method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
            events.add(new SimpleConditionEvent(method, takes, method.getFullName() + " takes no Actor"));
        }
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("org.lucerna..");
    }

    private static DescribedPredicate<JavaClass> outside(String what, String... packages) {
        return describe(
                "are outside " + what, type -> !resideInAnyPackage(packages).test(type));
    }

    private static final class LiveInANullMarkedPackage extends ArchCondition<JavaClass> {

        LiveInANullMarkedPackage() {
            super("live in a @NullMarked package");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
        }
    }

    /** A class's feature is the name after {@code org.lucerna}. */
    private static final class Features implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String[] parts = type.getPackageName().split("\\.");
            return parts.length > 2 && FEATURES.contains(parts[2])
                    ? SliceIdentifier.of(parts[2])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "features";
        }
    }

    /** What helps tests comes in a jar of its own and does not ship. */
    static final class DoNotIncludeTestSupport implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-support/");
        }
    }
}
