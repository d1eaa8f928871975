/**
 * {@code ./lucerna serve}: looks whether the portal can start, starts the application server in this very process, and
 * says when it is ready. What the portal does once it runs is not here.
 */
@NullMarked
package org.lucerna.cli.serve;

import org.jspecify.annotations.NullMarked;
