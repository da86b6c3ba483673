package org.prongsai.embedded.supervisor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.prongsai.embedded.process.EmbeddedProcess;

/** Takes the place of every service and of the gateway where only starting, watching and stopping are tested. */
public final class StandInService {

    private static final Map<String, String> ANSWERS = Map.of(
            "/actuator/outbox", """
                    {"pending": 2, "oldestSeconds": 3, "journal": {"prongsai.complaint.events": 5}}""",
            "/actuator/consumers", """
                    {"consumers": [{"name": "measures", "lag": 1, "parked": 0}],
                     "applied": {"measures": {"prongsai.complaint.events": 10}}}""");

    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> properties = Arrays.stream(arguments)
                .map(argument -> argument.substring(2).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, last) -> last));
        EmbeddedProcess.of(new String[] {"--prongsai.supervised=" + properties.get("prongsai.supervised")});
        for (String prefix : List.of("", "management.")) {
            String port = properties.get(prefix + "server.port");
            String address = properties.get(prefix + "server.address");
            if (port != null && address != null) {
                listen(address, Integer.parseInt(port));
            }
        }
        System.out.println("listens");
    }

    private static void listen(String address, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = ANSWERS.getOrDefault(exchange.getRequestURI().getPath(), "{}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }
}
