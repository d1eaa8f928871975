/**
 * The network's member organisations as other features know them: by a number and a name. Who they are, how they join and
 * leave, and who their staff are is not here.
 */
@NullMarked
package org.lucerna.foundation.membership;

import org.jspecify.annotations.NullMarked;
