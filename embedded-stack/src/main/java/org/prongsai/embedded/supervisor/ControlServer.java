package org.prongsai.embedded.supervisor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Where a running supervisor takes the script's questions: on loopback, from whoever can read its secret. */
final class ControlServer {

    private final HttpServer server;
    private final String secret;

    ControlServer(
            Supplier<Status> status,
            Supplier<Verification.Begun> rebuild,
            Supplier<Verification.Seen> projections,
            Runnable stop)
            throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = HexFormat.of().formatHex(random);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        handle("GET", "/status", () -> status.get().text());
        handle("GET", "/status.json", () -> status.get().json());
        handle("POST", "/rebuild", () -> JsonMapper.shared().writeValueAsString(rebuild.get()));
        handle("GET", "/projections.json", () -> JsonMapper.shared().writeValueAsString(projections.get()));
        handle("POST", "/down", () -> {
            stop.run();
            return "";
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String secret() {
        return secret;
    }

    private void handle(String method, String path, Supplier<String> answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!exchange.getRequestURI().getPath().equals(path)
                        || !exchange.getRequestMethod().equals(method)) {
                    exchange.sendResponseHeaders(404, -1);
                } else if (!knowsSecret(exchange)) {
                    exchange.sendResponseHeaders(401, -1);
                } else {
                    byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                }
            }
        });
    }

    private boolean knowsSecret(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), ("Bearer " + secret).getBytes(StandardCharsets.UTF_8));
    }
}
