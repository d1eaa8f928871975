/**
 * The bytes between the portal and its worker processes: both ends of the wall use these classes. Nothing here starts a
 * process or parses a document.
 */
@NullMarked
package org.lucerna.imports.extract.wire;

import org.jspecify.annotations.NullMarked;
