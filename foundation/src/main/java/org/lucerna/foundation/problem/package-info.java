/**
 * How a use case may fail, in words for people. How a failure looks over HTTP is the web's business.
 */
@NullMarked
package org.lucerna.foundation.problem;

import org.jspecify.annotations.NullMarked;
