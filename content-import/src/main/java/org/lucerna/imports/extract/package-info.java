/**
 * Text and metadata out of files of any kind, behind a process wall: the parsing runs in the {@code extractor} module's
 * program, so that a hostile file costs that one file. Nothing here parses a document.
 */
@NullMarked
package org.lucerna.imports.extract;

import org.jspecify.annotations.NullMarked;
