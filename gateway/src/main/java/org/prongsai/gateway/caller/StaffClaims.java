package org.prongsai.gateway.caller;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.Role;

/** Reads a caller off an access token's claims, whatever the issuer calls them. */
final class StaffClaims {
    private final LoginProperties.Claims names;

    StaffClaims(LoginProperties.Claims names) {
        this.names = names;
    }

    /** @throws ProblemException forbidden, when the login is another agency's or holds no role */
    Caller caller(AgencyId agency, JWTClaimsSet token) {
        Set<Role> roles = texts(token, names.roles())
                .flatMap(code -> Role.ofCode(code).stream())
                .filter(role -> role != Role.PUBLIC)
                .collect(Collectors.toSet());
        boolean ofTheAgency = texts(token, names.agency()).anyMatch(agency.value()::equals);
        if (!ofTheAgency || roles.isEmpty()) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        return new Caller(
                agency,
                roles,
                Optional.of(staff(token)),
                codes(token, names.units()),
                codes(token, names.posts()),
                codes(token, names.actingFor()));
    }

    private StaffId staff(JWTClaimsSet token) {
        String subject = texts(token, names.staff()).findFirst().orElseThrow(StaffTokens::unauthenticated);
        return new StaffId(subject.matches(StaffId.PATTERN) ? subject : digest(subject));
    }

    /** Other issuers' subjects may hold anything; ours have one form, and stay the same for the same subject. */
    private static String digest(String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return "sub-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Set<String> codes(JWTClaimsSet token, String name) {
        return texts(token, name).collect(Collectors.toSet());
    }

    private static Stream<String> texts(JWTClaimsSet token, String name) {
        return switch (value(token.getClaims(), name)) {
            case String text -> Stream.of(text);
            case Collection<?> list ->
                list.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }

    private static @Nullable Object value(Map<?, ?> claims, String name) {
        Object whole = claims.get(name);
        int dot = name.indexOf('.');
        return whole == null && dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? value(inner, name.substring(dot + 1))
                : whole;
    }
}
