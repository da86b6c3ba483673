package org.prongsai.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.prongsai.support.testing.TestTokens;

/**
 * Stands in for the gateway: tells the agency by the host, adds the token that speaks for the public, and finds who
 * answers an address by how it begins.
 */
final class StandInGateway implements AutoCloseable {

    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings", "expect");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, URI> behind = new TreeMap<>((a, b) -> b.compareTo(a));

    private StandInGateway(HttpServer server) {
        this.server = server;
    }

    static StandInGateway start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            StandInGateway gateway = new StandInGateway(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", gateway::forward);
            server.start();
            return gateway;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Sends what begins so on to there; of two beginnings that fit, the longer one counts. */
    StandInGateway route(String beginning, String to) {
        behind.put(beginning, URI.create(to));
        return this;
    }

    /** Answers what begins so by itself. */
    StandInGateway answer(String beginning, HttpHandler handler) {
        server.createContext(beginning, handler);
        return this;
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            URI to = behind.entrySet().stream()
                    .filter(route -> path.startsWith(route.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("nobody answers " + path))
                    .getValue();
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpRequest.Builder request = HttpRequest.newBuilder(to.resolve(path))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            if (!exchange.getRequestHeaders().containsKey("Authorization")) {
                request.header("Authorization", TestTokens.anonymous("portal", agency(exchange)));
            }
            answer(exchange, client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String agency(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Host").startsWith("tuayang.") ? "tuayang" : "khambok";
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!OF_ONE_CONNECTION.contains(name)) {
                exchange.getResponseHeaders().put(name, List.copyOf(values));
            }
        });
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
