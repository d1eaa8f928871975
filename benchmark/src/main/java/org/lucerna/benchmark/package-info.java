/**
 * The figures of {@code docs/benchmarks.md}, each a ratio between two things measured in the same run. Nothing here is
 * part of a running portal.
 */
@NullMarked
package org.lucerna.benchmark;

import org.jspecify.annotations.NullMarked;
