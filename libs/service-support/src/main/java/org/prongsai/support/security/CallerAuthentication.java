package org.prongsai.support.security;

import java.io.Serial;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A request whose token was believed: its principal is the {@link Caller}. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final String token;

    private CallerAuthentication(Caller caller, String token) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + caller.role().name())));
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    static CallerAuthentication of(Jwt token) {
        try {
            AgencyId agency = new AgencyId(text(token, InternalTokens.AGENCY));
            Role role = Role.ofCode(text(token, InternalTokens.ROLE)).orElseThrow();
            Optional<StaffId> staff =
                    role == Role.PUBLIC ? Optional.empty() : Optional.of(new StaffId(text(token, "sub")));
            return new CallerAuthentication(new Caller(agency, role, staff), token.getTokenValue());
        } catch (RuntimeException unreadable) {
            throw new InvalidBearerTokenException("the token's claims cannot be read");
        }
    }

    private static String text(Jwt token, String claim) {
        return Objects.requireNonNull(token.getClaimAsString(claim));
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** The token itself, for the portal, which passes it on to the services. */
    @Override
    public String getCredentials() {
        return token;
    }
}
