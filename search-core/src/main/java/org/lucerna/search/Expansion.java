package org.lucerna.search;

import org.lucerna.foundation.text.Language;

/**
 * Other words that a question was answered with, because they mean what it says.
 *
 * @param concept the id of the concept that the question names
 * @param label what that is called, too; something that this reader may read has it
 */
public record Expansion(String concept, String label, Language language) {}
