/**
 * How somebody becomes known: the password, then the second step, within limits that slow down guessing and lock nobody out.
 * What an account's secrets are lives in {@code account} and {@code factor}; that somebody is signed in, in {@code session}.
 */
@NullMarked
package org.lucerna.members.signin;

import org.jspecify.annotations.NullMarked;
