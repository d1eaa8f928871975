package org.lucerna.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.text.Language;

/**
 * The one index of everything that can be found. A projection of the database: it may lag behind by about a second, and
 * can be deleted and rebuilt at any time.
 *
 * <p>Thread safe. Every question takes the reader, and what the reader may not read is not in the answer, its counts or
 * its suggestions. There is no question without a reader.
 */
public interface SearchIndex extends AutoCloseable {

    /** The index cannot answer or take changes now: it is missing, damaged, or the disk is full. */
    final class Unavailable extends RuntimeException {
        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * A step of the projection.
     *
     * @param put documents that replace what was there under their keys
     * @param remove keys that are no longer
     * @param position the change log's position that the index stands at afterwards
     */
    record Batch(Collection<SearchDocument> put, Collection<ItemKey> remove, long position) {}

    /** How the index is. {@code problem} is a sentence for the operator when it is not {@code usable}. */
    record State(boolean usable, long position, long items, Optional<String> problem) {}

    /**
     * Applies the batch whole or not at all, durably, and makes it visible to questions.
     *
     * @throws Unavailable when it could not be written; nothing of the batch then counts
     */
    void apply(Batch batch);

    /** The position of the last batch that was applied; 0 for an empty index. */
    long position();

    State state();

    /** @throws Unavailable when the index cannot be read */
    SearchResult search(SearchQuery query, Actor reader);

    /**
     * All that the question finds, on whatever page, in its order, by key alone: for those who take everything along. Costs
     * memory for each key, and nothing for what stands under it.
     *
     * @throws Unavailable when the index cannot be read
     */
    List<ItemKey> list(SearchQuery query, Actor reader);

    /** Completions of what is being typed, best first, each of which finds something for this reader. */
    List<String> suggest(String typed, Language readerLanguage, int limit, Actor reader);

    /** Items like this one, most alike first, without itself; empty when the index does not hold it. */
    List<Hit> similar(ItemKey item, int limit, Actor reader);

    /** The page with what the question finds on it marked; empty when this reader cannot read such a page. */
    Optional<MarkedPage> mark(ItemKey item, int page, SearchQuery question, Actor reader);

    /** Every item that the index holds, to be compared with the database. In no order. */
    void forEachKey(Consumer<ItemKey> consumer);

    /**
     * Starts an empty index beside this one, which goes on answering meanwhile. Works when this index is damaged, too.
     *
     * @throws Unavailable when there is no room for it
     */
    Rebuild rebuild();

    /** A new index in the making. Closing without {@link #swapIn} throws it away. */
    interface Rebuild extends AutoCloseable {
        void apply(Batch batch);

        /** Puts the new index in the place of the old one, at once and durably. */
        void swapIn();

        @Override
        void close();
    }

    @Override
    void close();
}
