package org.lucerna.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.UUID;

/** The key that the provider signs with at present. */
final class SigningKey implements JWKSource<SecurityContext> {

    private static final int BITS = 2048;

    private volatile JWKSet keys = fresh();

    void rotate() {
        keys = fresh();
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(keys);
    }

    private static JWKSet fresh() {
        try {
            return new JWKSet(new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
