package org.prongsai.support.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call as a client makes it, with a fresh Idempotency-Key where it sends something. */
public final class Call {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpRequest.Builder request;

    Call(int port, String path, @Nullable String body) {
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (body != null) {
            request.POST(BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
    }

    Call(int port, String path, String contentType, BodyPublisher body) {
        this(port, path, null);
        request.POST(body)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Call key(String key) {
        return header("Idempotency-Key", key);
    }

    public Call ifMatch(String eTag) {
        return header("If-Match", eTag);
    }

    public Call header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    public Answer send() {
        var response = send(BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** For an answer that is no text. */
    public HttpResponse<byte[]> sendForBytes() {
        return send(BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> send(BodyHandler<T> how) {
        try {
            return CLIENT.send(request.build(), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
