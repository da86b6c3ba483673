package org.prongsai.portal.login.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.login.Person;
import org.prongsai.portal.login.Place;
import org.prongsai.support.security.Role;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Believes an issuer's tokens when it signed them, for us or our services, and they have not ended. */
final class TokenReader {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** Signatures by a key of the issuer's; none by a secret that we share with it. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Stream.concat(
                    JWSAlgorithm.Family.RSA.stream(), JWSAlgorithm.Family.EC.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final BackChannel channel;
    private final String clientId;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<URI, DefaultJWTProcessor<SecurityContext>> processors = new ConcurrentHashMap<>();

    TokenReader(BackChannel channel, String clientId, JsonMapper json, Clock clock) {
        this.channel = channel;
        this.clientId = clientId;
        this.json = json;
        this.clock = clock;
    }

    <T> T json(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    Map<String, Object> claims(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }

    /** The claims of an ID token that answers the attempt with this nonce; empty when it is not to be believed. */
    Optional<JWTClaimsSet> idToken(Place place, Discovered issuer, String token, @Nullable String nonce)
            throws IOException {
        return claims(place, issuer, token)
                .filter(claims -> claims.getAudience().contains(clientId))
                .filter(claims -> claims.getAudience().size() == 1 || clientId.equals(claims.getClaim("azp")))
                .filter(claims -> nonce == null || nonce.equals(claims.getClaim("nonce")));
    }

    /** The claims of an access token of the agency; empty when it is not to be believed. */
    Optional<JWTClaimsSet> accessToken(Place place, Discovered issuer, String token) throws IOException {
        return claims(place, issuer, token)
                .filter(claims -> place.agency().value().equals(claims.getClaim("agency")));
    }

    private Optional<JWTClaimsSet> claims(Place place, Discovered issuer, String token) throws IOException {
        try {
            JWTClaimsSet claims = processor(place, issuer).process(token, null);
            Instant now = clock.instant();
            boolean believed = issuer.issuer().equals(claims.getIssuer())
                    && claims.getSubject() != null
                    && isBefore(now.minus(CLOCK_SKEW), claims.getExpirationTime())
                    && !isBefore(now.plus(CLOCK_SKEW), claims.getIssueTime());
            return believed ? Optional.of(claims) : Optional.empty();
        } catch (ParseException | BadJOSEException e) {
            return Optional.empty();
        } catch (JOSEException keysNotThere) {
            throw new IOException("the issuer's keys cannot be had", keysNotThere);
        }
    }

    private static boolean isBefore(Instant moment, @Nullable Date date) {
        return date != null && moment.isBefore(date.toInstant());
    }

    private DefaultJWTProcessor<SecurityContext> processor(Place place, Discovered issuer) {
        return processors.computeIfAbsent(issuer.keys(), keys -> {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSTypeVerifier(
                    new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(place, keys)));
            // times are judged above, by our own clock
            processor.setJWTClaimsSetVerifier((_, _) -> {});
            return processor;
        });
    }

    /** Remembered for five minutes, and asked for anew when a token names a key that is not among them. */
    private JWKSource<SecurityContext> keys(Place place, URI address) {
        try {
            return JWKSourceBuilder.create(address.toURL(), _ -> {
                        try {
                            return new Resource(channel.get(place.base(), address, _ -> {}), "application/json");
                        } catch (RestClientException unanswered) {
                            throw new IOException("the issuer's keys cannot be had", unanswered);
                        }
                    })
                    .build();
        } catch (MalformedURLException noAddress) {
            throw new IllegalArgumentException("the issuer's keys have no address", noAddress);
        }
    }

    /** Who somebody is, by their access token, and by what the issuer tells about them. */
    static Person person(JWTClaimsSet access, Map<String, Object> told) {
        Set<Role> roles = texts(access, "roles").stream()
                .flatMap(code -> Role.ofCode(code).stream())
                .filter(role -> role != Role.PUBLIC)
                .collect(Collectors.toSet());
        String name =
                text(told, "name").or(() -> text(told, "preferred_username")).orElse(access.getSubject());
        return new Person(
                access.getSubject(),
                roles,
                Set.copyOf(texts(access, "units")),
                Set.copyOf(texts(access, "acting_for")),
                name,
                text(told, "post_title").orElse(null));
    }

    private static Optional<String> text(Map<String, Object> told, String name) {
        return told.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static List<String> texts(JWTClaimsSet claims, String name) {
        try {
            List<String> texts = claims.getStringListClaim(name);
            return texts == null ? List.of() : texts;
        } catch (ParseException notAList) {
            return List.of();
        }
    }
}
