/**
 * {@code ./lucerna export}: all that is public in a portal, as a folder of plain files, and how such a folder is known again.
 * Taking one in is the business of {@code import}.
 */
@NullMarked
package org.lucerna.cli.export;

import org.jspecify.annotations.NullMarked;
