/** Journeys of people with accounts, and the way in for journeys of other features. */
@org.jspecify.annotations.NullMarked
package org.lucerna.web.members;
