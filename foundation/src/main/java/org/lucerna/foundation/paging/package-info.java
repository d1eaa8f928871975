/**
 * Which slice of a list, and the slice itself.
 */
@NullMarked
package org.lucerna.foundation.paging;

import org.jspecify.annotations.NullMarked;
