package org.lucerna.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** What the search is held against: the plainest top-10 query of Lucene on the same index, without facets or passages. */
final class BareLucene implements AutoCloseable {

    /** The index's field of words as written, stated in search-core's table of fields. */
    private static final String WORDS = "words";

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    BareLucene(Path index) {
        try (Stream<Path> files = Files.walk(index)) {
            Path segments = files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no Lucene index in " + index));
            reader = DirectoryReader.open(
                    FSDirectory.open(segments.toAbsolutePath().getParent()));
            searcher = new IndexSearcher(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long search(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words) {
            query.add(new TermQuery(new Term(WORDS, word)), BooleanClause.Occur.SHOULD);
        }
        try {
            return searcher.search(query.build(), 10).scoreDocs.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
