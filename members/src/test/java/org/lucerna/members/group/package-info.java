/** What is promised of closed groups, on both databases. */
@NullMarked
package org.lucerna.members.group;

import org.jspecify.annotations.NullMarked;
