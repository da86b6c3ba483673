package org.prongsai.support.security;

import java.io.Serial;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A request whose token was believed: its principal is the {@link Caller}. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient GatewayCall call;
    private final String token;

    private CallerAuthentication(GatewayCall call, String token) {
        super(call.caller().roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.call = call;
        this.token = token;
        setAuthenticated(true);
    }

    static CallerAuthentication of(Jwt token) {
        try {
            return new CallerAuthentication(GatewayCall.of(token), token.getTokenValue());
        } catch (RuntimeException unreadable) {
            throw new InvalidBearerTokenException("the token's claims cannot be read");
        }
    }

    @Override
    public Caller getPrincipal() {
        return call.caller();
    }

    /** The token itself, for the portal, which passes it on to the services. */
    @Override
    public String getCredentials() {
        return token;
    }

    /** See {@link CallerToken#base()}. */
    Optional<URI> base() {
        return call.base();
    }
}
