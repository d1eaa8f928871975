/** {@code ./lucerna check} and {@code ./lucerna reindex}: what an operator asks of the running portal itself. */
@NullMarked
package org.lucerna.cli.upkeep;

import org.jspecify.annotations.NullMarked;
