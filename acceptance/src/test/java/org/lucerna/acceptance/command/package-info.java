/** {@code ./lucerna} as it is called: what it prints, how it ends, what it says when it cannot go on. */
@NullMarked
package org.lucerna.acceptance.command;

import org.jspecify.annotations.NullMarked;
