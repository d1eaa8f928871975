/**
 * The directory's pages and its part of the API: one name for page, bean and resource. What an entry is, who may read and
 * who may write it, the directory module knows.
 */
@NullMarked
package org.lucerna.web.directory;

import org.jspecify.annotations.NullMarked;
