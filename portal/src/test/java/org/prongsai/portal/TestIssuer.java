package org.prongsai.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small OpenID provider beneath {@code /identity} of every host: whoever comes to sign in is the person who was last
 * named by {@link #person}. It is strict where it matters to a client: PKCE, one use of a code and of a refresh token, the
 * client's secret, exact redirects.
 */
final class TestIssuer {

    static final String SECRET = "a secret of the portal and its issuer";

    private record Grant(String base, Map<String, String> asked, Who who) {}

    private record Who(String subject, List<String> roles) {}

    private final ECKey key;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final Set<String> believed = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Who person = new Who("staff-1", List.of("complaint-handler"));
    private volatile Duration lifetime = Duration.ofMinutes(10);
    private volatile @Nullable String nonceInstead;
    private volatile @Nullable String agencyInstead;
    private volatile boolean down;

    TestIssuer() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("1").generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    void reset() {
        person("staff-1", "complaint-handler");
        lifetime = Duration.ofMinutes(10);
        nonceInstead = null;
        agencyInstead = null;
        down = false;
        calls.clear();
        revoked.clear();
    }

    void person(String subject, String... roles) {
        person = new Who(subject, List.of(roles));
    }

    void tokensLast(Duration time) {
        lifetime = time;
    }

    void answersWithNonce(String other) {
        nonceInstead = other;
    }

    void vouchesForAgency(String other) {
        agencyInstead = other;
    }

    void goesDown() {
        down = true;
    }

    /** Ends every login: no token is believed, no refresh token exchanged. */
    void endsEverything() {
        believed.clear();
        refreshTokens.clear();
    }

    boolean believes(String authorization) {
        return authorization.startsWith("Bearer ") && believed.contains(authorization.substring(7));
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    int isRevoked() {
        return revoked.size();
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            String base = "http://" + exchange.getRequestHeaders().getFirst("Host");
            String path = exchange.getRequestURI().getPath();
            calls.add(exchange.getRequestMethod() + " " + path);
            Map<String, String> form = form(exchange);
            switch (path) {
                case "/identity/.well-known/openid-configuration" -> json(exchange, 200, metadata(base));
                case "/identity/oauth2/jwks" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
                case "/identity/oauth2/authorize" -> authorize(exchange, base, form);
                case "/identity/oauth2/token" -> token(exchange, base, form);
                case "/identity/oauth2/revoke" -> {
                    revoked.add(form.getOrDefault("token", ""));
                    refreshTokens.remove(form.getOrDefault("token", ""));
                    exchange.sendResponseHeaders(200, -1);
                }
                case "/identity/connect/logout" -> {
                    exchange.getResponseHeaders().set("Location", form.getOrDefault("post_logout_redirect_uri", base));
                    exchange.sendResponseHeaders(form.containsKey("id_token_hint") ? 302 : 400, -1);
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static Map<String, Object> metadata(String base) {
        String issuer = base + "/identity";
        return Map.of(
                "issuer", issuer,
                "authorization_endpoint", issuer + "/oauth2/authorize",
                "token_endpoint", issuer + "/oauth2/token",
                "jwks_uri", issuer + "/oauth2/jwks",
                "revocation_endpoint", issuer + "/oauth2/revoke",
                "end_session_endpoint", issuer + "/connect/logout");
    }

    private void authorize(HttpExchange exchange, String base, Map<String, String> asked) throws IOException {
        boolean right = "code".equals(asked.get("response_type"))
                && "portal".equals(asked.get("client_id"))
                && (base + "/staff/login/callback").equals(asked.get("redirect_uri"))
                && "S256".equals(asked.get("code_challenge_method"));
        if (!right) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Grant(base, asked, person));
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange, String base, Map<String, String> form) throws IOException {
        Grant grant = "authorization_code".equals(form.get("grant_type"))
                ? codes.remove(form.getOrDefault("code", ""))
                : refreshTokens.remove(form.getOrDefault("refresh_token", ""));
        if (grant == null
                || !grant.base().equals(base)
                || !SECRET.equals(form.get("client_secret"))
                || !verified(grant, form)) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, grant);
        String access = sign(access(base, grant.who()));
        believed.add(access);
        Map<String, Object> answer = new HashMap<>(
                Map.of("access_token", access, "token_type", "Bearer", "refresh_token", refresh, "expires_in", 600));
        answer.put("id_token", sign(id(base, grant)));
        json(exchange, 200, answer);
    }

    private static boolean verified(Grant grant, Map<String, String> form) {
        return !"authorization_code".equals(form.get("grant_type"))
                || challenge(form.getOrDefault("code_verifier", ""))
                        .equals(grant.asked().get("code_challenge"));
    }

    private JWTClaimsSet access(String base, Who who) {
        String agency = agencyInstead != null ? agencyInstead : base.contains("//tuayang.") ? "tuayang" : "khambok";
        return claims(base, who)
                .audience("prongsai")
                .claim("agency", agency)
                .claim("roles", who.roles())
                .claim("units", List.of("office"))
                .claim("acting_for", List.of())
                .build();
    }

    private JWTClaimsSet id(String base, Grant grant) {
        String nonce = nonceInstead != null ? nonceInstead : grant.asked().get("nonce");
        return claims(base, grant.who())
                .audience("portal")
                .claim("nonce", nonce)
                .claim("name", "เจ้าหน้าที่ทดสอบ")
                .claim("post_title", "หัวหน้าสำนักปลัดองค์การบริหารส่วนตำบล")
                .build();
    }

    private JWTClaimsSet.Builder claims(String base, Who who) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(base + "/identity")
                .subject(who.subject())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)));
    }

    private String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, String> parameters(@Nullable String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            List<String> parts = new ArrayList<>(List.of(pair.split("=", 2)));
            if (parts.size() == 2) {
                parameters.put(
                        URLDecoder.decode(parts.getFirst(), StandardCharsets.UTF_8),
                        URLDecoder.decode(parts.getLast(), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        Map<String, String> form = parameters(address.getRawQuery());
        form.putAll(parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        return form;
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
