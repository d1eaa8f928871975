/** {@code ./lucerna user}: the accounts of the portal, from its own machine. Passwords are checked and kept by the portal. */
@NullMarked
package org.lucerna.cli.people;

import org.jspecify.annotations.NullMarked;
