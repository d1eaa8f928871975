/**
 * How entries stay true: asking once a year, suggestions from anybody, changes that wait for an editor, and what nobody has
 * confirmed for long. What an entry is, and how it is written, is next door in {@code entry}.
 */
@NullMarked
package org.lucerna.directory.upkeep;

import org.jspecify.annotations.NullMarked;
