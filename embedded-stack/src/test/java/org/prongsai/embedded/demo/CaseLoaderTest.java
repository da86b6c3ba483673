package org.prongsai.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.process.CannotStart;
import tools.jackson.databind.json.JsonMapper;

class CaseLoaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Agency AGENCY =
            new Agency("tuayang", List.of("tuayang.localhost"), "ตัวอย่าง", "Tuayang", true);

    /** A stand-in that does each call once, however often it is sent with its key, as the platform does. */
    private record Thing(String id, List<String> done) {}

    private record Received(
            String path,
            String key,
            @Nullable String ifMatch,
            @Nullable String authorization,
            String body) {}

    @TempDir
    Path directory;

    private final Map<String, Thing> things = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile int refusedAfter = Integer.MAX_VALUE;
    private volatile String forgotten = "";

    @SuppressWarnings("NullAway.Init")
    private HttpServer gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            String path = exchange.getRequestURI().toString();
            String key = String.valueOf(headers.getFirst("Idempotency-Key"));
            received.add(new Received(
                    path,
                    key,
                    headers.getFirst("If-Match"),
                    headers.getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (received.size() > refusedAfter
                    || received.stream()
                            .anyMatch(call ->
                                    call.key().equals(key) && call.body().equals(forgotten))) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            String answer = answers.computeIfAbsent(key, unknown -> done(path, key));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add(
                            "ETag",
                            "\""
                                    + JsonMapper.shared()
                                            .readTree(answer)
                                            .path("version")
                                            .asInt() + "\"");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String done(String path, String key) {
        String id = path.equals("/api/things") ? "thing-" + key : path.split("/", -1)[3];
        Thing thing = things.computeIfAbsent(id, unknown -> new Thing(id, new CopyOnWriteArrayList<>()));
        thing.done().add(path.substring(path.lastIndexOf('/') + 1));
        return "{\"id\": \"%s\", \"version\": %d}".formatted(id, thing.done().size());
    }

    @Test
    void each_deed_follows_the_one_before_on_the_version_that_it_left() {
        load(Chapter.Order.SIDE_BY_SIDE, cases(1));

        assertThat(received).extracting(Received::ifMatch).containsExactly(null, "\"1\"", "\"2\"");
        assertThat(received.get(1).path()).matches("/api/things/thing-[0-9a-f]{32}/open");
        assertThat(received.get(1).body()).isEqualTo("{\"to\":\"staff-officer\"}");
        assertThat(received).extracting(Received::authorization).containsOnly("Bearer " + token("staff-officer"));
        assertThat(told).last().isEqualTo("demo tuayang: 1 things");
    }

    @Test
    void many_cases_are_loaded_beside_each_other_and_each_in_its_order() {
        load(Chapter.Order.SIDE_BY_SIDE, cases(200));

        assertThat(things.values())
                .hasSize(200)
                .allMatch(thing -> thing.done().equals(List.of("things", "open", "close")));
        assertThat(told).last().isEqualTo("demo tuayang: 200 things");
    }

    @Test
    void what_is_numbered_begins_in_the_order_of_the_telling() {
        load(Chapter.Order.BEGUN_IN_TURN, cases(50));

        var begun = received.stream().filter(call -> call.path().equals("/api/things"));
        assertThat(begun.map(Received::body))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50)
                        .mapToObj(number -> "{\"number\":" + number + "}")
                        .toList());
    }

    @Test
    void a_load_that_was_cut_off_goes_on_where_it_was_and_doubles_nothing() {
        refusedAfter = 100;
        assertThatThrownBy(() -> load(Chapter.Order.SIDE_BY_SIDE, cases(60)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was answered 400");
        int doneBefore = (int) things.values().stream()
                .filter(thing -> thing.done().size() == 3)
                .count();
        assertThat(doneBefore).isBetween(1, 59);

        refusedAfter = Integer.MAX_VALUE;
        received.clear();
        load(Chapter.Order.SIDE_BY_SIDE, cases(60));

        assertThat(things.values())
                .hasSize(60)
                .allMatch(thing -> thing.done().equals(List.of("things", "open", "close")));
        assertThat(received)
                .as("what was loaded whole is not sent again")
                .hasSizeLessThanOrEqualTo((60 - doneBefore) * 3);
    }

    @Test
    void a_load_that_was_killed_before_it_could_write_down_what_was_done_doubles_nothing_either() {
        load(Chapter.Order.BEGUN_IN_TURN, cases(20));
        load(Chapter.Order.BEGUN_IN_TURN, cases(20), DoneCases.in(directory.resolve("lost")));

        assertThat(received).hasSize(120);
        assertThat(things.values())
                .hasSize(20)
                .allMatch(thing -> thing.done().equals(List.of("things", "open", "close")));
    }

    @Test
    void a_case_that_was_cut_off_days_ago_stays_as_it_was_and_the_rest_goes_on() throws IOException {
        Path written = directory.resolve("done");
        Files.writeString(written, "thing-1\n");
        Files.setLastModifiedTime(written, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        forgotten = "{\"number\":2}";

        load(Chapter.Order.BEGUN_IN_TURN, cases(3));

        assertThat(things.values()).hasSize(1).allMatch(thing -> thing.done().size() == 3);
        assertThat(told).contains("demo tuayang: thing-2 stays as it was when the load was cut off");
        assertThat(Files.readAllLines(written)).containsExactly("thing-1", "thing-2", "thing-3");
    }

    /** As the issuer makes them: who calls is in the middle part. */
    private static String token(String subject) {
        var claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"sub\":\"%s\"}".formatted(subject).getBytes(StandardCharsets.UTF_8));
        return "eyJhbGciOiJFUzI1NiJ9." + claims + ".c2ln";
    }

    private void load(Chapter.Order order, List<Case> cases) {
        load(order, cases, DoneCases.in(directory.resolve("done")));
    }

    private void load(Chapter.Order order, List<Case> cases, DoneCases done) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
            var calls = new DemoCalls(http, address, (agency, role) -> token("staff-" + role));
            new CaseLoader(calls, told::add).load(AGENCY, List.of(new Chapter("things", order, cases)), done);
        }
    }

    private static List<Case> cases(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(number -> new Case(
                        "thing-" + number,
                        List.of(
                                deed("/api/things", Map.of("number", number)),
                                deed("/api/things/{id}/open", Map.of("to", Deed.staff("officer"))),
                                deed("/api/things/{id}/close", Map.of()))))
                .toList();
    }

    private static Deed deed(String path, Map<String, ?> body) {
        return new Deed(DAY, path, "officer", null, JsonMapper.shared().valueToTree(body));
    }
}
