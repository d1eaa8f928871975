/**
 * Originals and what was derived from them, as files named by their content. Nothing here knows a record or a reader.
 */
@NullMarked
package org.lucerna.library.file;

import org.jspecify.annotations.NullMarked;
