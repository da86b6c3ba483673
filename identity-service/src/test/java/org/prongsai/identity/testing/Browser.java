package org.prongsai.identity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.problem.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser, and the portal behind it: cookies, forms, and a code with PKCE. It follows no redirect by itself. */
public final class Browser {

    public static final String SECRET = "the-secret-of-the-portal-in-this-test";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final String host;
    private final Map<String, String> cookies = new TreeMap<>();
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

    Browser(int port, String host) {
        this.port = port;
        this.host = host;
    }

    /** An answer that came. */
    public record Page(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        public JsonNode json(int expected) {
            assertThat(status()).as(text()).isEqualTo(expected);
            return JsonMapper.shared().readTree(text());
        }

        public void refused(ProblemType type) {
            assertThat(json(type.status()).path("type").asString()).isEqualTo(type.uri());
        }
    }

    public String base() {
        return "http://" + host + ":" + port;
    }

    public String issuer() {
        return base() + "/identity";
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Page get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Page post(String path, Object body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    public Page submit(String path, Map<String, String> form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Page(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        assertThat(cookie).startsWith("__Host-").contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax");
        var pair = cookie.substring(0, cookie.indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What the portal sends a browser to. */
    public String authorize() {
        return "/identity/oauth2/authorize?"
                + encoded(new TreeMap<>(Map.of(
                        "response_type", "code",
                        "client_id", "portal",
                        "scope", "openid profile prongsai",
                        "state", "s1",
                        "nonce", "n1",
                        "redirect_uri", base() + "/staff/login/callback",
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256")));
    }

    private String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fills the login form in. */
    public Page signIn(String name, String password) {
        var form = get("/identity/login");
        return submit("/identity/login", Map.of("_csrf", formToken(form), "username", name, "password", password));
    }

    public static String formToken(Page page) {
        var token = FORM_TOKEN.matcher(page.text());
        assertThat(token.find()).as(page.text()).isTrue();
        return token.group(1);
    }

    /** From the desk to the login and back: the code that the portal gets. */
    public String code(String name, String password) {
        var toLogin = get(authorize());
        assertThat(toLogin.location()).endsWith("/identity/login");
        var back = signIn(name, password);
        assertThat(back.location()).as(back.text()).contains("/identity/oauth2/authorize");
        return codeOf(get(back.location().substring(back.location().indexOf("/identity/"))));
    }

    public String codeOf(Page answer) {
        assertThat(answer.location()).as(answer.text()).startsWith(base() + "/staff/login/callback?code=");
        assertThat(answer.location()).contains("state=s1");
        return answer.location().replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    public Page token(String code) {
        return submit(
                "/identity/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "portal",
                        "client_secret",
                        SECRET,
                        "code",
                        code,
                        "code_verifier",
                        verifier,
                        "redirect_uri",
                        base() + "/staff/login/callback"));
    }

    public Page refresh(String token) {
        return submit(
                "/identity/oauth2/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        "portal",
                        "client_secret",
                        SECRET,
                        "refresh_token",
                        token));
    }

    /** As a program that holds an access token. */
    public Page getAs(String accessToken, String path, String... more) {
        return get(
                path,
                Stream.concat(Stream.of("Authorization", "Bearer " + accessToken), Stream.of(more))
                        .toArray(String[]::new));
    }

    /** As above, on a version where one is given. */
    public Page postAs(String accessToken, String path, Object body, @Nullable String version) {
        return version == null
                ? post(path, body, "Authorization", "Bearer " + accessToken)
                : post(path, body, "Authorization", "Bearer " + accessToken, "If-Match", version);
    }

    public static JsonNode claims(String jwt) {
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(jwt.substring(jwt.indexOf('.') + 1, jwt.lastIndexOf('.'))));
    }
}
