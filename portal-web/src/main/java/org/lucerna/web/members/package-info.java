/**
 * Signing in, the first administrator, and accounts in the API. Who may do what the members module knows.
 */
@NullMarked
package org.lucerna.web.members;

import org.jspecify.annotations.NullMarked;
