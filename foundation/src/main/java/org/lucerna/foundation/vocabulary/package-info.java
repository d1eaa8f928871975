/**
 * Controlled words with labels in every interface language: concepts, countries, languages. Read-only; editing them belongs to the directory issue.
 */
@NullMarked
package org.lucerna.foundation.vocabulary;

import org.jspecify.annotations.NullMarked;
