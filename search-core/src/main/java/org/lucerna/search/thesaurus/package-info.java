/**
 * A question grows by the words that a concept has in other languages: which concepts it names, and what those are
 * called. Plain Java; how the words are looked for in an index is the engine's business.
 */
@NullMarked
package org.lucerna.search.thesaurus;

import org.jspecify.annotations.NullMarked;
