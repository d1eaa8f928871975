/**
 * Concepts and schemes as the database keeps them, and what editors may do to them. Reading for pages happens through
 * foundation's snapshot, which this package makes.
 */
@NullMarked
package org.lucerna.vocabulary.concept;

import org.jspecify.annotations.NullMarked;
