/** Tests of finding entries, and the demonstration set with known answers. */
@NullMarked
package org.lucerna.directory.finder;

import org.jspecify.annotations.NullMarked;
