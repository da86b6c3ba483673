package org.prongsai.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.prongsai.support.AgencyId;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.GatewayCall;
import org.prongsai.support.testing.TestTokens;

/**
 * Stands in for the gateway: tells the agency by the host, adds the token that speaks for the public, lets in who has a
 * token of the issuer, and finds who answers an address by how it begins.
 */
final class StandInGateway implements AutoCloseable {

    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings", "expect");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, URI> behind = new TreeMap<>(Comparator.reverseOrder());

    private final TestIssuer issuer;

    private StandInGateway(HttpServer server, TestIssuer issuer) {
        this.server = server;
        this.issuer = issuer;
    }

    static StandInGateway start(int port, TestIssuer issuer) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            StandInGateway gateway = new StandInGateway(server, issuer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", gateway::forward);
            server.createContext("/identity/", issuer::handle);
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
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization == null) {
                request.header("Authorization", anonymous(exchange));
            } else if (!issuer.believes(authorization)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            answer(exchange, client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String anonymous(HttpExchange exchange) {
        URI base = URI.create("http://" + exchange.getRequestHeaders().getFirst("Host"));
        Caller caller = Caller.anonymous(new AgencyId(agency(exchange)));
        return TestTokens.bearer(
                "portal", new GatewayCall(caller, Optional.of(base), Optional.empty()), Clock.systemUTC());
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
