/** What the tests of the whole directory share: who gets letters, and what a site has decided. No tests. */
@NullMarked
package org.lucerna.directory;

import org.jspecify.annotations.NullMarked;
