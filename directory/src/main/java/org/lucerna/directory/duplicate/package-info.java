/**
 * Two entries of one organisation: noticed while somebody types the second, and made into one by an editor, who may take
 * that back.
 */
@NullMarked
package org.lucerna.directory.duplicate;

import org.jspecify.annotations.NullMarked;
