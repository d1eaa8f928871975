package org.lucerna.members.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.BadJWTExceptions;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.text.Language;

/**
 * The provider, as the portal talks with it: the authorization code flow with PKCE (OpenID Connect Core 1.0, section 3.1;
 * RFC 7636; RFC 9700). Nothing is asked before somebody wants to sign in. No transaction waits here. Thread safe.
 */
@ApplicationScoped
class IdentityProvider {

    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 200;

    @Inject
    private ProviderSettings settings;

    private @Nullable Discovery discovery;
    private @Nullable ProviderLine line;

    @PostConstruct
    void prepare() {
        if (settings.isOn()) {
            line = new ProviderLine(settings.timeout());
            discovery = new Discovery(settings.issuerOrThrow(), line, settings.timeout());
        }
    }

    /** Where to send a browser. @throws ProviderFailure when the provider is not to be reached */
    URI address(String state, String nonce, String verifier, Language language) throws ProviderFailure {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, scope(), new ClientID(settings.clientId()), settings.answerAddress())
                .endpointURI(provider().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .uiLocales(locales(language))
                .build()
                .toURI();
    }

    /** Whether the answer to a question comes from the provider that was asked (RFC 9207). @param issuer null: not said */
    boolean answersFor(@Nullable String issuer) throws ProviderFailure {
        return issuer == null
                ? !provider().supportsAuthorizationResponseIssuerParam()
                : issuer.equals(settings.issuerOrThrow());
    }

    /**
     * Exchanges the code for what the provider says of the person.
     *
     * @param known whether a subject has an account here: of such a person no name and no address is asked for
     * @throws ProviderFailure when the provider is not to be reached, refuses the code, or says what cannot be believed
     */
    Claimed redeem(String code, String nonce, String verifier, Predicate<String> known) throws ProviderFailure {
        OIDCTokenResponse tokens = tokens(code, verifier);
        SignedJWT idToken = signed(tokens);
        IDTokenClaimsSet claims = verified(idToken, nonce);
        String subject = claims.getSubject().getValue();
        if (subject.length() > LONGEST_SUBJECT) {
            throw refused("The subject is longer than " + LONGEST_SUBJECT, null);
        }
        UserInfo person = known.test(subject)
                ? new UserInfo(claims.getSubject())
                : person(claims, tokens.getOIDCTokens().getAccessToken());
        String email = person.getEmailAddress();
        return new Claimed(
                settings.issuerOrThrow(),
                subject,
                email != null && email.length() <= LONGEST_EMAIL ? email : null,
                Boolean.TRUE.equals(person.getEmailVerified()) || settings.addressesTrusted(),
                shortened(person.getName()),
                secondFactorShown(claims),
                idToken.serialize());
    }

    /**
     * Where somebody signs out at the provider (OpenID Connect RP-Initiated Logout 1.0); empty when it offers nothing.
     *
     * @param idToken which the provider has given for them; empty when there is none at hand: then it asks them
     */
    Optional<URI> leavingAddress(String idToken) throws ProviderFailure {
        return Optional.ofNullable(provider().getEndSessionEndpointURI())
                .map(endpoint -> URI.create(endpoint
                        + (endpoint.getRawQuery() == null ? "?" : "&")
                        + "client_id=" + encoded(settings.clientId())
                        + "&post_logout_redirect_uri="
                        + encoded(settings.leftAddress().toString())
                        + (idToken.isEmpty() ? "" : "&id_token_hint=" + encoded(idToken))));
    }

