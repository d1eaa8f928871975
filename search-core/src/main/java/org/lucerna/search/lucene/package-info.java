/**
 * The embedded engine, on Apache Lucene. Nothing here is public but {@link org.lucerna.search.lucene.LuceneSearchIndex}
 * and its settings; features and pages know the port alone.
 */
@NullMarked
package org.lucerna.search.lucene;

import org.jspecify.annotations.NullMarked;
