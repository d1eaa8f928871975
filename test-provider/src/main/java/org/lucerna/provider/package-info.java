/**
 * A real OpenID provider with people of a test's choice. Runs as a process of its own, so that its libraries meet none of
 * ours. Nothing of the portal lives here, and nothing here ships.
 */
@NullMarked
package org.lucerna.provider;

import org.jspecify.annotations.NullMarked;
