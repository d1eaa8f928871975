package org.lucerna.directory.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lucerna.directory.entry.People.ANA;
import static org.lucerna.directory.entry.People.CHIARA;
import static org.lucerna.directory.entry.People.DORO;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lucerna.directory.DirectoryFixture;
import org.lucerna.directory.Staff;
import org.lucerna.testing.TestDatabase;

/** Who changed an entry, until they leave. */
class EntryAuthorsTest extends DirectoryFixture {

    @Override
    protected TestDatabase newDatabase() {
        return TestDatabase.h2();
    }

    @Test
    void everyChangeIsListedWithItsAuthorUntilTheyLeave() {
        EntryView entry =
                create(Drafts.counsellingCentre().with(parts -> parts.memberOrganisation(Staff.DOROS_ORGANISATION)));
        as(
                DORO,
                () -> the(Entries.class)
                        .update(
                                entry.id(),
                                entry.version(),
                                the(Entries.class).get(entry.id()).data().with(parts -> parts.town("Lecce"))));
        EntryAuthors authors = the(EntryAuthors.class);

        assertThat(authorsOf(entry)).containsExactly("Doro", "Ana");
        assertThat(String.valueOf(
                        inTransaction(() -> authors.export(DORO.account())).facts()))
                .contains("Centro Aurora", "CHANGE")
                .doesNotContain("CREATE", "Lecce");

        inTransaction(() -> {
            authors.erase(DORO.account());
            return true;
        });

        assertThat(authorsOf(entry)).containsExactly("", "Ana");
        assertThat(inTransaction(() -> authors.export(DORO.account())).isEmpty())
                .isTrue();
        assertThat(inTransaction(() -> authors.export(ANA.account())).isEmpty()).isFalse();
    }

    private List<String> authorsOf(EntryView entry) {
        return as(CHIARA, () -> the(Entries.class).history(entry.id())).stream()
                .map(EntryChange::author)
                .toList();
    }
}
