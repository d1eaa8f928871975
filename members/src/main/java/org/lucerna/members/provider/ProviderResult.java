package org.lucerna.members.provider;

import java.net.URI;
import java.time.Duration;
import org.lucerna.foundation.text.Language;

/** How signing in through the provider goes on. */
public sealed interface ProviderResult {

    /** To the provider. @param browser the secret that the browser is to bring back */
    record Away(URI address, String browser) implements ProviderResult {}

    /**
     * It is the owner of an account.
     *
     * @param needsSecondStep whether something beside the provider's word is still to be shown
     * @param secondFactorShown whether the provider is believed that they have shown a second factor there
     * @param idToken for signing out at the provider
     */
    record Known(
            long accountId,
            boolean needsSecondStep,
            boolean secondFactorShown,
            String idToken,
            String destination,
            Language language)
            implements ProviderResult {}

    /** The provider knows them, no account does: they wait in {@link Connections}. */
    record Unknown(Language language) implements ProviderResult {}

    /** It did not work. @param destination where they wanted to go, as far as it is known */
    record Failed(Trouble trouble, String destination, Language language) implements ProviderResult {}

    /** Too many questions from there: the provider was not asked. @param pause after which the next one is */
    record TooMany(Duration pause) implements ProviderResult {}
}
