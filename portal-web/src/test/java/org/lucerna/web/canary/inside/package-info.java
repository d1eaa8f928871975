/** What the canary test adds to the portal under test, and to no other: it tells the routes, and lets the test be anybody. */
@NullMarked
package org.lucerna.web.canary.inside;

import org.jspecify.annotations.NullMarked;
