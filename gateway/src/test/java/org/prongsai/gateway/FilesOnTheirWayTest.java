package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.gateway.StandInService.Reply;
import org.prongsai.support.problem.ProblemType;
import org.springframework.test.context.TestPropertySource;

/** Forms with files: they may be large and slow, and nothing else may. */
@TestPropertySource(
        properties = {
            "prongsai.gateway.body-timeout=1s",
            "prongsai.gateway.max-file-body=1MB",
            "prongsai.gateway.file-stall=3s",
            "prongsai.gateway.rate-limit.files-at-once=2",
            "prongsai.gateway.upstream.time-limit=1s",
            "prongsai.gateway.upstream.breaker.calls=10",
        })
class FilesOnTheirWayTest extends GatewayTestBase {

    private static final String ATTACHMENTS = "/api/complaints/attachments";
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final int MIB = 1024 * 1024;

    @Test
    void a_file_reaches_its_service_while_it_is_sent() throws Exception {
        var body = new byte[MIB];
        Arrays.fill(body, (byte) 'x');
        var halfway = new Pausing(body, () -> COMPLAINTS.arrived() > 0);

        assertThat(sendFile(ATTACHMENTS, BodyPublishers.ofInputStream(() -> halfway))
                        .statusCode())
                .isEqualTo(200);

        assertThat(COMPLAINTS.last().body()).hasSize(MIB);
        assertThat(COMPLAINTS.last().header("Content-Type")).isEqualTo(FORM);
        assertThat(COMPLAINTS.last().header("Idempotency-Key")).isEqualTo("5d4a2f06-93b8-4ab2-8a32-2a4e2f4ad3b6");
    }

    @Test
    void a_file_of_the_limit_passes_with_or_without_a_length_to_the_service_and_to_the_portals_form() throws Exception {
        for (BodyPublisher body : List.of(bytes(MIB), inPieces(MIB))) {
            assertThat(sendFile(ATTACHMENTS, body).statusCode()).isEqualTo(200);
            assertThat(COMPLAINTS.last().body()).hasSize(MIB);
            assertThat(sendFile("/complaints/status/attachments", body).statusCode())
                    .isEqualTo(200);
            assertThat(PORTAL.last().body()).hasSize(MIB);
        }
    }

    @Test
    void a_file_beyond_the_limit_is_cut_and_its_service_is_not_blamed() throws Exception {
        for (int call = 0; call < 12; call++) {
            assertProblem(sendFile(ATTACHMENTS, inPieces(MIB + 1)), ProblemType.FILE_TOO_LARGE);
        }
        assertProblem(sendFile(ATTACHMENTS, bytes(MIB + 1)), ProblemType.FILE_TOO_LARGE);
        assertProblem(sendFile(ATTACHMENTS, inPieces(9 * MIB)), ProblemType.FILE_TOO_LARGE);
        assertProblem(sendFile(ATTACHMENTS, bytes(9 * MIB)), ProblemType.FILE_TOO_LARGE);

        assertThat(COMPLAINTS.received()).as("whole").isEmpty();
        assertThat(sendFile(ATTACHMENTS, bytes(10)).statusCode()).isEqualTo(200);
        assertThat(get("/api/complaints").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/complaints, multipart/form-data; boundary=x, 65537",
        "/api/complaints/attachments/, multipart/form-data; boundary=x, 65537",
        "/api/complaints/complaint-1/attachments, multipart/form-data; boundary=x, 65537",
        "/api/complaints/%61ttachments, multipart/form-data; boundary=x, 65537",
        "/api/complaints/attachments, application/json, 65537",
        "/api/complaints/messages, multipart/form-data; boundary=x, 65537",
        "/complaints/status, multipart/form-data; boundary=x, 262145",
        "/complaints/status/attachments, application/x-www-form-urlencoded, 262145",
    })
    void everything_else_keeps_its_limit(String path, String type, int size) throws Exception {
        assertProblem(
                send(path, request -> request.POST(bytes(size)).header("Content-Type", type)),
                ProblemType.BODY_TOO_LARGE);
        assertThat(COMPLAINTS.arrived()).isZero();
        assertThat(PORTAL.arrived()).isZero();
    }

