package org.prongsai.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** Signs access tokens as identity-service does, with keys that a stand-in publishes. */
final class LoginIssuer {
    private static final ECKey KEY = newKey();

    private LoginIssuer() {}

    static String publishedKeys() {
        return published(KEY);
    }

    static String published(ECKey... keys) {
        return JsonMapper.shared()
                .writeValueAsString(
                        new JWKSet(List.<JWK>of(keys)).toPublicJWKSet().toJSONObject());
    }

    static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token of Tuayang's complaint handler, who stands in for its head today. */
    static JWTClaimsSet.Builder handler() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("http://tuayang.localhost:8080/identity")
                .audience("prongsai")
                .subject("staff-1f")
                .claim("agency", "tuayang")
                .claim("roles", List.of("complaint-handler", "head"))
                .claim("units", List.of("office"))
                .claim("posts", List.of("legal-officer"))
                .claim("acting_for", List.of("palad"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
    }

    static String bearer(UnaryOperator<JWTClaimsSet.Builder> but) {
        return "Bearer " + signed(but.apply(handler()).build(), KEY);
    }

    static String signed(JWTClaimsSet claims, ECKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
