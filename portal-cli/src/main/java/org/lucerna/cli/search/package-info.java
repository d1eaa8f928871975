/** {@code ./lucerna search}: the portal's search, in a terminal or for a script. It ranks nothing itself. */
@NullMarked
package org.lucerna.cli.search;

import org.jspecify.annotations.NullMarked;
