package org.prongsai.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.process.CannotStart;

class DemoLoaderTest {

    private record Received(
            String call, String host, @Nullable String authorization, String key, String body) {}

    private static final List<Agency> AGENCIES = List.of(
            new Agency("khambok", List.of("localhost", "127.0.0.1"), "คำบก", "Khambok", false),
            new Agency("tuayang", List.of("tuayang.localhost"), "ตัวอย่าง", "Tuayang", true));

    @TempDir
    Path demo;

    private final List<Received> received = new ArrayList<>();
    private final Deque<Integer> refusals = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            try (exchange) {
                var headers = exchange.getRequestHeaders();
                received.add(new Received(
                        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                        String.valueOf(headers.getFirst("Host")),
                        headers.getFirst("Authorization"),
                        String.valueOf(headers.getFirst("Idempotency-Key")),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                int status = refusals.isEmpty() ? 201 : refusals.pop();
                if (status == 429) {
                    exchange.getResponseHeaders().add("Retry-After", "0");
                }
                byte[] body = "{\"title\":\n\"why\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void calls_are_sent_in_the_order_of_names_to_the_agency_s_own_address() throws IOException {
        file(
                "tuayang/10-complaints.json",
                "{\"method\": \"POST\", \"path\": \"/api/complaints\", \"body\": {\"kind\": \"SERVICE\"}}");
        file(
                "khambok/20-news.json",
                "{\"method\": \"POST\", \"path\": \"/api/disclosures\", \"role\": \"itas-admin\", \"body\": {\"titleTh\": \"ข่าว\"}}");
        file(
                "khambok/10-plan.json",
                "{\"method\": \"POST\", \"path\": \"/api/measures\", \"role\": \"itas-admin\", \"body\": {}}");

        load();

        int port = gateway.getAddress().getPort();
        assertThat(received)
                .extracting(Received::call)
                .containsExactly("POST /api/measures", "POST /api/disclosures", "POST /api/complaints");
        assertThat(received)
                .extracting(Received::host)
                .containsExactly("localhost:" + port, "localhost:" + port, "tuayang.localhost:" + port);
        assertThat(received)
                .extracting(Received::authorization)
                .containsExactly("Bearer dev.itas-admin.key", "Bearer dev.itas-admin.key", null);
        assertThat(received.get(1).body()).isEqualTo("{\"titleTh\":\"ข่าว\"}");
        assertThat(told).contains("demo khambok/10-plan.json: 1 loaded");
    }

    @Test
    void a_load_can_be_repeated_with_the_same_keys_and_no_two_calls_share_one() throws IOException {
        file(
                "khambok/10.json",
                "{\"method\": \"POST\", \"path\": \"/a\", \"body\": {}}, {\"method\": \"POST\", \"path\": \"/a\", \"body\": {}}");
        load();
        load();
        assertThat(received.subList(2, 4)).isEqualTo(received.subList(0, 2));
        assertThat(received.get(0).key())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(received.get(1).key());
    }

    @Test
    void it_waits_where_the_gateway_asks_for_patience() throws IOException {
        file("khambok/10.json", "{\"method\": \"POST\", \"path\": \"/a\", \"body\": {}}");
        refusals.addAll(List.of(429, 429));
        load();
        assertThat(received).hasSize(3);
        assertThat(received)
                .extracting(Received::key)
                .containsOnly(received.getFirst().key());
    }

    @Test
    void a_refusal_stops_it_in_one_line() throws IOException {
        file(
                "khambok/10.json",
                "{\"method\": \"POST\", \"path\": \"/a\", \"body\": {}}, {\"method\": \"POST\", \"path\": \"/b\", \"body\": {}}");
        refusals.add(400);
        assertThatThrownBy(this::load)
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "the demo could not be loaded: khambok/10.json#0 (POST /a) was answered 400 {\"title\": \"why\"}");
        assertThat(received).hasSize(1);
    }

    private void load() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
            new DemoLoader(http, address, StaffTokens.ofDevelopmentKey("key"), told::add).load(demo, AGENCIES);
        }
    }

    private void file(String name, String calls) throws IOException {
        Path file = demo.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "{\"requests\": [" + calls + "]}");
    }
}
