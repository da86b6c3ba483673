package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.gateway.StandInService.Reply;
import org.prongsai.gateway.traffic.KeyPair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A gateway that keeps traffic data, sealed. */
@DirtiesContext
class SealedTrafficTest extends GatewayTestBase {

    @TempDir
    private static Path place;

    @SuppressWarnings("NullAway.Init")
    private static KeyPair key;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void sealed(DynamicPropertyRegistry properties) {
        key = KeyPair.in(place);
        properties.add(
                "prongsai.gateway.traffic.public-key",
                () -> key.forThePlatform().toUri().toString());
        properties.add("prongsai.gateway.traffic.directory", () -> directory().toString());
    }

    private static Path directory() {
        return place.resolve("traffic");
    }

    @BeforeEach
    void forgetWhatWasKept() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/complaints, API_FILING",
        "/api/complaints/status, API_FOLLOWING",
        "/api/complaints/st%61tus, API_FOLLOWING",
        "/api/complaints/messages, API_FOLLOWING",
        "/api/complaints/attachments, API_FOLLOWING",
        "/api/complaints/withdrawals, API_FOLLOWING",
        "/api/complaints/reopenings, API_FOLLOWING",
        "/api/complaints/ratings, API_FOLLOWING",
        "/complaints, PAGE_FILING",
        "/complaints/status, PAGE_FOLLOWING",
        "/complaints/status/withdraw, PAGE_FOLLOWING"
    })
    void who_files_or_follows_a_complaint_is_kept_in_one_record_that_only_the_private_key_opens(
            String path, String route) throws Exception {
        Instant before = Clock.systemUTC().instant();
        assertThat(send(
                                path + "?lang=hidden-query",
                                request -> request.POST(BodyPublishers.ofString("{\"receiptCode\":\"hidden-code\"}"))
                                        .header("Content-Type", "application/json")
                                        .header("User-Agent", "hidden-machine")
                                        .header("Accept-Language", "hidden-language"))
                        .statusCode())
                .isEqualTo(200);

        JsonNode record = JSON.readTree(opened(1).getFirst());
        assertThat(record.propertyNames()).containsExactly("at", "address", "method", "route");
        assertThat(record.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(record.path("method").asString()).isEqualTo("POST");
        assertThat(record.path("route").asString()).isEqualTo(route);
        assertThat(OffsetDateTime.parse(record.path("at").asString()).toInstant())
                .isBetween(before.minusSeconds(1), Clock.systemUTC().instant());
        assertThat(Files.readString(files().getFirst())).doesNotContain("127.0.0.1", "hidden", route);
    }

    @Test
    void who_only_reads_is_not_kept_and_neither_is_anybody_elsewhere() throws Exception {
        for (String path : new String[] {
            "/complaints", "/complaints/new", "/complaints/status", "/api/complaints/privacy", "/api/questions", "/"
        }) {
            get(path);
        }
        for (String path : new String[] {
            "/api/complaints/complaint-1/acknowledge",
            "/api/complaints/on-behalf",
            "/api/service-requests/status",
            "/staff"
        }) {
            post(path, "{}");
        }
        send("/api/complaints", header("Host", "example.org"));

        post("/api/complaints", "{}");
        // they are written in the order in which they came: what should not be there would be before this one
        assertThat(opened(1)).singleElement().asString().contains("API_FILING");
    }

    @Test
    void records_are_of_one_length_and_nobody_but_the_owner_sees_the_file() throws Exception {
        post("/api/complaints", "{}");
        post("/complaints/status/withdraw", "{}");
        opened(2);

        Path file = files().getFirst();
        assertThat(file.getFileName()).asString().matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}-gateway\\.sealed");
        assertThat(Files.readAllLines(file).stream().map(String::length).distinct())
                .hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory())))
                .isEqualTo("rwx------");
    }

    @Test
    void everybody_may_know_what_is_kept() throws Exception {
        var answer = get("/api/complaints/privacy");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree("""
                        {"trafficData": "SEALED", "keptDays": 90, "sealedTo": "%s"}""".formatted(key.fingerprint())));
        assertThat(COMPLAINTS.received()).isEmpty();
    }

    @Test
    void a_complaint_goes_through_when_nothing_can_be_written_and_what_is_lost_is_counted() throws Exception {
        COMPLAINTS.answering(request -> new Reply(201, "application/json", "{}"));
        double lost = lost();
        Path away = place.resolve("away");
        Files.move(directory(), away);
        try {
            assertThat(post("/api/complaints", "{}").statusCode()).isEqualTo(201);
            await().until(() -> lost() == lost + 1);
        } finally {
            Files.move(away, directory());
        }

        assertThat(post("/api/complaints", "{}").statusCode()).isEqualTo(201);
        assertThat(opened(1)).hasSize(1);
        assertThat(lost()).isEqualTo(lost + 1);
    }

    private double lost() {
        return meters.get("prongsai.gateway.traffic.lost").counter().count();
    }

    private static List<String> opened(int records) {
        await().until(() -> lines().size() >= records);
        List<String> opened = key.open(files());
        assertThat(opened).hasSize(records);
        return opened;
    }

    private static List<String> lines() {
        return files().stream().flatMap(SealedTrafficTest::lines).toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
