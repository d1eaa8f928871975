/**
 * Controlled words with labels in every language: concepts, countries, languages, and how features tell where they use
 * them. Read-only: the vocabulary feature stores, edits and exchanges concepts.
 */
@NullMarked
package org.lucerna.foundation.vocabulary;

import org.jspecify.annotations.NullMarked;
