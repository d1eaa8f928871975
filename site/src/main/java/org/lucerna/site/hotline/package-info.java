/** Numbers that somebody in danger can call, country by country. */
@NullMarked
package org.lucerna.site.hotline;

import org.jspecify.annotations.NullMarked;
