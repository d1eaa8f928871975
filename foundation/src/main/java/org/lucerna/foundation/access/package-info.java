/**
 * The gate: who acts, what they may do, and which audiences they may read. No sign-in and no roles: those belong to members.
 */
@NullMarked
package org.lucerna.foundation.access;

import org.jspecify.annotations.NullMarked;
