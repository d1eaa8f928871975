/**
 * What a reader typed, read forgivingly into clauses. Knows no engine: how a clause is looked up is the engine's business.
 */
@NullMarked
package org.lucerna.search.query;

import org.jspecify.annotations.NullMarked;
