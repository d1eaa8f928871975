/**
 * Entries as rows of a table: the columns, how a cell is read and written, and the files that tables come in. What becomes
 * of a row, the package above decides.
 */
@NullMarked
package org.lucerna.directory.exchange.table;

import org.jspecify.annotations.NullMarked;
