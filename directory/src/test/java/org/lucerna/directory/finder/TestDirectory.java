package org.lucerna.directory.finder;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.entry.EntrySearchMapping;
import org.lucerna.directory.entry.EntrySettings;
import org.lucerna.directory.entry.People;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.vocabulary.Vocabulary;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.lucene.LuceneSearchIndex;
import org.lucerna.search.lucene.LuceneSettings;
import org.lucerna.search.thesaurus.Thesaurus;
import org.lucerna.testing.TestDatabase;
import org.lucerna.testing.TestPortal;
import org.lucerna.vocabulary.skos.ShippedVocabulary;

/** A directory with its database and its index, as the portal has them. */
final class TestDirectory implements AutoCloseable {

    private final SearchIndex index;
    private final TestPortal portal;
    private long position;

    TestDirectory(TestDatabase database, Path folder) {
        Vocabulary.replace(ShippedVocabulary.read());
        Thesaurus thesaurus = new Thesaurus(Vocabulary.current());
        index = LuceneSearchIndex.open(folder, LuceneSettings.DEFAULTS, () -> thesaurus);
        portal = TestPortal.open(
                database, List.of(Entries.class, PartnerFinder.class), new EntrySettings(12, 24), index);
    }

    /** Adds the entry, to the index too. */
    long add(EntryDraft draft) {
        long id = Acting.as(People.ANA, () -> get(Entries.class).create(draft).id());
        follow(List.of(id));
        return id;
    }

    /** What the index follower does after each change. */
    void follow(Collection<Long> ids) {
        var documents =
                Acting.as(Actor.OPERATOR, () -> get(EntrySearchMapping.class).load(ids));
        index.apply(new SearchIndex.Batch(documents, List.of(), ++position));
    }

    /** The search goes away, and stays so. */
    void loseSearch() {
        index.close();
    }

    <T> T get(Class<T> type) {
        return portal.get(type);
    }

    @Override
    public void close() {
        portal.close();
        index.close();
    }
}
