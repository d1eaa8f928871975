/**
 * Find anything that this reader may read: the port that features and pages use. The engine lives in {@code lucene}, and
 * nothing of it shows here.
 */
@NullMarked
package org.lucerna.search;

import org.jspecify.annotations.NullMarked;
