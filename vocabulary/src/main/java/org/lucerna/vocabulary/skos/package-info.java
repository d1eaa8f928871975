/**
 * The vocabulary as SKOS in Turtle and RDF/XML: reading, hostile files included, and writing. Plain Java; no database.
 */
@NullMarked
package org.lucerna.vocabulary.skos;

import org.jspecify.annotations.NullMarked;
