/** How people come to an account: by a letter from somebody who may invite them. */
@NullMarked
package org.lucerna.members.invitation;

import org.jspecify.annotations.NullMarked;
