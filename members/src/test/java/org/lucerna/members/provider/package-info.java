/** The portal as a provider's client: against a real one, and against one that lies. */
@NullMarked
package org.lucerna.members.provider;

import org.jspecify.annotations.NullMarked;
