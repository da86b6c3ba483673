package org.prongsai.support.security;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * All that the gateway's token says of a call.
 *
 * @param base see {@link CallerToken#base()}
 * @param address a pseudonym of the address that the call came from, good for counting until the day ends; told to
 *     identity-service only
 * @param fictional whether the agency, and all that is told of it, is made up: pages say so
 */
public record GatewayCall(Caller caller, Optional<URI> base, Optional<String> address, boolean fictional) {

    /** A call at an agency that is real. */
    public GatewayCall(Caller caller, Optional<URI> base, Optional<String> address) {
        this(caller, base, address, false);
    }

    /**
     * Reads a token that an {@link InternalTokenDecoder} has believed.
     *
     * @throws RuntimeException when its claims cannot be read
     */
    public static GatewayCall of(Jwt token) {
        Set<Role> roles = texts(token, InternalTokens.ROLES).stream()
                .map(code -> Role.ofCode(code).orElseThrow())
                .collect(Collectors.toSet());
        Caller caller = new Caller(
                new AgencyId(Objects.requireNonNull(token.getClaimAsString(InternalTokens.AGENCY))),
                roles,
                roles.contains(Role.PUBLIC)
                        ? Optional.empty()
                        : Optional.of(new StaffId(Objects.requireNonNull(token.getSubject()))),
                texts(token, InternalTokens.UNITS),
                texts(token, InternalTokens.POSTS),
                texts(token, InternalTokens.ACTING_FOR));
        return new GatewayCall(
                caller,
                Optional.ofNullable(token.getClaimAsString(InternalTokens.BASE)).map(URI::create),
                Optional.ofNullable(token.getClaimAsString(InternalTokens.ADDRESS)),
                Boolean.TRUE.equals(token.getClaimAsBoolean(InternalTokens.FICTIONAL)));
    }

    private static Set<String> texts(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
