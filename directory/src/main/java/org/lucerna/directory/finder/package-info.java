/**
 * Finding entries: the directory narrowed by what it says, who can help in a given need, and what is lacking where. What an
 * entry is, and who may read it, lives in {@code entry}; how pages word it, in the portal.
 */
@NullMarked
package org.lucerna.directory.finder;

import org.jspecify.annotations.NullMarked;
