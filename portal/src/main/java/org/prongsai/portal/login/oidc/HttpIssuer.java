package org.prongsai.portal.login.oidc;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.login.Issuer;
import org.prongsai.portal.login.Place;
import org.prongsai.portal.login.Session;
import org.prongsai.portal.login.SignInAttempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;

/** An issuer by OpenID Connect: authorization code, PKCE (S256), state and nonce; a confidential client. */
final class HttpIssuer implements Issuer {

    private static final Logger LOG = LoggerFactory.getLogger(HttpIssuer.class);
    private static final String SCOPE = "openid profile prongsai offline_access";

    private final LoginProperties login;
    private final BackChannel channel;
    private final TokenReader tokens;
    private final CircuitBreakerFactory<?, ?> breakers;
    private final Clock clock;
    private final RenewedSessions renewed;
    private final Map<URI, Discovered> discovered = new ConcurrentHashMap<>();

    HttpIssuer(
            LoginProperties login,
            BackChannel channel,
            TokenReader tokens,
            CircuitBreakerFactory<?, ?> breakers,
            Clock clock) {
        this.login = login;
        this.channel = channel;
        this.tokens = tokens;
        this.breakers = breakers;
        this.clock = clock;
        this.renewed = new RenewedSessions(clock);
    }

    @Override
    public Result<URI> authorization(Place place, SignInAttempt attempt, String state, String language) {
        return asked(() -> Optional.of(UriComponentsBuilder.fromUri(
                        discover(place).authorization())
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{callback}")
                .queryParam("scope", "{scope}")
                .queryParam("state", "{state}")
                .queryParam("nonce", "{nonce}")
                .queryParam("code_challenge", "{challenge}")
                .queryParam("code_challenge_method", "S256")
                .queryParam("ui_locales", language)
                .encode()
                .buildAndExpand(login.clientId(), place.callback(), SCOPE, state, attempt.nonce(), challenge(attempt))
                .toUri()));
    }

    private static String challenge(SignInAttempt attempt) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(attempt.verifier().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    @Override
    public Result<Session> signIn(Place place, SignInAttempt attempt, String code) {
        return asked(() -> {
            TokenAnswer answer = token(
                    place,
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            code,
                            "redirect_uri",
                            place.callback().toString(),
                            "code_verifier",
                            attempt.verifier()));
            String idToken = answer.idToken();
            return idToken == null
                    ? Optional.empty()
                    : tokens.idToken(place, discover(place), idToken, attempt.nonce())
                            .flatMap(claims -> session(place, answer, claims, null));
        });
    }

    @Override
    public Result<Session> renew(Place place, Session session) {
        String refreshToken = session.refreshToken();
        if (refreshToken == null) {
            return new Result.Refused<>();
        }
        // Two tabs that ask at once have the same token, which is good for one answer.
        return renewed.once(
                place.agency().value() + refreshToken,
                () -> asked(() -> {
                    TokenAnswer answer =
                            token(place, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
                    return session(place, answer, null, session);
                }));
    }

    private Optional<Session> session(
            Place place, TokenAnswer answer, @Nullable JWTClaimsSet idClaims, @Nullable Session before) {
        try {
            Optional<JWTClaimsSet> access = tokens.accessToken(place, discover(place), answer.accessToken());
            if (access.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Object> told = new LinkedHashMap<>();
            if (idClaims != null) {
                told.putAll(idClaims.getClaims());
            } else if (before != null) {
                told.put("name", before.person().name());
                told.put("post_title", before.person().post());
            }
            if (!told.containsKey("name")) {
                told.putAll(userinfo(place, answer.accessToken()));
            }
            JWTClaimsSet claims = access.get();
            boolean other = (idClaims != null && !claims.getSubject().equals(idClaims.getSubject()))
                    || (before != null
                            && !claims.getSubject().equals(before.person().subject()));
            return other
                    ? Optional.empty()
                    : Optional.of(new Session(
                            TokenReader.person(claims, told),
                            answer.accessToken(),
                            claims.getExpirationTime().toInstant(),
                            Optional.ofNullable(answer.refreshToken())
                                    .orElse(before == null ? null : before.refreshToken()),
                            Optional.ofNullable(answer.idToken()).orElse(before == null ? null : before.idToken()),
                            before == null ? clock.instant() : before.since()));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }

    private Map<String, Object> userinfo(Place place, String accessToken) {
        URI address = discover(place).userinfo();
        if (address == null) {
            return Map.of();
        }
        String told = channel.get(place.base(), address, headers -> headers.setBearerAuth(accessToken));
        return tokens.claims(told);
    }

    @Override
    public void revoke(Place place, Session session) {
        String refreshToken = session.refreshToken();
        if (refreshToken != null) {
            Result<Boolean> revoked = asked(() -> {
                URI address = discover(place).revocation();
                if (address != null) {
                    channel.post(
                            place.base(),
                            address,
                            signed(Map.of("token", refreshToken, "token_type_hint", "refresh_token")));
                }
                return Optional.of(true);
            });
            if (!(revoked instanceof Result.Given<Boolean>)) {
                LOG.warn("the issuer was not told that a session ended; its refresh token ends by itself");
            }
        }
    }

    @Override
    public Optional<URI> endOfSession(Place place) {
        Result<URI> end = asked(() -> Optional.ofNullable(discover(place).endOfSession()));
        return end instanceof Result.Given<URI>(URI address) ? Optional.of(address) : Optional.empty();
    }

    private Discovered discover(Place place) {
        URI issuer = login.otherIssuer().orElse(URI.create(place.base() + "/identity"));
        Discovered known = discovered.get(issuer);
        if (known != null) {
            return known;
        }
        URI address = URI.create(issuer + "/.well-known/openid-configuration");
        Discovered found = tokens.json(channel.get(place.base(), address, _ -> {}), Discovered.class);
        if (!issuer.toString().equals(found.issuer())) {
            throw new IllegalStateException("the issuer calls itself by another name than it was asked by");
        }
        discovered.put(issuer, found);
        return found;
    }

    private TokenAnswer token(Place place, Map<String, String> form) {
        return tokens.json(channel.post(place.base(), discover(place).token(), signed(form)), TokenAnswer.class);
    }

    /** The client's secret goes in the body (client_secret_post): to the gateway the header Authorization means a caller. */
    private Map<String, String> signed(Map<String, String> form) {
        Map<String, String> complete = new LinkedHashMap<>(form);
        complete.put("client_id", login.clientId());
        complete.put("client_secret", secret());
        return complete;
    }

    private String secret() {
        Path file = login.clientSecretFile();
        if (file == null) {
            throw new IllegalStateException("prongsai.login.client-secret-file names no file");
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the client's secret cannot be read", unreadable);
        }
    }

    private interface Question<T> {
        Optional<T> ask() throws IOException;
    }

    private <T> Result<T> asked(Question<T> question) {
        return breakers.create("issuer").run(() -> answer(question), failure -> {
            // the kind of failure only: the text of an exception may quote a token
            LOG.warn(
                    "the issuer did not answer: {}",
                    requireNonNull(failure).getClass().getSimpleName());
            return new Result.Unavailable<>();
        });
    }

    private static <T> Result<T> answer(Question<T> question) {
        try {
            return question.ask().<Result<T>>map(Result.Given::new).orElseGet(Result.Refused::new);
        } catch (HttpClientErrorException refused) {
            LOG.info("the issuer refused with {}", refused.getStatusCode().value());
            return new Result.Refused<>();
        } catch (IOException | RestClientException | JacksonException unanswered) {
            throw new IllegalStateException(unanswered.getClass().getSimpleName(), unanswered);
        }
    }
}
