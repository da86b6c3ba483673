package org.prongsai.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A service as the gateway sees one: a real server on a free port, which keeps what it received. */
final class StandInService implements AutoCloseable {
    record Received(String method, String target, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of(""))
                    .getFirst();
        }

        boolean has(String name) {
            return headers.containsKey(name.toLowerCase(Locale.ROOT));
        }
    }

    record Reply(int status, String contentType, String body, Map<String, String> headers) {
        Reply(int status, String contentType, String body) {
            this(status, contentType, body, Map.of());
        }

        static Reply json(String body) {
            return new Reply(200, "application/json", body);
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong brokenOff = new AtomicLong();
    private final int port;
    private volatile Function<Received, Reply> behaviour = request -> Reply.json("{}");
    private HttpServer server;

    private StandInService(int port) {
        this.server = listen(port);
        this.port = server.getAddress().getPort();
    }

    static StandInService start() {
        return new StandInService(0);
    }

    String uri() {
        return "http://127.0.0.1:" + port;
    }

    void answering(Function<Received, Reply> how) {
        behaviour = how;
    }

    /** Bytes of bodies, whole ones and others. */
    long arrived() {
        return arrived.get();
    }

    /** Bodies that did not come to their end. */
    long brokenOff() {
        return brokenOff.get();
    }

    List<Received> received() {
        return received;
    }

    Received last() {
        return received.getLast();
    }

    void reset() {
        received.clear();
        arrived.set(0);
        brokenOff.set(0);
        behaviour = request -> Reply.json("{}");
    }

    /** Ends as a killed process does: connections are refused from now on. */
    @Override
    public void close() {
        server.stop(0);
    }

    void startAgain() {
        server = listen(port);
    }

    private HttpServer listen(int at) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 100);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
            Received request = new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(read(exchange.getRequestBody()), StandardCharsets.UTF_8));
            received.add(request);
            Reply reply = behaviour.apply(request);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] read(InputStream body) throws IOException {
        var whole = new ByteArrayOutputStream();
        var part = new byte[8192];
        try {
            for (int count = body.read(part); count >= 0; count = body.read(part)) {
                whole.write(part, 0, count);
                arrived.addAndGet(count);
            }
        } catch (IOException e) {
            brokenOff.incrementAndGet();
            throw e;
        }
        return whole.toByteArray();
    }
}
