package org.lucerna.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.lucerna.search.ItemKey;
import org.lucerna.search.SearchDocument;
import org.lucerna.search.SearchIndex.Batch;

/**
 * One Lucene index on disk, open for reading and writing. Questions may come from many threads, batches from one at a
 * time.
 *
 * <p>Each batch is one commit, which holds the position in the change log. A batch that fails is rolled back and closes
 * the generation for writing, while questions go on over what was committed.
 */
final class Generation implements Closeable {

    private static final String POSITION = "position";
    private static final String VERSION = "version";

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final DocumentWriter documents = new DocumentWriter();
    private volatile long position;

    private Generation(Path folder, Directory directory, IndexWriter writer, Segments segments, long position)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.position = position;
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                return new View(reader, segments);
            }
        });
    }

    /** Opens the index in this folder; an empty folder becomes an empty index at position 0. */
    static Generation open(Path folder, DirectoryFactory directories, LuceneSettings settings) throws IOException {
        Directory directory = directories.open(folder);
        IndexWriter writer = null;
        try {
            boolean fresh = !DirectoryReader.indexExists(directory);
            Segments segments = new Segments();
            writer = new IndexWriter(directory, config(settings, segments));
            if (fresh) {
                commit(writer, 0);
            }
            return new Generation(folder, directory, writer, segments, committedPosition(writer));
        } catch (IOException | RuntimeException e) {
            closeAfter(e, writer == null ? () -> {} : writer::rollback);
            closeAfter(e, directory);
            throw e;
        }
    }

    private static IndexWriterConfig config(LuceneSettings settings, Segments segments) {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(3, 1);
        // Few segments, because each costs every question; and what is merged after one new item stays small.
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setSegmentsPerTier(5);
        policy.setFloorSegmentMB(1);
        return new IndexWriterConfig(new FieldAnalyzer())
                .setOpenMode(OpenMode.CREATE_OR_APPEND)
                .setSimilarity(new WordSimilarity())
                .setRAMBufferSizeMB(settings.writeBufferMegabytes())
                .setMergePolicy(policy)
                .setMergeScheduler(merges)
                .setMergedSegmentWarmer(segments::of)
                // A commit does not wait for merges: what was changed is to be seen at once.
                .setMaxFullFlushMergeWaitMillis(0)
                .setCommitOnClose(false);
    }

    Path folder() {
        return folder;
    }

    long position() {
        return position;
    }

    boolean writable() {
        return writer.isOpen();
    }

    /** Whether the files of the last commit are still where they were. */
    boolean onDisk() {
        try {
            return DirectoryReader.indexExists(directory);
        } catch (IOException e) {
            return false;
        }
    }

    void apply(Batch batch) throws IOException {
        try {
            for (ItemKey key : batch.remove()) {
                writer.deleteDocuments(keyTerm(key));
            }
            for (SearchDocument item : batch.put()) {
                Document document = documents.document(item);
                writer.updateDocument(keyTerm(item.key()), document);
            }
            commit(writer, batch.position());
        } catch (IOException | RuntimeException e) {
            closeAfter(e, writer::rollback);
            throw e;
        }
        position = batch.position();
        searchers.maybeRefreshBlocking();
    }

    View acquire() throws IOException {
        return (View) searchers.acquire();
    }

    void release(View view) throws IOException {
        searchers.release(view);
    }

    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            writer.rollback(); // everything that counts is committed
        }
    }

    private static void commit(IndexWriter writer, long position) throws IOException {
        writer.setLiveCommitData(Map.of(POSITION, Long.toString(position), VERSION, Fields.VERSION)
                .entrySet());
        writer.commit();
    }

    private static long committedPosition(IndexWriter writer) throws IOException {
        String version = null;
        String position = null;
        for (Map.Entry<String, String> entry :
                Objects.requireNonNullElse(writer.getLiveCommitData(), List.<Map.Entry<String, String>>of())) {
            switch (entry.getKey()) {
                case VERSION -> version = entry.getValue();
                case POSITION -> position = entry.getValue();
                default -> {}
            }
        }
        if (!Fields.VERSION.equals(version) || position == null) {
            throw new OtherVersionException();
        }
        return Long.parseLong(position);
    }

    private static Term keyTerm(ItemKey key) {
        return new Term(Fields.KEY, DocumentWriter.key(key));
    }

    private static void closeAfter(Exception cause, Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** The index was written by another version of this software, which laid it out in another way. */
    static final class OtherVersionException extends IOException {
        OtherVersionException() {
            super("The index has another layout than this version writes");
        }
    }

    /** Where Lucene's files are. Tests put a disk there that fills up. */
    interface DirectoryFactory {
        Directory open(Path folder) throws IOException;
    }
}
