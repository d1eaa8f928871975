/** What a network says of itself. Its people and its content are not here. */
@NullMarked
package org.lucerna.site;

import org.jspecify.annotations.NullMarked;
