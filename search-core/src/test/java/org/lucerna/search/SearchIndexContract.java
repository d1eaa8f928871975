package org.lucerna.search;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lucerna.search.SearchIndex.Batch;

/**
 * What every search engine promises behind the port, whole: the parts each hold one theme. An engine's test says how to
 * open one, and inherits the proof.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SearchIndexContract
        implements WordsContract,
                RankingContract,
                QuestionsContract,
                PassagesContract,
                AudiencesContract,
                FacetsContract,
                HelpContract,
                ChangesContract {

    private SearchIndex library;

    @BeforeAll
    void fillTheLibrary(@TempDir Path folder) {
        library = open(folder);
        library.apply(new Batch(TestLibrary.documents(), List.of(), 12));
    }

    @AfterAll
    void closeTheLibrary() {
        library.close();
    }

    @Override
    public final SearchIndex library() {
        return library;
    }
}
