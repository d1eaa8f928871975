/**
 * Library records: their entity, use cases, views and search mapping. The bytes of the files live in {@code file}, how
 * files come in lives in {@code intake}.
 */
@NullMarked
package org.lucerna.library.resource;

import org.jspecify.annotations.NullMarked;
