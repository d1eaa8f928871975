package org.lucerna.search.lucene;

import java.nio.file.Path;
import org.lucerna.search.OrganisationSearchContract;
import org.lucerna.search.SearchIndex;

class LuceneOrganisationSearchTest extends OrganisationSearchContract {

    @Override
    protected SearchIndex open(Path folder) {
        return LuceneSearchIndex.open(folder, LuceneSettings.DEFAULTS);
    }
}
