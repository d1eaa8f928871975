/** What the tests of all packages of the library share. */
@NullMarked
package org.lucerna.library;

import org.jspecify.annotations.NullMarked;
