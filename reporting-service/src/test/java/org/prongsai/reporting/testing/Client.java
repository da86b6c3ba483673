package org.prongsai.reporting.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the reporting service, as the gateway speaks for it. */
public record Client(int port, String agency, @Nullable Role role) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    public static Client anonymous(int port, String agency) {
        return new Client(port, agency, null);
    }

    public Client as(Role role) {
        return new Client(port, agency, role);
    }

    public Client of(String agency) {
        return new Client(port, agency, role);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path) {
        return post(path, UUID.randomUUID().toString());
    }

    public HttpResponse<String> post(String path, String idempotencyKey) {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.noBody()));
    }

    /** As somebody does who runs the process, on its own machine. */
    public HttpResponse<String> operate(String path) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
    }

    /** With the caller's token, wherever to. */
    public HttpResponse<String> with(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", token())
                .GET());
    }

    public JsonNode json(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    public JsonNode statistics(int fiscalYear) {
        return json("/api/reports/complaint-statistics?fiscalYear=" + fiscalYear);
    }

    /** One projection of {@code GET /api/projections}. */
    public JsonNode projection(String name) {
        return as(Role.ADMIN)
                .json("/api/projections")
                .get("items")
                .valueStream()
                .filter(item -> item.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One projection of {@code /actuator/consumers}. */
    public JsonNode consumer(String name) {
        return json("/actuator/consumers")
                .get("consumers")
                .valueStream()
                .filter(item -> item.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (path.startsWith("/actuator/")) {
            return request; // for who runs the process, on its own machine; no caller has a token for it
        }
        return request.header("Authorization", token());
    }

    private String token() {
        return role == null
                ? TestTokens.anonymous("reporting-service", agency)
                : TestTokens.staff("reporting-service", agency, role);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
