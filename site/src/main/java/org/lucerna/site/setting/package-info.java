/** Name, logo, languages, contact and switches of the site. What an operator sets in the environment is not here. */
@NullMarked
package org.lucerna.site.setting;

import org.jspecify.annotations.NullMarked;
