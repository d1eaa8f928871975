/** One entry for somebody's address book, and for search engines: vCard and JSON-LD. Nothing in it that the view does not hold. */
@NullMarked
package org.lucerna.directory.exchange.card;

import org.jspecify.annotations.NullMarked;
