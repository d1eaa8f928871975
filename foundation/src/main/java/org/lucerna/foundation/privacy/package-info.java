/**
 * Whoever keeps personal data also knows how to give it out and how to erase it. Who may ask for either is not decided here.
 */
@NullMarked
package org.lucerna.foundation.privacy;

import org.jspecify.annotations.NullMarked;
