/**
 * Languages (BCP 47) and texts that exist in several of them.
 */
@NullMarked
package org.lucerna.foundation.text;

import org.jspecify.annotations.NullMarked;
