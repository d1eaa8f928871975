/**
 * One reader a format: bytes in, a {@link org.lucerna.extractor.draft.Draft} out. Readers fetch nothing, run nothing
 * and resolve no entities.
 */
@NullMarked
package org.lucerna.extractor.format;

import org.jspecify.annotations.NullMarked;
