/**
 * How good the ranking is, measured on a test collection through the portal's own search. Knows the {@code SearchIndex}
 * port only; how results are ranked is the engine's business.
 */
@NullMarked
package org.lucerna.search.evaluation;

import org.jspecify.annotations.NullMarked;
