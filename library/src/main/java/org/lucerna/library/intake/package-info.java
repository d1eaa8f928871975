/**
 * How files come into the library, as a list of steps. Reading their text happens behind the wall of content-import, the
 * record itself belongs to {@code resource}.
 */
@NullMarked
package org.lucerna.library.intake;

import org.jspecify.annotations.NullMarked;
