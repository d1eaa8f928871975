package org.lucerna.members.provider;

import org.lucerna.foundation.access.Secret;

/**
 * What ties an answer of the provider to the browser that asked: the nonce of the ID token and the verifier of the code
 * (RFC 7636). Both follow from the question's state and the browser's secret, and lead back to neither.
 */
record Proof(String nonce, String verifier) {

    static Proof of(String state, String browser) {
        return new Proof(
                Secret.hash("nonce:" + state + ":" + browser), Secret.hash("verifier:" + state + ":" + browser));
    }
}
