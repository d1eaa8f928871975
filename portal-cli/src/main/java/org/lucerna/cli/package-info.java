/**
 * The commands behind {@code ./lucerna}, one package for each. They speak to the portal over its HTTP API like any other
 * program, so nothing here opens the database, the index or a stored file.
 */
@NullMarked
package org.lucerna.cli;

import org.jspecify.annotations.NullMarked;
