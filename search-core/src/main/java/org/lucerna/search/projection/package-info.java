/**
 * Keeps the index in step with the database: follows the change log and rebuilds. Knows neither the engine nor the
 * database, only their ports.
 */
@NullMarked
package org.lucerna.search.projection;

import org.jspecify.annotations.NullMarked;
