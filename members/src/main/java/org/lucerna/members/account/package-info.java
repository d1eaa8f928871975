/**
 * Accounts, their passwords and roles. What a role lets one do stands in {@code Role}; sessions and cookies are the web's.
 */
@NullMarked
package org.lucerna.members.account;

import org.jspecify.annotations.NullMarked;
