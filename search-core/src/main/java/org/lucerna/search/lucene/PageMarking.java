package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lucerna.search.ItemKey;
import org.lucerna.search.MarkedPage;
import org.lucerna.search.SearchQuery;
import org.lucerna.search.lucene.Matches.Span;
import org.lucerna.search.query.QueryParser;
import org.lucerna.search.thesaurus.Thesaurus;

/** Shows one page with a question's matches marked. */
final class PageMarking {

    private final Readable readable;
    private final View view;
    private final Thesaurus thesaurus;

    PageMarking(Readable readable, Thesaurus thesaurus) {
        this.readable = readable;
        this.thesaurus = thesaurus;
        this.view = readable.view();
    }

    Optional<MarkedPage> mark(ItemKey item, int page, SearchQuery asked) throws IOException {
        int doc = Keys.find(readable, item);
        PageLayout layout = doc < 0 ? null : new PageLayouts(view).of(doc);
        int index = layout == null ? -1 : layout.indexOf(page);
        if (layout == null || index < 0) {
            return Optional.empty();
        }
        String pageText =
                StoredItem.read(view.storedFields(), doc, Set.of(index)).page(index);
        CompiledQuery question = QueryCompiler.compile(
                QueryParser.parse(asked.text()), asked.readerLanguage(), thesaurus, asked.expand(), view);
        int start = layout.starts()[index];
        int end = layout.starts()[index + 1];
        // A phrase may begin on the page before and end on this one.
        Matches matches = new Matches(view, question.marks(), new Occurrences(view, question.vocabulary()));
        matches.read(doc);
        List<Span> spans =
                matches.in(doc, end).stream().filter(span -> span.end() > start).toList();
        return Optional.of(
                new MarkedPage(page, Marker.page(pageText, start, spans), Marker.words(pageText, start, spans)));
    }
}
