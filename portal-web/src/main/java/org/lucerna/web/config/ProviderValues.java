package org.lucerna.web.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.lucerna.members.provider.ProviderSettings;

/** Reads what is set of the network's identity provider. */
final class ProviderValues {

    private static final String ISSUER = "lucerna.oidc.issuer";

    private static final int LONGEST_ISSUER = 500;

    private ProviderValues() {}

    /** @throws BadSetting when a value makes no sense, or the provider has no client id */
    static ProviderSettings read(SettingValues values) {
        Optional<String> issuer = values.find(ISSUER);
        Optional<String> clientId = values.find("lucerna.oidc.client-id");
        if (issuer.isPresent() && clientId.isEmpty()) {
            throw new BadSetting("lucerna.oidc.client-id is empty, but " + ISSUER + " is set: both or neither.");
        }
        return new ProviderSettings(
                issuer.map(ProviderValues::checked).orElse(null),
                clientId.orElse(""),
                values.find("lucerna.oidc.client-secret"),
                values.words("lucerna.oidc.scopes"),
                values.find("lucerna.oidc.name")
                        .or(() -> issuer.map(set -> URI.create(set).getHost()))
                        .orElse(""),
                values.address("lucerna.url"),
                values.flag("lucerna.oidc.newcomers"),
                values.flag("lucerna.oidc.addresses-trusted"),
                values.words("lucerna.oidc.second-factor"),
                values.duration("lucerna.oidc.longest"),
                values.duration("lucerna.oidc.timeout"),
                values.duration("lucerna.oidc.clock-skew"));
    }

    /** As it is written, slash at the end and all: the provider's answers are compared with it letter by letter. */
    private static String checked(String issuer) {
        try {
            URI address = new URI(issuer);
            boolean plain =
                    address.getQuery() == null && address.getFragment() == null && issuer.length() <= LONGEST_ISSUER;
            if (plain && address.getHost() != null && isProtected(address)) {
                return issuer;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw SettingValues.bad(ISSUER, issuer, "an address such as https://id.example.org/realms/network");
    }

    /** Without TLS only to this machine: whoever stands between could answer as anybody. */
    private static boolean isProtected(URI address) {
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme())
                        && List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
    }
}
