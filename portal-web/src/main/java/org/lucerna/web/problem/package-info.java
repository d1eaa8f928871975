/**
 * How a failure is told to whoever asked: a page to people, problem details (RFC 9457) to programs, both in the reader's
 * language. Why something fails is decided elsewhere.
 */
@NullMarked
package org.lucerna.web.problem;

import org.jspecify.annotations.NullMarked;
