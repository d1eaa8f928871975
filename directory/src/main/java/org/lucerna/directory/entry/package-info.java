/**
 * Entries: one organisation or service each, with what it does, for whom and how it is reached; who may write them, and what
 * they said before. How entries are looked for, kept true and exchanged lives in the packages beside this one.
 */
@NullMarked
package org.lucerna.directory.entry;

import org.jspecify.annotations.NullMarked;
