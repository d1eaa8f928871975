package org.lucerna.acceptance.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A device that keeps passkeys, as phones and laptops have one: Chromium's virtual authenticator. */
final class Fingerprint {

    private Fingerprint() {}

    /** From now on the reader's device keeps passkeys, and its owner always lays on a finger. */
    static void giveTo(Reader reader) {
        CDPSession browser = reader.page().context().newCDPSession(reader.page());
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
