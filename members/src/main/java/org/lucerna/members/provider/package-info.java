/**
 * Signing in through an identity provider of the network's (OpenID Connect): asking it, believing it or not, and which account
 * belongs to whom it knows. What pages and cookies do about it lives in the portal; that somebody is signed in, in
 * {@code session}.
 */
@NullMarked
package org.lucerna.members.provider;

import org.jspecify.annotations.NullMarked;
