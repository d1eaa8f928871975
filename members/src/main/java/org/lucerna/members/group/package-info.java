/** Closed groups of members: who is in them. What they write and share is not here. */
@NullMarked
package org.lucerna.members.group;

import org.jspecify.annotations.NullMarked;
