/**
 * The vocabulary feature, in its packages: {@code concept} stores and edits, {@code skos} exchanges. What every other
 * feature reads lives in foundation.
 */
@NullMarked
package org.lucerna.vocabulary;

import org.jspecify.annotations.NullMarked;
