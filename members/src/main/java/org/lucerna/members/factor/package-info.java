/**
 * What shows that it is really the owner of an account, beside the password: codes of an authenticator app (TOTP, RFC 6238),
 * recovery codes, and passkeys (WebAuthn). When they are asked for is not decided here.
 */
@NullMarked
package org.lucerna.members.factor;

import org.jspecify.annotations.NullMarked;
