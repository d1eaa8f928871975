/** What is promised of the network's own pages, settings and hotlines, on both databases. */
@NullMarked
package org.lucerna.site.page;

import org.jspecify.annotations.NullMarked;