    @Test
    void a_slow_telephone_has_more_time_than_a_service() throws Exception {
        HttpResponse<String> answer =
                sendFile(ATTACHMENTS, BodyPublishers.fromPublisher(new SlowBody(Duration.ofSeconds(2))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(COMPLAINTS.last().body()).isEqualTo("{}");
        assertProblem(
                send(
                        "/api/complaints",
                        request -> request.POST(BodyPublishers.fromPublisher(new SlowBody(Duration.ofSeconds(2))))),
                ProblemType.REQUEST_TIMEOUT);
    }

    @Test
    void a_file_that_stops_coming_is_not_waited_for() throws Exception {
        String answer = raw("POST " + ATTACHMENTS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                + "\r\nContent-Length: 10\r\nConnection: close\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("request-timeout");
        assertThat(COMPLAINTS.received()).isEmpty();
    }

    @Test
    void who_breaks_off_again_and_again_does_not_make_a_service_look_dead() throws Exception {
        for (int call = 1; call <= 12; call++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream()
                        .write(("POST " + ATTACHMENTS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                                        + "\r\nContent-Length: 1000\r\n\r\nx")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                int begun = call;
                await().until(() -> COMPLAINTS.arrived() >= begun);
            }
            int broken = call;
            await().until(() -> COMPLAINTS.brokenOff() >= broken);
        }

        assertThat(get("/api/complaints").statusCode()).isEqualTo(200);
        assertThat(sendFile(ATTACHMENTS, bytes(10)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_service_says_of_a_file_passes() throws Exception {
        COMPLAINTS.answering(request -> new Reply(404, "application/problem+json", "{\"type\":\"/problems#x\"}"));

        HttpResponse<String> answer = sendFile(ATTACHMENTS, inPieces(MIB));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"type\":\"/problems#x\"}");
    }

    @Test
    void one_address_sends_few_files_at_once() throws Exception {
        var enough = new CountDownLatch(1);
        var sending = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int number = 1; number <= 2; number++) {
            var slow = new Pausing(new byte[MIB], () -> enough.getCount() == 0);
            sending.add(client.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + ATTACHMENTS))
                            .POST(BodyPublishers.ofInputStream(() -> slow))
                            .header("Content-Type", FORM)
                            .build(),
                    BodyHandlers.ofString()));
            int arrived = number;
            await().until(() -> COMPLAINTS.arrived() >= arrived * (MIB / 4L));
        }

        assertProblem(sendFile(ATTACHMENTS, bytes(10)), ProblemType.TOO_MANY_REQUESTS);
        assertThat(post("/api/complaints", "{}").statusCode()).isEqualTo(200);

        enough.countDown();
        for (var sent : sending) {
            assertThat(sent.join().statusCode()).isEqualTo(200);
        }
        assertThat(sendFile(ATTACHMENTS, bytes(10)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-src 'none'; sandbox", "default-src *"})
    void only_what_is_stricter_than_our_own_policy_stays(String policy) throws Exception {
        COMPLAINTS.answering(
                request -> new Reply(200, "application/pdf", "%PDF", Map.of("Content-Security-Policy", policy)));

        var sent = get("/api/complaints/a/attachments/b").headers().allValues("Content-Security-Policy");

        assertThat(sent).singleElement().asString().startsWith("default-src 'none'; ");
        assertThat(sent.contains(policy)).isEqualTo(policy.endsWith("sandbox"));
    }

    private HttpResponse<String> sendFile(String path, BodyPublisher body) throws Exception {
        return send(
                path,
                request -> request.POST(body)
                        .header("Content-Type", FORM)
                        .header("Idempotency-Key", "5d4a2f06-93b8-4ab2-8a32-2a4e2f4ad3b6"));
    }

    private static BodyPublisher bytes(int size) {
        var body = new byte[size];
        Arrays.fill(body, (byte) 'x');
        return BodyPublishers.ofByteArray(body);
    }

    private static BodyPublisher inPieces(int size) {
        return BodyPublishers.fromPublisher(bytes(size));
    }

    /** Its second half comes when something has happened. */
    private static final class Pausing extends FilterInputStream {
        private final BooleanSupplier goesOn;
        private final int half;
        private int sent;

        Pausing(byte[] body, BooleanSupplier goesOn) {
            super(new ByteArrayInputStream(body));
            this.goesOn = goesOn;
            this.half = body.length / 2;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (sent >= half) {
                await().until(goesOn::getAsBoolean);
            }
            int count = super.read(buffer, offset, sent < half ? Math.min(length, half - sent) : length);
            sent += Math.max(count, 0);
            return count;
        }
    }
}
