package org.lucerna.members.factor;

import java.net.URI;

/**
 * Whom passkeys are for.
 *
 * @param portal the address under which readers reach the portal: a passkey is bound to its host, and works there alone
 */
public record PasskeySettings(URI portal) {

    /** The relying party's id (WebAuthn, section 4). */
    public String host() {
        return portal.getHost();
    }

    String origin() {
        return portal.getScheme() + "://" + portal.getAuthority();
    }
}
