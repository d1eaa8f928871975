/** Organisations that want to join: from the public form to the decision. */
@NullMarked
package org.lucerna.members.application;

import org.jspecify.annotations.NullMarked;
