/**
 * The change log: what happened to which item, in commit order. Who reads it (the indexer) lives elsewhere.
 */
@NullMarked
package org.lucerna.foundation.change;

import org.jspecify.annotations.NullMarked;
