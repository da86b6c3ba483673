package org.prongsai.support.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Believes a token when the gateway signed it, for this service, not longer than a minute ago. */
public final class InternalTokenDecoder implements JwtDecoder {
    /** Processes of one machine share its clock; between machines a little difference is normal. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final NimbusJwtDecoder decoder;
    private final String audience;
    private final Clock clock;

    /**
     * Reads tokens for one service.
     *
     * @param audience the service's own name
     */
    public InternalTokenDecoder(ECPublicKey key, String audience, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(new ECKey.Builder(Curve.P_256, key).build()))));
        // times are judged below, by our own clock
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        this.decoder = new NimbusJwtDecoder(processor);
        this.decoder.setJwtValidator(this::validate);
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        return decoder.decode(token);
    }

    private OAuth2TokenValidatorResult validate(Jwt token) {
        if (!InternalTokens.ISSUER.equals(token.getClaimAsString("iss"))) {
            return refused("another issuer");
        }
        List<String> audiences = token.getAudience();
        if (audiences == null || !audiences.contains(audience)) {
            return refused("another audience");
        }
        return inTime(token.getIssuedAt(), token.getExpiresAt())
                ? OAuth2TokenValidatorResult.success()
                : refused("out of time");
    }

    private boolean inTime(@Nullable Instant issuedAt, @Nullable Instant expiresAt) {
        Instant now = clock.instant();
        return issuedAt != null
                && expiresAt != null
                && !expiresAt.isAfter(issuedAt.plus(InternalTokenSigner.LIFETIME))
                && !issuedAt.isAfter(now.plus(CLOCK_SKEW))
                && expiresAt.isAfter(now.minus(CLOCK_SKEW));
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }
}
