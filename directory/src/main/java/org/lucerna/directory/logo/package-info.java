/** The logos of entries: who may set and see them, and what becomes of them in a merger. What a logo is, foundation says. */
@NullMarked
package org.lucerna.directory.logo;

import org.jspecify.annotations.NullMarked;
