package org.prongsai.support.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs, for the gateway alone, who a call is made for and which services may believe it. */
public final class InternalTokenSigner {
    /** Long enough for the slowest call, too short to be worth stealing. */
    public static final Duration LIFETIME = Duration.ofSeconds(60);

    private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.ES256);

    private final JWSSigner signer;
    private final Clock clock;

    public InternalTokenSigner(ECPrivateKey key, Clock clock) {
        try {
            this.signer = new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("not a P-256 key", e);
        }
        this.clock = clock;
    }

    /** A compact token for the caller, to be believed by the services named and no other. */
    public String sign(Caller caller, Collection<String> audience) {
        return sign(new GatewayCall(caller, Optional.empty(), Optional.empty()), audience);
    }

    /** As above, with where the call came from and whereto its caller thinks it goes. */
    public String sign(GatewayCall call, Collection<String> audience) {
        Caller caller = call.caller();
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(InternalTokens.ISSUER)
                .audience(List.copyOf(audience))
                .subject(caller.subject())
                .claim(InternalTokens.AGENCY, caller.agency().value())
                .claim(InternalTokens.ROLES, codes(caller.roles()))
                .claim(InternalTokens.UNITS, listed(caller.units()))
                .claim(InternalTokens.POSTS, listed(caller.posts()))
                .claim(InternalTokens.ACTING_FOR, listed(caller.actingFor()))
                .claim(InternalTokens.BASE, call.base().map(URI::toString).orElse(null))
                .claim(InternalTokens.ADDRESS, call.address().orElse(null))
                .claim(InternalTokens.FICTIONAL, call.fictional() ? true : null)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        SignedJWT token = new SignedJWT(HEADER, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the internal token cannot be signed", e);
        }
        return token.serialize();
    }

    private static List<String> codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).toList();
    }

    /** Nothing is not said: most callers are the public. */
    private static @Nullable List<String> listed(Set<String> values) {
        return values.isEmpty() ? null : values.stream().sorted().toList();
    }
}
