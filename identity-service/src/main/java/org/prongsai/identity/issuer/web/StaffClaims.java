package org.prongsai.identity.issuer.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prongsai.identity.SignedIn;
import org.prongsai.identity.account.ReadAccounts;
import org.prongsai.identity.issuer.Entitlement;
import org.prongsai.identity.web.GatewayCallFilter;
import org.prongsai.support.StaffId;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What is said of an account when a token is made, looked up each time: at a refresh an account that was closed, or
 * whose last role ended, gets none.
 */
final class StaffClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** A working day with its evening; then somebody gives their password again. */
    private static final Duration LOGIN_LASTS = Duration.ofHours(12);

    private final ReadAccounts accounts;
    private final Clock clock;

    StaffClaims(ReadAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var entitlement = entitlement(context);
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims()
                    .audience(List.of(Entitlement.AUDIENCE))
                    .claims(claims -> claims.putAll(entitlement.accessClaims()))
                    .claims(claims -> shorten(claims, entitlement));
        } else {
            context.getClaims().claims(claims -> claims.putAll(entitlement.idClaims()));
        }
    }

    private static void shorten(Map<String, Object> claims, Entitlement entitlement) {
        claims.computeIfPresent("exp", (name, planned) -> entitlement.notAfter((Instant) planned));
    }

    private Entitlement entitlement(JwtEncodingContext context) {
        Authentication authentication = Objects.requireNonNull(context.getPrincipal());
        if (!(authentication.getPrincipal() instanceof SignedIn who)
                || who.at().plus(LOGIN_LASTS).isBefore(clock.instant())
                || !who.agency()
                        .equals(GatewayCallFilter.current().caller().agency().value())) {
            throw refused();
        }
        return accounts.find(GatewayCallFilter.current().caller().agency(), new StaffId(who.staff()))
                .map(known -> new Entitlement(known, accounts.today()))
                .filter(found -> !found.isEmpty())
                .orElseThrow(StaffClaims::refused);
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
