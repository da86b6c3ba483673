package org.prongsai.support.security;

import java.io.Serial;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final @Nullable String base;

    private CallerAuthentication(Caller caller, String token, @Nullable String base) {
        super(caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.caller = caller;
        this.token = token;
        this.base = base;
        setAuthenticated(true);
    }

    static CallerAuthentication of(Jwt token) {
        try {
            Set<Role> roles = texts(token, InternalTokens.ROLES).stream()
                    .map(code -> Role.ofCode(code).orElseThrow())
                    .collect(Collectors.toSet());
            Caller caller = new Caller(
                    new AgencyId(text(token, InternalTokens.AGENCY)),
                    roles,
                    roles.contains(Role.PUBLIC) ? Optional.empty() : Optional.of(new StaffId(text(token, "sub"))),
                    texts(token, InternalTokens.UNITS),
                    texts(token, InternalTokens.POSTS),
                    texts(token, InternalTokens.ACTING_FOR));
            return new CallerAuthentication(caller, token.getTokenValue(), token.getClaimAsString(InternalTokens.BASE));
        } catch (RuntimeException unreadable) {
            throw new InvalidBearerTokenException("the token's claims cannot be read");
        }
    }

    private static String text(Jwt token, String claim) {
        return Objects.requireNonNull(token.getClaimAsString(claim));
    }

    private static Set<String> texts(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? Set.of() : Set.copyOf(values);
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

    /** See {@link CallerToken#base()}. */
    Optional<URI> base() {
        return Optional.ofNullable(base).map(URI::create);
    }
}
