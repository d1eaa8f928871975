/**
 * Lucerna from outside, as it is shipped: started as an operator starts it, used as readers and editors use it, killed as a
 * power cut kills it. No class of the portal is on the class path of these tests.
 */
@NullMarked
package org.lucerna.acceptance;

import org.jspecify.annotations.NullMarked;
