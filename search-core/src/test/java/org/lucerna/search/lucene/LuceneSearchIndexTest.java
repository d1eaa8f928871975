package org.lucerna.search.lucene;

import java.nio.file.Path;
import org.lucerna.search.SearchIndex;
import org.lucerna.search.SearchIndexContract;

class LuceneSearchIndexTest extends SearchIndexContract {

    @Override
    public SearchIndex open(Path folder) {
        return LuceneSearchIndex.open(folder, LuceneSettings.DEFAULTS);
    }
}
