/**
 * How entries leave the directory and come into it: which go out to whom, and what a file says of organisations, whatever
 * its format. The formats stand in {@code table} and {@code hsds}, what becomes of a file in {@code intake}; HTTP, pages and
 * what people are told stand in the portal.
 */
@NullMarked
package org.lucerna.directory.exchange;

import org.jspecify.annotations.NullMarked;
