/** Running portals for the tests of the neighbouring packages. What they are to do is not here. */
@NullMarked
package org.lucerna.acceptance.portal;

import org.jspecify.annotations.NullMarked;
