/** The pages that the network writes itself, with all their versions. How they look is not here. */
@NullMarked
package org.lucerna.site.page;

import org.jspecify.annotations.NullMarked;
