package org.prongsai.acceptance.platform;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who calls an agency's address.
 *
 * @param headers sent with every call
 */
public record Caller(HttpClient http, URI gateway, Map<String, String> headers) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public Caller with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Caller(http, gateway, more);
    }

    /** For a command that may be repeated. */
    public Caller withKey(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    /** For a command on what was seen in that version. */
    public Caller onVersion(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    public Answer get(String path) {
        return call("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Map<String, ?> body) {
        return post(path, JsonMapper.shared().writeValueAsString(body));
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").call("POST", path, BodyPublishers.ofString(json));
    }

    public Answer submit(String path, Map<String, String> form) {
        String encoded = form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return with("Content-Type", "application/x-www-form-urlencoded")
                .call("POST", path, BodyPublishers.ofString(encoded));
    }

    public Answer call(String method, String path, BodyPublisher body) {
        try {
            return callOnce(method, path, body);
        } catch (IOException e) {
            throw new Unanswered(e);
        }
    }

    private Answer callOnce(String method, String path, BodyPublisher body) throws IOException {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .method(method, body)
                .timeout(PATIENCE);
        headers.forEach(request::header);
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether the call was heard is not known. */
    public static final class Unanswered extends RuntimeException {

        private Unanswered(IOException cause) {
            super(cause);
        }
    }
}
