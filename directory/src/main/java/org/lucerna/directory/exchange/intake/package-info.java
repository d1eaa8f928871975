/**
 * What a file of organisations would change, and doing it: which row speaks of which entry, what becomes of the two, and the
 * report. How files are read stands in the packages of the formats.
 */
@NullMarked
package org.lucerna.directory.exchange.intake;

import org.jspecify.annotations.NullMarked;
