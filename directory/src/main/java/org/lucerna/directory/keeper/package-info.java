/**
 * Which member organisation keeps an entry, which could, and how one asks for it. The rule of who may say so stands with the
 * other rules of {@code entry}; what is asked for waits among the suggestions of {@code upkeep}.
 */
@NullMarked
package org.lucerna.directory.keeper;

import org.jspecify.annotations.NullMarked;
