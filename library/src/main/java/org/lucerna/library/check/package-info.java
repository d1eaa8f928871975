/**
 * Whether database, file store and search index tell the same story. It reports; mending is for the operator.
 */
@NullMarked
package org.lucerna.library.check;

import org.jspecify.annotations.NullMarked;
