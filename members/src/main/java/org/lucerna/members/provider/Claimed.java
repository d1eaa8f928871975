package org.lucerna.members.provider;

import org.jspecify.annotations.Nullable;

/**
 * Whom the provider says that it has in front of it, and has been believed.
 *
 * @param subject who they are at the provider, for ever; unique there alone (OpenID Connect Core 1.0, section 2)
 * @param email as the provider knows it; may be anybody's unless {@code emailVerified}
 * @param secondFactorShown whether the provider is trusted to say so, and says so
 * @param idToken for signing out there; a secret of nobody's, but personal
 */
record Claimed(
        String issuer,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        String name,
        boolean secondFactorShown,
        String idToken) {}
