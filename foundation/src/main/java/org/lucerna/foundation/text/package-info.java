/**
 * Languages (BCP 47), texts that exist in several of them, and the form in which texts and addresses are kept.
 */
@NullMarked
package org.lucerna.foundation.text;

import org.jspecify.annotations.NullMarked;
