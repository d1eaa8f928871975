/**
 * What every feature's tables share: telling a broken unique constraint from other trouble, and the precision of time.
 * The tables themselves are each feature's own ({@code db/migration} in its module, one timeline for all).
 */
@NullMarked
package org.lucerna.foundation.database;

import org.jspecify.annotations.NullMarked;
