package org.lucerna.web.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Timer;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Hit;
import org.lucerna.search.ItemKey;
import org.lucerna.search.MarkedPage;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchQuery;
import org.lucerna.search.SearchResult;

/** The index, with a stop-watch beside it: {@code /metrics} tells how many questions it answers and how fast. */
final class MeasuredIndex implements SearchIndex {

    private final SearchIndex index;
    private final Timer searches;
    private final Timer suggestions;

    MeasuredIndex(SearchIndex index, MetricRegistry metrics) {
        this.index = index;
        this.searches = metrics.timer("lucerna_searches");
        this.suggestions = metrics.timer("lucerna_suggestions");
    }

    @Override
    public SearchResult search(SearchQuery query, Actor reader) {
        return timed(searches, () -> index.search(query, reader));
    }

    @Override
    public List<ItemKey> list(SearchQuery query, Actor reader) {
        return timed(searches, () -> index.list(query, reader));
    }

    @Override
    public List<String> suggest(String typed, Language readerLanguage, int limit, Actor reader) {
        return timed(suggestions, () -> index.suggest(typed, readerLanguage, limit, reader));
    }

    private static <T> T timed(Timer timer, Supplier<T> work) {
        try (Timer.Context running = timer.time()) {
            return work.get();
        }
    }

    @Override
    public void apply(Batch batch) {
        index.apply(batch);
    }

    @Override
    public long position() {
        return index.position();
    }

    @Override
    public State state() {
        return index.state();
    }

    @Override
    public List<Hit> similar(ItemKey item, int limit, Actor reader) {
        return index.similar(item, limit, reader);
    }

    @Override
    public Optional<MarkedPage> mark(ItemKey item, int page, SearchQuery question, Actor reader) {
        return index.mark(item, page, question, reader);
    }

    @Override
    public void forEachKey(Consumer<ItemKey> consumer) {
        index.forEachKey(consumer);
    }

    @Override
    public Rebuild rebuild() {
        return index.rebuild();
    }

    @Override
    public void close() {
        index.close();
    }
}
