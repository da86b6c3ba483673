package org.prongsai.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency of a running platform, as anybody calls it; one connection, kept open. */
final class AgencyAddress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI url;
    private final String host;

    AgencyAddress(URI url, String host) {
        this.url = url;
        this.host = url.getPort() < 0 ? host : host + ":" + url.getPort();
    }

    JsonNode get(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(url.resolve(path)).GET());
    }

    JsonNode post(String path, String idempotencyKey, String body) throws InterruptedException {
        return send(HttpRequest.newBuilder(url.resolve(path))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey));
    }

    /** What a call is refused with that has to be. */
    JsonNode refused(String path, String body, int status) throws InterruptedException {
        return send(
                HttpRequest.newBuilder(url.resolve(path))
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json"),
                status);
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        return send(request, 0);
    }

    /** @param expected a status; 0 for any that means done */
    private JsonNode send(HttpRequest.Builder request, int expected) throws InterruptedException {
        HttpRequest built = request.header("Host", host).timeout(PATIENCE).build();
        try {
            HttpResponse<String> response = http.send(built, BodyHandlers.ofString());
            int status = response.statusCode();
            if (expected == 0 ? status / 100 != 2 : status != expected) {
                throw new CannotMeasure(
                        "%s %s was answered %d %s".formatted(built.method(), built.uri(), status, response.body()));
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new CannotMeasure("%s does not answer: ./prongsai up starts the platform".formatted(url));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
