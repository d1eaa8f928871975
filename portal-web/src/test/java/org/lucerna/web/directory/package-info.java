/** Tests of the directory's pages and its API. */
@NullMarked
package org.lucerna.web.directory;

import org.jspecify.annotations.NullMarked;
