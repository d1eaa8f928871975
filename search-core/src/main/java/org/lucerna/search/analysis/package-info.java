/**
 * How text becomes the terms that are compared: one row of {@link org.lucerna.search.analysis.LanguageTable} for each
 * language, and the few filters that Lucene does not have. Which language a text is in is decided elsewhere, and so is
 * what a question makes of the terms.
 */
@NullMarked
package org.lucerna.search.analysis;

import org.jspecify.annotations.NullMarked;
