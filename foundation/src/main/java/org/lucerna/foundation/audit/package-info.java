/**
 * The audit log: who did what to which item, when, and from where in coarse form. Never what an item holds, and no secrets.
 * What happened for the search index to follow is told by {@code change}, and pages and exports of the log are the web's.
 */
@NullMarked
package org.lucerna.foundation.audit;

import org.jspecify.annotations.NullMarked;
