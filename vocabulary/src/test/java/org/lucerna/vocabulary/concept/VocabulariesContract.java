package org.lucerna.vocabulary.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.text.Language;
import org.lucerna.foundation.vocabulary.ConceptScheme;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/** How a portal comes to its words, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VocabulariesContract {

    private static final Vocabulary SHIPPED = ShippedVocabulary.read();

    private TestDatabase database;
    private TestPortal portal;
    private Vocabularies vocabularies;

    abstract TestDatabase newDatabase();

    @BeforeAll
    void open() {
        database = newDatabase();
        portal = TestPortal.open(database, List.of(Vocabularies.class));
        vocabularies = portal.get(Vocabularies.class);
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @BeforeEach
    void emptyPortal() {
        for (String table : List.of(
                "concept_carried", "concept_history", "concept_text", "concept_link", "concept", "concept_scheme")) {
            database.execute("delete from " + table);
        }
        Vocabulary.replace(Vocabulary.EMPTY);
    }

    @Test
    void anEmptyPortalBeginsWithWhatItShips() {
        prepare();
        vocabularies.refresh();

        assertThat(Vocabulary.current().listAll()).containsExactlyElementsOf(SHIPPED.listAll());
        assertThat(Vocabulary.current().listSchemes()).containsExactlyElementsOf(SHIPPED.listSchemes());
        assertThat(Vocabulary.current().listSchemes())
                .extracting(ConceptScheme::id)
                .startsWith("P", "X");
    }

    @Test
    void aLaterStartLeavesTheWordsAsTheyAre() {
        prepare();
        database.execute("update concept_text set words = 'refuge' where concept = 'S19' and kind = 'LABEL'");
        prepare();
        vocabularies.refresh();

        assertThat(Vocabulary.current().label("S19", Language.ENGLISH)).isEqualTo("refuge");
        assertThat(database.number("select count(*) from concept")).isEqualTo(365);
    }

    @Test
    void twoServersThatStartAtOnceLoadItOnce() throws Exception {
        try (ExecutorService servers = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> start = () -> {
                prepare();
                return true;
            };
            for (Future<Boolean> started : servers.invokeAll(List.of(start, start))) {
                assertThat(started.get()).isTrue();
            }
        }
        assertThat(database.number("select count(*) from concept")).isEqualTo(365);
        assertThat(database.number("select count(*) from concept_scheme")).isEqualTo(12);
    }

    @Test
    void readingTakesFewStatementsAndLookingWhetherItChangedTakesOne() {
        prepare();
        int before = database.statements();
        vocabularies.refresh();
        assertThat(database.statements() - before).isLessThanOrEqualTo(8);

        Vocabulary read = Vocabulary.current();
        before = database.statements();
        vocabularies.refresh();
        assertThat(database.statements() - before).isEqualTo(1);
        assertThat(Vocabulary.current()).isSameAs(read);
    }

    @Test
    void aChangeByAnotherServerIsSeen() {
        prepare();
        vocabularies.refresh();
        database.execute("update concept_text set words = 'refuge' where concept = 'S19' and language = 'en'"
                + " and kind = 'LABEL'");
        database.execute("update vocabulary_clock set version = version + 1");
        vocabularies.refresh();

        assertThat(Vocabulary.current().label("S19", Language.ENGLISH)).isEqualTo("refuge");
    }

    @Test
    void aVisitorDoesNotLoadIt() {
        assertThatThrownBy(vocabularies::prepare).isInstanceOf(Denied.class);
    }

    private void prepare() {
        Acting.as(Actor.OPERATOR, () -> {
            vocabularies.prepare();
            return true;
        });
    }
}
