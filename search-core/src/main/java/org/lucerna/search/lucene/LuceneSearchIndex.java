package org.lucerna.search.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.access.Actor;
import org.lucerna.foundation.text.Language;
import org.lucerna.search.Hit;
import org.lucerna.search.ItemKey;
import org.lucerna.search.MarkedPage;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchQuery;
import org.lucerna.search.SearchResult;
import org.lucerna.search.thesaurus.Thesaurus;

/**
 * The index of everything that can be found, on Apache Lucene, in a folder of this machine that no other process uses at
 * the same time.
 *
 * <p>Opening never fails: an index that is missing, damaged or of another version is unusable, says so in
 * {@link #state()}, and can be rebuilt. When the disk fills up, questions are still answered from what was there.
 */
public final class LuceneSearchIndex implements SearchIndex {

    private static final System.Logger LOG = System.getLogger(LuceneSearchIndex.class.getName());
    private static final String REBUILD = " Rebuild it: ./lucerna reindex";

    private final IndexFolder folder;
    private final Path path;
    private final LuceneSettings settings;
    private final Supplier<Thesaurus> thesaurus;
    private final Generation.DirectoryFactory directories;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable Generation live;
    private volatile @Nullable String problem;
    private volatile boolean closed;

    private LuceneSearchIndex(
            Path path,
            LuceneSettings settings,
            Supplier<Thesaurus> thesaurus,
            Generation.DirectoryFactory directories) {
        this.thesaurus = thesaurus;
        this.path = path;
        this.folder = new IndexFolder(path);
        this.settings = settings;
        this.directories = directories;
    }

    /** The index in this folder; where there is none yet, an empty one. Close it to let the folder go. */
    public static SearchIndex open(Path directory, LuceneSettings settings) {
        return open(directory, settings, () -> Thesaurus.NONE);
    }

    /** @param thesaurus by which questions grow; asked anew for each */
    public static SearchIndex open(Path directory, LuceneSettings settings, Supplier<Thesaurus> thesaurus) {
        return open(directory, settings, thesaurus, FSDirectory::open);
    }

    static SearchIndex open(
            Path directory,
            LuceneSettings settings,
            Supplier<Thesaurus> thesaurus,
            Generation.DirectoryFactory directories) {
        LuceneSearchIndex index = new LuceneSearchIndex(directory, settings, thesaurus, directories);
        try {
            index.live = index.openCurrent();
        } catch (IOException | RuntimeException e) {
            index.problem = index.sentence(e);
        }
        return index;
    }

    private Generation openCurrent() throws IOException {
        Optional<Path> current = folder.current();
        if (current.isPresent()) {
            if (!Files.isDirectory(current.get()) || isEmpty(current.get())) {
                throw new IndexNotFoundException("Nothing in " + current.get());
            }
            Generation generation = Generation.open(current.get(), directories, settings);
            folder.deleteAllBut(current.get());
            return generation;
        }
        Path first = folder.createNext(null);
        Generation generation = Generation.open(first, directories, settings);
        folder.use(first);
        folder.deleteAllBut(first);
        return generation;
    }

    private static boolean isEmpty(Path generation) throws IOException {
        try (var files = Files.list(generation)) {
            return files.noneMatch(file -> file.getFileName().toString().startsWith("segments"));
        }
    }

    @Override
    public void apply(Batch batch) {
        writing.lock();
        try {
            writable().apply(batch);
            problem = null;
        } catch (IOException | RuntimeException e) {
            throw unavailable(e);
        } finally {
            writing.unlock();
        }
    }

    /** The live generation, opened anew when a failed batch closed it for writing. */
    private Generation writable() throws IOException {
        Generation generation = generation();
        if (!generation.onDisk()) {
            throw new IndexNotFoundException("Nothing in " + generation.folder());
        }
        if (generation.writable()) {
            return generation;
        }
        Generation reopened = Generation.open(generation.folder(), directories, settings);
        live = reopened;
        letGo(generation);
        return reopened;
    }

    @Override
    public long position() {
        Generation generation = live;
        return generation == null ? 0 : generation.position();
    }

    @Override
    public State state() {
        Generation generation = live;
        if (generation == null) {
            return new State(false, 0, 0, Optional.of(problemOr("The search index is closed.")));
        }
        if (!generation.onDisk()) {
            return new State(false, generation.position(), 0, Optional.of(missing()));
        }
        String trouble = problem;
        try {
            int items = ask(view -> view.getIndexReader().numDocs());
            return new State(trouble == null, generation.position(), items, Optional.ofNullable(trouble));
        } catch (Unavailable e) {
            return new State(false, generation.position(), 0, Optional.of(problemOr(missing())));
        }
    }

    @Override
    public SearchResult search(SearchQuery query, Actor reader) {
        return ask(view -> new Searching(query, thesaurus.get(), new Readable(view, reader)).answer());
    }

    @Override
    public List<ItemKey> list(SearchQuery query, Actor reader) {
        return ask(view -> new Searching(query, thesaurus.get(), new Readable(view, reader)).keys());
    }

    @Override
    public List<String> suggest(String typed, Language readerLanguage, int limit, Actor reader) {
        return ask(view -> new Completion(new Readable(view, reader)).of(typed, readerLanguage, limit));
    }

