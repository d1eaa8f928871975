package org.lucerna.members.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a browser says about a passkey (WebAuthn level 2, sections 7.1 and 7.2): that it answers our challenge, on our
 * own pages, with its owner's finger, face or PIN. Who made the device is not asked. Keeps nothing; thread safe.
 */
final class Ceremony {

    /** A new passkey, ready to be kept. */
    record Made(String credentialId, String credential, long signCount, boolean copied) {}

    /** In the order of our liking; every device has one of the two. */
    static final List<Integer> ALGORITHMS = List.of(-7, -257);

    private static final WebAuthnManager WEBAUTHN = WebAuthnManager.createNonStrictWebAuthnManager();
    private static final AttestedCredentialDataConverter CREDENTIALS =
            new AttestedCredentialDataConverter(new ObjectConverter());
    private static final List<PublicKeyCredentialParameters> KEYS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private Ceremony() {}

    /** The challenge that this answer names; whether it is one of ours, the caller finds out. */
    static Optional<String> challengeOf(String answer, boolean registration) {
        try {
            byte[] challenge = registration
                    ? WEBAUTHN.parseRegistrationResponseJSON(answer)
                            .getCollectedClientData()
                            .getChallenge()
                            .getValue()
                    : WEBAUTHN.parseAuthenticationResponseJSON(answer)
                            .getCollectedClientData()
                            .getChallenge()
                            .getValue();
            return Optional.of(base64(challenge));
        } catch (RuntimeException e) {
            return Optional.empty(); // whatever was sent, it is no answer of a browser
        }
    }

    /** The passkey that a browser has made for this challenge; empty when anything about it is not as it must be. */
    static Optional<Made> register(String answer, String challenge, PasskeySettings settings) {
        try {
            RegistrationData data = WEBAUTHN.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(server(challenge, settings), KEYS, true, true));
            AuthenticatorData<?> made = data.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData credential = made.getAttestedCredentialData();
            return Optional.of(new Made(
                    base64(credential.getCredentialId()),
                    base64(CREDENTIALS.convert(credential)),
                    made.getSignCount(),
                    made.isFlagBE()));
        } catch (WebAuthnException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The id of the passkey that this answer comes from; empty when it is no answer. */
    static Optional<String> credentialOf(String answer) {
        try {
            return Optional.of(
                    base64(WEBAUTHN.parseAuthenticationResponseJSON(answer).getCredentialId()));
        } catch (RuntimeException e) {
            return Optional.empty(); // whatever was sent, it is no answer of a browser
        }
    }

    /** The passkey's new count when the answer is its own to this challenge; empty otherwise. */
    static Optional<Long> authenticate(String answer, String challenge, Passkey passkey, PasskeySettings settings) {
        try {
            CredentialRecordImpl record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    passkey.copied(),
                    false,
                    passkey.signCount(),
                    CREDENTIALS.convert(bytes(passkey.credential())),
                    new AuthenticationExtensionsAuthenticatorOutputs<>(),
                    null,
                    new AuthenticationExtensionsClientOutputs<>(),
                    Set.of());
            AuthenticationData data = WEBAUTHN.verifyAuthenticationResponseJSON(
                    answer,
                    new AuthenticationParameters(
                            server(challenge, settings), record, List.of(bytes(passkey.credentialId())), true, true));
            AuthenticatorData<?> shown = data.getAuthenticatorData();
            return Optional.of(shown.getSignCount());
        } catch (WebAuthnException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ServerProperty server(String challenge, PasskeySettings settings) {
        return new ServerProperty(
                new Origin(settings.origin()), settings.host(), new DefaultChallenge(bytes(challenge)));
    }

    static String base64(byte @Nullable [] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes == null ? new byte[0] : bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
