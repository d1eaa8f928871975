/** The pages that the network writes itself, as readers see them. How they are written is the admin package's. */
@NullMarked
package org.lucerna.web.site;

import org.jspecify.annotations.NullMarked;