    private OIDCTokenResponse tokens(String code, String verifier) throws ProviderFailure {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.answerAddress(), new CodeVerifier(verifier));
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(sent(request(grant)));
            if (answer instanceof OIDCTokenResponse tokens) {
                return tokens;
            }
            throw refused("The code is refused: " + answer.toErrorResponse().getErrorObject(), null);
        } catch (ParseException e) {
            throw refused("The answer to the code is none", e);
        }
    }

    private HTTPRequest request(AuthorizationCodeGrant grant) throws ProviderFailure {
        URI endpoint = provider().getTokenEndpointURI();
        ClientID client = new ClientID(settings.clientId());
        if (settings.clientSecret().isEmpty()) {
            return new TokenRequest.Builder(endpoint, client, grant).build().toHTTPRequest();
        }
        Secret secret = new Secret(settings.clientSecret().get());
        List<ClientAuthenticationMethod> methods = provider().getTokenEndpointAuthMethods();
        boolean basic = methods == null
                || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                || !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return new TokenRequest.Builder(
                        endpoint,
                        basic ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret),
                        grant)
                .build()
                .toHTTPRequest();
    }

    private static SignedJWT signed(OIDCTokenResponse tokens) throws ProviderFailure {
        if (tokens.getOIDCTokens().getIDToken() instanceof SignedJWT signed) {
            return signed;
        }
        throw refused("The ID token is missing or not signed", null);
    }

    private IDTokenClaimsSet verified(SignedJWT idToken, String nonce) throws ProviderFailure {
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(settings.issuerOrThrow()),
                new ClientID(settings.clientId()),
                discovery().get().keys(),
                null);
        validator.setMaxClockSkew(Math.toIntExact(settings.clockSkew().toSeconds()));
        try {
            IDTokenClaimsSet claims = validator.validate(idToken, new Nonce(nonce));
            if (!isMadeForUs(claims)) {
                throw refused("The ID token was made for another client: " + claims.getAuthorizedParty(), null);
            }
            return claims;
        } catch (BadJOSEException e) {
            boolean clock = e == BadJWTExceptions.EXPIRED_EXCEPTION || e == BadJWTExceptions.IAT_CLAIM_AHEAD_EXCEPTION;
            throw new ProviderFailure(
                    clock ? Trouble.CLOCK : Trouble.REFUSED, "The ID token is not believed: " + e.getMessage(), e);
        } catch (JOSEException e) {
            throw refused("The ID token cannot be checked", e);
        }
    }

    /** Core, section 3.1.3.7, steps 4 and 5: the library looks at the audience alone, which may name others beside us. */
    private boolean isMadeForUs(IDTokenClaimsSet claims) {
        return claims.getAuthorizedParty() == null
                ? claims.getAudience().size() == 1
                : claims.getAuthorizedParty().getValue().equals(settings.clientId());
    }

    /** Name and address stand in the token, or where the token leads to. */
    private UserInfo person(IDTokenClaimsSet claims, AccessToken token) throws ProviderFailure {
        URI endpoint = provider().getUserInfoEndpointURI();
        if (claims.getStringClaim("email") != null || endpoint == null) {
            return new UserInfo(claims.toJSONObject());
        }
        try {
            UserInfoResponse answer =
                    UserInfoResponse.parse(sent(new UserInfoRequest(endpoint, token).toHTTPRequest()));
            UserInfo info =
                    answer.indicatesSuccess() ? answer.toSuccessResponse().getUserInfo() : null;
            if (info == null) {
                return new UserInfo(claims.toJSONObject());
            }
            // Section 5.3.2: it could be about somebody else.
            if (!info.getSubject().equals(claims.getSubject())) {
                throw refused("The user info is about another subject", null);
            }
            return info;
        } catch (ParseException e) {
            throw refused("The user info is none", e);
        }
    }

    private HTTPResponse sent(HTTPRequest request) throws ProviderFailure {
        try {
            return request.send(line());
        } catch (IOException e) {
            throw new ProviderFailure(Trouble.UNREACHABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private boolean secondFactorShown(IDTokenClaimsSet claims) {
        boolean method = claims.getAMR() != null
                && claims.getAMR().stream()
                        .anyMatch(amr -> settings.secondFactor().contains(amr.getValue()));
        return method
                || claims.getACR() != null
                        && settings.secondFactor().contains(claims.getACR().getValue());
    }

    private Scope scope() {
        Scope scope = new Scope("openid");
        settings.scopes().forEach(scope::add);
        return scope;
    }

    private static List<LangTag> locales(Language language) {
        try {
            return List.of(new LangTag(language.code()));
        } catch (LangTagException e) {
            return List.of();
        }
    }

    private OIDCProviderMetadata provider() throws ProviderFailure {
        return discovery().get().provider();
    }

    private Discovery discovery() {
        if (discovery == null) {
            throw new IllegalStateException("No identity provider is set");
        }
        return discovery;
    }

    private ProviderLine line() {
        if (line == null) {
            throw new IllegalStateException("No identity provider is set");
        }
        return line;
    }

    private static String shortened(@Nullable String name) {
        return name == null ? "" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static ProviderFailure refused(String why, @Nullable Throwable cause) {
        return cause == null
                ? new ProviderFailure(Trouble.REFUSED, why)
                : new ProviderFailure(Trouble.REFUSED, why + ": " + cause.getMessage(), cause);
    }
}
