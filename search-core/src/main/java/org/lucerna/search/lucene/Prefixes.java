package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of the index that begin in a certain way. Bounded: neither {@code a*} nor a huge index costs much. */
final class Prefixes {

    private static final int LOOKED_AT = 4_000;
    static final int TAKEN = 64;

    private record Counted(BytesRef term, int items) {}

    private Prefixes() {}

    /** At most {@value #TAKEN} of them, the most frequent first, out of the first {@value #LOOKED_AT} in the alphabet. */
    static List<BytesRef> mostFrequent(View view, String field, String prefix) throws IOException {
        Terms terms = MultiTerms.getTerms(view.getIndexReader(), field);
        if (terms == null) {
            return List.of();
        }
        BytesRef beginning = new BytesRef(prefix);
        PriorityQueue<Counted> best = new PriorityQueue<>(Comparator.comparingInt(Counted::items));
        TermsEnum all = terms.iterator();
        BytesRef term = all.seekCeil(beginning) == SeekStatus.END ? null : all.term();
        for (int i = 0; i < LOOKED_AT && term != null && StringHelper.startsWith(term, beginning); i++) {
            best.add(new Counted(BytesRef.deepCopyOf(term), all.docFreq()));
            if (best.size() > TAKEN) {
                best.remove();
            }
            term = all.next();
        }
        return best.stream()
                .sorted(Comparator.comparingInt(Counted::items).reversed())
                .map(Counted::term)
                .toList();
    }
}
