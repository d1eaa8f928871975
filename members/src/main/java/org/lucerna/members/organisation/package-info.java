/** The network's member organisations, and whether they still are. What they do is the directory's to tell. */
@NullMarked
package org.lucerna.members.organisation;

import org.jspecify.annotations.NullMarked;
