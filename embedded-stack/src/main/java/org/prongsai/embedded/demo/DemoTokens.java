package org.prongsai.embedded.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.prongsai.embedded.process.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the demo's staff, without their password: of the embedded issuer, where it holds the demo. */
public final class DemoTokens implements StaffTokens {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** Half of what a token lives. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final HttpClient http;
    private final URI gateway;
    private final String key;
    private final Map<String, Kept> kept = new HashMap<>();

    private record Kept(String token, Instant until) {}

    /** @param key the demo's own */
    public DemoTokens(HttpClient http, URI gateway, String key) {
        this.http = http;
        this.gateway = gateway;
        this.key = key;
    }

    @Override
    public synchronized String of(Agency agency, String role) {
        String name = agency.id() + "/" + role;
        Kept known = kept.get(name);
        if (known == null || known.until().isBefore(Instant.now())) {
            known = new Kept(ask(agency, role), Instant.now().plus(KEPT));
            kept.put(name, known);
        }
        return known.token();
    }

    private String ask(Agency agency, String role) {
        var request = HttpRequest.newBuilder(gateway.resolve("/identity/demo/token"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("key", key, "role", role))))
                .timeout(TIMEOUT)
                .header("Host", agency.hosts().getFirst() + ":" + gateway.getPort())
                .header("Content-Type", "application/json")
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 -> token(response.body());
                case 400 -> throw new CannotStart("there is no role " + role);
                case 404 -> throw new CannotStart("no demo account of %s has the role %s".formatted(agency.id(), role));
                default -> throw new CannotStart("the issuer answers " + response.statusCode());
            };
        } catch (IOException e) {
            throw new CannotStart("the platform at %s does not answer".formatted(gateway));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String token(String body) {
        JsonNode answer = JsonMapper.shared().readTree(body);
        return answer.path("accessToken").asString();
    }
}
