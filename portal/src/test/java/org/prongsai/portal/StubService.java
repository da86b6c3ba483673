package org.prongsai.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands in for a service at the other end of a real connection. */
public final class StubService implements AutoCloseable {

    /** A request as it arrived. */
    public record Received(
            String call,
            String body,
            @Nullable String key,
            @Nullable String version,
            String token,
            String language) {}

    private record Reply(
            int status,
            String contentType,
            String body,
            @Nullable String eTag,
            Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile boolean down;
    private volatile CountDownLatch silence = new CountDownLatch(0);

    private StubService(HttpServer server) {
        this.server = server;
    }

    public static StubService start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StubService stub = new StubService(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", stub::handle);
            server.start();
            return stub;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Forgets everything and works again. */
    void reset() {
        replies.clear();
        received.clear();
        down = false;
        silence.countDown();
    }

    /**
     * Answers one call so from now on.
     *
     * @param call method and path with query, {@code GET /api/categories}
     */
    public StubService answers(String call, int status, String json) {
        String type = status < 400 ? "application/json" : "application/problem+json";
        replies.put(call, new Reply(status, type, json, null, Map.of()));
        return this;
    }

    /** The same with the version of what is answered. */
    public StubService answers(String call, String eTag, String json) {
        replies.put(call, new Reply(200, "application/json", json, eTag, Map.of()));
        return this;
    }

    /** Answers with these headers, as a file is. */
    public StubService answers(String call, Map<String, String> headers, String body) {
        replies.put(call, new Reply(200, headers.getOrDefault("Content-Type", ""), body, null, headers));
        return this;
    }

    /** Hangs up on everybody. */
    void goesDown() {
        down = true;
    }

    /** Takes requests and says nothing until {@link #reset()}. */
    void fallsSilent() {
        silence = new CountDownLatch(1);
    }

    List<Received> received(String call) {
        return received.stream().filter(one -> one.call().equals(call)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    call,
                    body,
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("If-Match"),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Language"))));
            silence.await();
            if (!down) {
                reply(
                        exchange,
                        replies.getOrDefault(call, new Reply(404, "application/problem+json", "{}", null, Map.of())));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (reply.eTag() != null) {
            exchange.getResponseHeaders().set("ETag", reply.eTag());
        }
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }
}
