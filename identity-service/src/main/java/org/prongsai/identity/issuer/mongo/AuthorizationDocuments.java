package org.prongsai.identity.issuer.mongo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.SignedIn;
import org.prongsai.identity.web.StaffAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** A login's authorization and its document. Of an ID token only what a logout and a refresh look at is kept. */
final class AuthorizationDocuments {

    /** Stands for the value of a token that was not given this time; no token that is issued begins so. */
    private static final String HASHED = "hashed:";

    private static final Set<String> REQUEST_PARAMETERS =
            Set.of("code_challenge", "code_challenge_method", "nonce", "prompt");
    private static final List<String> ID_CLAIMS = List.of("sub", "aud", "sid", "auth_time");
    /** A logout may come with an ID token that has long expired. */
    private static final Duration KEPT_AFTER_THE_LAST_TOKEN = Duration.ofHours(12);

    private final RegisteredClientRepository clients;

    AuthorizationDocuments(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    /**
     * What an authorization was read with, so that it is written to the same.
     *
     * @param refresh the hash of its refresh token then
     * @param spent refresh tokens before that one
     */
    record Loaded(long version, @Nullable String refresh, List<Document> spent) {
        static final String NAME = "prongsai.loaded";
    }

    static String hash(String token) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** As {@link #hash}, for a value that may be the placeholder of one that was not given. */
    private static String hashToStore(String value) {
        return value.startsWith(HASHED) ? value.substring(HASHED.length()) : hash(value);
    }

    Document write(OAuth2Authorization authorization, String agency, Optional<Loaded> loaded, Instant now) {
        var who = (SignedIn) Objects.requireNonNull(
                Objects.requireNonNull(authorization.<Authentication>getAttribute(Principal.class.getName()))
                        .getPrincipal());
        var document = new Document("_id", authorization.getId())
                .append("agency", agency)
                .append("version", loaded.map(Loaded::version).orElse(0L) + 1)
                .append("client", authorization.getRegisteredClientId())
                .append("staff", who.staff())
                .append("signedInAt", Date.from(who.at()))
                .append("scopes", List.copyOf(authorization.getAuthorizedScopes()))
                .append("request", request(authorization));
        append(document, "code", authorization.getToken(OAuth2AuthorizationCode.class));
        append(document, "access", authorization.getAccessToken());
        append(document, "refresh", authorization.getRefreshToken());
        appendIdToken(document, authorization.getToken(OidcIdToken.class));
        loaded.ifPresent(before -> document.append("spent", spent(before, document, now)));
        return document.append(
                "sweepAt", Date.from(lastExpiry(authorization, now).plus(KEPT_AFTER_THE_LAST_TOKEN)));
    }

    private static Document request(OAuth2Authorization authorization) {
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        var parameters = new Document();
        request.getAdditionalParameters().forEach((name, value) -> {
            if (REQUEST_PARAMETERS.contains(name)) {
                parameters.append(name, value.toString());
            }
        });
        return new Document("uri", request.getAuthorizationUri())
                .append("redirectUri", request.getRedirectUri())
                .append("scopes", List.copyOf(request.getScopes()))
                .append("state", request.getState())
                .append("parameters", parameters);
    }

    private static void append(
            Document document, String name, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token != null) {
            document.append(
                    name,
                    new Document("hash", hashToStore(token.getToken().getTokenValue()))
                            .append("issuedAt", date(token.getToken().getIssuedAt()))
                            .append("expiresAt", date(token.getToken().getExpiresAt()))
                            .append("invalidated", token.isInvalidated()));
        }
    }

    private static void appendIdToken(Document document, OAuth2Authorization.@Nullable Token<OidcIdToken> token) {
        append(document, "id", token);
        if (token != null) {
            var claims = new Document();
            for (var name : ID_CLAIMS) {
                Object value = token.getToken().getClaims().get(name);
                if (value != null) {
                    claims.append(name, value instanceof Instant instant ? Date.from(instant) : value);
                }
            }
            document.get("id", Document.class).append("claims", claims);
        }
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static List<Document> spent(Loaded before, Document document, Instant now) {
        var spent = new ArrayList<>(before.spent());
        var refresh = document.get("refresh", new Document()).getString("hash");
        if (before.refresh() != null && !before.refresh().equals(refresh)) {
            spent.add(new Document("hash", before.refresh()).append("at", Date.from(now)));
        }
        return spent;
    }

    private static Instant lastExpiry(OAuth2Authorization authorization, Instant now) {
        return Stream.of(
                        authorization.getToken(OAuth2AuthorizationCode.class),
                        authorization.getAccessToken(),
                        authorization.getRefreshToken())
                .filter(Objects::nonNull)
                .map(token -> token.getToken().getExpiresAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** @param given the values of tokens that are known because somebody has just sent them, by their field */
    OAuth2Authorization read(Document document, Map<String, String> given) {
        var client = Objects.requireNonNull(clients.findById(document.getString("client")));
        var who = new SignedIn(
                document.getString("agency"),
                document.getString("staff"),
                document.getDate("signedInAt").toInstant());
        var builder = OAuth2Authorization.withRegisteredClient(client)
                .id(document.getString("_id"))
                .principalName(who.staff())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(scopes(document))
                .attribute(Principal.class.getName(), StaffAuthentication.of(who))
                .attribute(
                        OAuth2AuthorizationRequest.class.getName(),
                        request(document.get("request", Document.class), client.getClientId()))
                .attribute(Loaded.NAME, loaded(document));
        read(document, "code", given)
                .ifPresent(code -> builder.token(
                        new OAuth2AuthorizationCode(code.value(), code.issuedAt(), code.expiresAt()), code::metadata));
        read(document, "access", given)
                .ifPresent(access -> builder.token(
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER,
                                access.value(),
                                access.issuedAt(),
                                access.expiresAt(),
                                scopes(document)),
                        access::metadata));
        read(document, "refresh", given)
                .ifPresent(refresh -> builder.token(
                        new OAuth2RefreshToken(refresh.value(), refresh.issuedAt(), refresh.expiresAt()),
                        refresh::metadata));
        read(document, "id", given).ifPresent(id -> {
            var claims = new HashMap<String, Object>(
                    document.get("id", Document.class).get("claims", Document.class));
            builder.token(new OidcIdToken(id.value(), id.issuedAt(), id.expiresAt(), claims), metadata -> {
                id.metadata(metadata);
                metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims);
            });
        });
        return builder.build();
    }

    private static Set<String> scopes(Document document) {
        return new LinkedHashSet<>(document.getList("scopes", String.class));
    }

    private static OAuth2AuthorizationRequest request(Document request, String client) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(request.getString("uri"))
                .clientId(client)
                .redirectUri(request.getString("redirectUri"))
                .scopes(scopes(request))
                .state(request.getString("state"))
                .additionalParameters(new HashMap<>(request.get("parameters", Document.class)))
                .build();
    }

    private static Loaded loaded(Document document) {
        return new Loaded(
                document.getLong("version"),
                document.get("refresh", new Document()).getString("hash"),
                document.getList("spent", Document.class, List.of()));
    }

    private static Optional<StoredToken> read(Document document, String name, Map<String, String> given) {
        return Optional.ofNullable(document.get(name, Document.class))
                .map(token -> new StoredToken(
                        given.getOrDefault(name, HASHED + token.getString("hash")),
                        token.getDate("issuedAt").toInstant(),
                        token.getDate("expiresAt").toInstant(),
                        token.getBoolean("invalidated")));
    }

    private record StoredToken(String value, Instant issuedAt, Instant expiresAt, boolean invalidated) {
        void metadata(Map<String, Object> metadata) {
            metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, invalidated);
        }
    }
}
