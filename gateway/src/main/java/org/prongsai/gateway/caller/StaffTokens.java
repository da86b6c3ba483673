package org.prongsai.gateway.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;
import org.prongsai.gateway.caller.Agencies.Host;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import reactor.core.publisher.Mono;

/**
 * Believes the access token of a member of staff: signed by the issuer, for the platform, in time, and of the agency
 * whose host was called. What is no such token is unauthenticated; one of another agency, or without any role, is
 * forbidden.
 */
final class StaffTokens {
    /** No symmetric ones, and never none. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256);

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LoginKeys keys;
    private final Predicate<String> issuers;
    private final LoginProperties properties;
    private final StaffClaims claims;
    private final Clock clock;

    /** @param issuers whose tokens are looked at at all */
    StaffTokens(LoginKeys keys, Predicate<String> issuers, LoginProperties properties, Clock clock) {
        this.keys = keys;
        this.issuers = issuers;
        this.properties = properties;
        this.claims = new StaffClaims(properties.claims());
        this.clock = clock;
    }

    /** Whom a token speaks for at a host. */
    Mono<Caller> caller(Host host, String token) {
        return Mono.defer(() -> {
            SignedJWT parsed = parse(token);
            return keys.with(parsed.getHeader().getKeyID())
                    .timeout(PATIENCE)
                    .onErrorMap(nobodyAnswers -> new ProblemException(ProblemType.SERVICE_UNAVAILABLE))
                    .map(known -> verified(parsed, known))
                    .map(verified -> claims.caller(host.agency(), verified));
        });
    }

    private static SignedJWT parse(String token) {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException notAToken) {
            throw unauthenticated();
        }
    }

    private JWTClaimsSet verified(SignedJWT token, JWKSet known) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(known)));
        // times are judged below, by our own clock
        processor.setJWTClaimsSetVerifier((all, context) -> {});
        try {
            JWTClaimsSet verified = processor.process(token, null);
            if (!isForUs(verified) || !isInTime(verified)) {
                throw unauthenticated();
            }
            return verified;
        } catch (BadJOSEException | JOSEException forgedOrUnknown) {
            throw unauthenticated();
        }
    }

    private boolean isForUs(JWTClaimsSet token) {
        return token.getIssuer() != null
                && issuers.test(token.getIssuer())
                && token.getAudience().contains(properties.audience());
    }

    private boolean isInTime(JWTClaimsSet token) {
        Date expires = token.getExpirationTime();
        Date from = token.getNotBeforeTime();
        return expires != null
                && expires.toInstant().plus(CLOCK_SKEW).isAfter(clock.instant())
                && (from == null || from.toInstant().minus(CLOCK_SKEW).isBefore(clock.instant()));
    }

    static ProblemException unauthenticated() {
        return new ProblemException(ProblemType.UNAUTHENTICATED);
    }
}
