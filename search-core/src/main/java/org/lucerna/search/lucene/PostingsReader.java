package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;
import org.lucerna.search.lucene.View.IndexTerm;

/**
 * Opens postings in one segment, one after the other: each call takes back what the last one gave, because a question
 * looks up many terms and to make room for each anew costs more than to read it. For one question, one thread.
 */
final class PostingsReader {

    private final LeafReaderContext leaf;
    private final int flags;
    private final Map<String, TermsEnum> fields = new HashMap<>();
    private @Nullable PostingsEnum last;

    /** @param flags as in {@link PostingsEnum}: what will be asked of the postings */
    PostingsReader(LeafReaderContext leaf, int flags) {
        this.leaf = leaf;
        this.flags = flags;
    }

    /** The items that have the term, before the first of them; null when none has. */
    @Nullable
    PostingsEnum open(IndexTerm term) throws IOException {
        var lookup = term.states().get(leaf);
        TermState state = lookup == null ? null : lookup.get();
        if (state == null) {
            return null;
        }
        String field = term.term().field();
        TermsEnum terms = fields.get(field);
        if (terms == null) {
            terms = Terms.getTerms(leaf.reader(), field).iterator();
            fields.put(field, terms);
        }
        terms.seekExact(term.term().bytes(), state);
        last = terms.postings(last, flags);
        return last;
    }
}
