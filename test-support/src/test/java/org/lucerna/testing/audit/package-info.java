/** What the audit log promises, on both databases. The log itself lives in foundation. */
@NullMarked
package org.lucerna.testing.audit;

import org.jspecify.annotations.NullMarked;
