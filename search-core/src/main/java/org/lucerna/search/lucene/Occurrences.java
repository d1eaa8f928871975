package org.lucerna.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;
import org.lucerna.search.lucene.View.IndexTerm;

/**
 * Where the words of a question stand in some items. A word's postings are opened once for all items of a segment, and
 * only those in each item's own language. For one question, one thread.
 */
final class Occurrences {

    private final View view;
    private final List<Word> words;
    private final Map<Integer, Places[]> known = new HashMap<>();

    Occurrences(View view, List<Word> words) {
        this.view = view;
        this.words = words;
    }

    /** Where a word stands in an item, by their numbers; nowhere in an item that was not {@link #read}. */
    Places of(int doc, int word) {
        Places[] places = known.get(doc);
        return places == null ? Places.NOWHERE : places[word];
    }

    /** Reads these items, as far as they were not read before. */
    void read(int[] docs) throws IOException {
        int[] fresh = Arrays.stream(docs)
                .filter(doc -> !known.containsKey(doc))
                .sorted()
                .toArray();
        List<LeafReaderContext> leaves = view.getIndexReader().leaves();
        int from = 0;
        while (from < fresh.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(fresh[from], leaves));
            int end = leaf.docBase + leaf.reader().maxDoc();
            int to = from;
            while (to < fresh.length && fresh[to] < end) {
                to++;
            }
            new InSegment(leaf).read(Arrays.copyOfRange(fresh, from, to));
            from = to;
        }
    }

    private final class InSegment {

        private final LeafReaderContext leaf;
        private final PostingsReader texts;
        private final PostingsReader titles;

        InSegment(LeafReaderContext leaf) {
            this.leaf = leaf;
            this.texts = new PostingsReader(leaf, PostingsEnum.OFFSETS);
            this.titles = new PostingsReader(leaf, PostingsEnum.NONE);
        }

        void read(int[] docs) throws IOException {
            SortedDocValues analyses = DocValues.getSorted(leaf.reader(), Fields.ANALYSIS);
            Map<Integer, List<Integer>> byLanguage = new HashMap<>();
            for (int doc : docs) {
                Places[] nowhere = new Places[words.size()];
                Arrays.fill(nowhere, Places.NOWHERE);
                known.put(doc, nowhere);
                if (analyses.advanceExact(doc - leaf.docBase)) {
                    byLanguage
                            .computeIfAbsent(analyses.ordValue(), ord -> new ArrayList<>())
                            .add(doc);
                }
            }
            for (Map.Entry<Integer, List<Integer>> entry : byLanguage.entrySet()) {
                int analysis = view.analysis(analyses.lookupOrd(entry.getKey()).utf8ToString());
                Language language = new Language(entry.getValue());
                for (int i = 0; i < words.size(); i++) {
                    language.read(i, words.get(i).forms().get(analysis));
                }
            }
        }

        /** The items of one language, in ascending order. */
        private final class Language {

            private final int[] docs;

            Language(List<Integer> docs) {
                this.docs = docs.stream().mapToInt(Integer::intValue).toArray();
            }

            void read(int word, Word.Form form) throws IOException {
                for (IndexTerm stem : form.stems()) {
                    Places[] found = places(stem);
                    for (int i = 0; i < docs.length; i++) {
                        put(i, word, of(docs[i], word).and(found[i]));
                    }
                }
                for (IndexTerm stem : form.titleStems()) {
                    PostingsEnum postings = titles.open(stem);
                    for (int i = 0; i < docs.length; i++) {
                        if (isIn(postings, docs[i])) {
                            put(i, word, of(docs[i], word).inTheTitle());
                        }
                    }
                }
                if (!form.parts().isEmpty()) {
                    parts(word, form.parts());
                }
            }

            private void parts(int word, List<Word.Part> parts) throws IOException {
                List<Places[]> found = new ArrayList<>();
                for (Word.Part part : parts) {
                    found.add(places(part.stem()));
                }
                for (int i = 0; i < docs.length; i++) {
                    int doc = i;
                    List<Places> here =
                            found.stream().map(places -> places[doc]).toList();
                    if (here.stream().allMatch(places -> places.count() > 0)) {
                        put(i, word, of(docs[i], word).withParts(here));
                    }
                }
            }

            private Places[] places(IndexTerm term) throws IOException {
                Places[] places = new Places[docs.length];
                PostingsEnum postings = texts.open(term);
                for (int i = 0; i < docs.length; i++) {
                    places[i] = postings != null && isIn(postings, docs[i]) ? Places.of(postings) : Places.NOWHERE;
                }
                return places;
            }

            private void put(int i, int word, Places places) {
                Places[] all = known.get(docs[i]);
                if (all != null) {
                    all[word] = places;
                }
            }
        }

        private boolean isIn(@Nullable PostingsEnum postings, int doc) throws IOException {
            int wanted = doc - leaf.docBase;
            return postings != null
                    && (postings.docID() < wanted ? postings.advance(wanted) : postings.docID()) == wanted;
        }
    }
}
