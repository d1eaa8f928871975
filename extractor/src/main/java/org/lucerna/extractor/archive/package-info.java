/**
 * Archives: their members become files of their own, under names that we choose. No member's name is ever used as a path.
 */
@NullMarked
package org.lucerna.extractor.archive;

import org.jspecify.annotations.NullMarked;
