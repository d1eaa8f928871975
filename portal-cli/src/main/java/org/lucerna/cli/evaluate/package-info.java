/** {@code ./lucerna evaluate}: a door to {@code org.lucerna.search.evaluation}, which does the work and needs no portal. */
@NullMarked
package org.lucerna.cli.evaluate;

import org.jspecify.annotations.NullMarked;
