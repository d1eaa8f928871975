/**
 * The library's pages and its part of the API: one name for page, bean and resource. What a record is and who may read it
 * the library module knows.
 */
@NullMarked
package org.lucerna.web.library;

import org.jspecify.annotations.NullMarked;
