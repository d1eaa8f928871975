/**
 * The results page and its address, and suggestions. Finding itself is search-core's.
 */
@NullMarked
package org.lucerna.web.search;

import org.jspecify.annotations.NullMarked;