    @Override
    public List<Hit> similar(ItemKey item, int limit, Actor reader) {
        return ask(view -> new Likeness(new Readable(view, reader)).of(item, limit));
    }

    @Override
    public Optional<MarkedPage> mark(ItemKey item, int page, SearchQuery question, Actor reader) {
        return ask(view -> new PageMarking(new Readable(view, reader), thesaurus.get()).mark(item, page, question));
    }

    @Override
    public void forEachKey(Consumer<ItemKey> consumer) {
        ask(view -> {
            Keys.forEach(view.getIndexReader(), consumer);
            return true;
        });
    }

    @Override
    public Rebuild rebuild() {
        try {
            if (closed) {
                throw new AlreadyClosedException("The search index is closed");
            }
            Generation running = live;
            Path next = folder.createNext(running == null ? null : running.folder());
            return new NextGeneration(Generation.open(next, directories, settings));
        } catch (IOException | RuntimeException e) {
            throw new Unavailable(sentence(e), e);
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            Generation generation = live;
            live = null;
            problem = "The search index is closed.";
            letGo(generation);
        } finally {
            writing.unlock();
        }
    }

    /** What counts is committed: when its files are gone already, nothing is lost. */
    private static void letGo(@Nullable Generation generation) {
        try {
            if (generation != null) {
                generation.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The former search index was not closed in order", e);
        }
    }

    private interface Question<T> {
        T answer(View view) throws IOException;
    }

    private <T> T ask(Question<T> question) {
        while (true) {
            Generation generation = generation();
            View view;
            try {
                view = generation.acquire();
            } catch (AlreadyClosedException e) {
                if (generation != live) {
                    continue; // swapped in between
                }
                throw new Unavailable(sentence(e), e);
            } catch (IOException | RuntimeException e) {
                throw unavailable(e);
            }
            try {
                return question.answer(view);
            } catch (IOException e) {
                throw unavailable(e);
            } catch (RuntimeException | AssertionError | InternalError e) {
                if (isSound(view)) {
                    throw e;
                }
                throw unavailable(new CorruptIndexException("The checksums are wrong", path.toString(), e));
            } finally {
                release(generation, view);
            }
        }
    }

    /** Bytes that are no longer what was written can make a reader fail in any way: their checksums tell it from a mistake. */
    private static boolean isSound(View view) {
        try {
            for (LeafReaderContext leaf : view.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException | AssertionError | InternalError e) {
            return false;
        }
    }

    private void release(Generation generation, View view) {
        try {
            generation.release(view);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private Generation generation() {
        Generation generation = live;
        if (generation == null) {
            throw new Unavailable(problemOr("The search index is closed."), new IOException("No index is open"));
        }
        return generation;
    }

    /** Remembers the trouble for {@link #state()} as well. */
    private Unavailable unavailable(Exception e) {
        if (e instanceof Unavailable known) {
            return known;
        }
        String sentence = sentence(e);
        problem = sentence;
        return new Unavailable(sentence, e);
    }

    private String sentence(Exception e) {
        return switch (e) {
            case IndexNotFoundException missing -> missing();
            case CorruptIndexException damaged -> damaged();
            case NoSuchFileException hole -> damaged();
            case FileNotFoundException hole -> damaged();
            case EOFException cutShort -> damaged();
            case Generation.OtherVersionException other ->
                "The search index in " + path + " was written by another version of Lucerna." + REBUILD;
            case IndexFormatTooOldException old ->
                "The search index in " + path + " was written by an older version of Lucerna." + REBUILD;
            case IndexFormatTooNewException newer ->
                "The search index in " + path + " was written by a newer version of Lucerna." + REBUILD;
            case LockObtainFailedException locked ->
                "The search index in " + path + " is in use by another process. Stop that one first.";
            case IOException other ->
                "The search index in " + path + " could not be read or written: " + other.getMessage()
                        + ". Is the disk full, or is the folder not writable?";
            default -> "The search index in " + path + " cannot be used: " + e.getMessage() + "." + REBUILD;
        };
    }

    private String damaged() {
        return "The search index in " + path + " is damaged." + REBUILD;
    }

    private String missing() {
        return "The search index is missing from " + path + "." + REBUILD;
    }

    private String problemOr(String otherwise) {
        String trouble = problem;
        return trouble == null ? otherwise : trouble;
    }

    private final class NextGeneration implements Rebuild {

        private final Generation next;
        private boolean swapped;

        NextGeneration(Generation next) {
            this.next = next;
        }

        @Override
        public void apply(Batch batch) {
            try {
                next.apply(batch);
            } catch (IOException | RuntimeException e) {
                throw new Unavailable(sentence(e), e);
            }
        }

        @Override
        public void swapIn() {
            writing.lock();
            try {
                if (closed) {
                    throw new AlreadyClosedException("The search index is closed");
                }
                folder.use(next.folder());
                Generation former = live;
                live = next;
                swapped = true;
                problem = null;
                letGo(former);
                folder.deleteAllBut(next.folder());
            } catch (IOException | RuntimeException e) {
                throw unavailable(e);
            } finally {
                writing.unlock();
            }
        }

        @Override
        public void close() {
            if (!swapped) {
                try {
                    next.close();
                    IndexFolder.delete(next.folder());
                } catch (IOException e) {
                    throw new Unavailable(sentence(e), e);
                }
            }
        }
    }
}
