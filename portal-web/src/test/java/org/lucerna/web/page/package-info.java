/** What is promised of page addresses and of the interface's words. */
@NullMarked
package org.lucerna.web.page;

import org.jspecify.annotations.NullMarked;
