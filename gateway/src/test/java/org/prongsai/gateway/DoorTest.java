package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.gateway.StandInService.Reply;
import org.prongsai.support.problem.ProblemType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What passes the door, what does not, and what every answer carries. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "prongsai.gateway.body-timeout=1s")
class DoorTest extends GatewayTestBase {

    @LocalManagementPort
    private int managementPort;

    @Test
    void a_call_passes_whole() throws Exception {
        COMPLAINTS.answering(request -> new Reply(201, "application/json", "{\"trackingNumber\":\"เลขที่ 1\"}"));

        HttpResponse<String> answer = send(
                "/api/complaints?x=%E0%B8%81%20%2F+%26",
                request -> request.POST(BodyPublishers.ofString("{\"subject\":\"ถนนชำรุด\"}"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "5d4a2f06-93b8-4ab2-8a32-2a4e2f4ad3b6")
                        .header("Accept-Language", "th"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"trackingNumber\":\"เลขที่ 1\"}");
        StandInService.Received received = COMPLAINTS.last();
        assertThat(received.target()).isEqualTo("/api/complaints?x=%E0%B8%81%20%2F+%26");
        assertThat(received.body()).isEqualTo("{\"subject\":\"ถนนชำรุด\"}");
        assertThat(received.header("Idempotency-Key")).isEqualTo("5d4a2f06-93b8-4ab2-8a32-2a4e2f4ad3b6");
        assertThat(received.header("Accept-Language")).isEqualTo("th");
    }

    @Test
    void every_call_goes_to_its_service() throws Exception {
        for (String path : new String[] {"/api/complaints/status", "/api/questions", "/api/categories"}) {
            get(path);
            assertThat(COMPLAINTS.last().target()).isEqualTo(path);
        }
        for (String path : new String[] {
            "/api/measures",
            "/api/disclosures/a/withdraw",
            "/api/news",
            "/api/units",
            "/api/oit-items/oit-2564-o31/enter",
            "/api/deficiencies",
            "/api/circulars/a/acknowledge",
            "/api/obligations"
        }) {
            get(path);
            assertThat(INTEGRITY.last().target()).isEqualTo(path);
        }
        for (String path :
                new String[] {"/api/reports/measures/2564/1", "/api/projections", "/api/parked-events/a/redrive"}) {
            get(path);
            assertThat(REPORTING.last().target()).isEqualTo(path);
        }
        for (String path : new String[] {"/", "/complaints", "/assets/site.css", "/apiary"}) {
            get(path);
            assertThat(PORTAL.last().target()).isEqualTo(path);
        }
    }

    @Test
    void an_api_that_nobody_has_is_not_found() throws Exception {
        assertProblem(get("/api/nothing"), ProblemType.NOT_FOUND);
        assertThat(PORTAL.received()).isEmpty();
    }

    @Test
    void every_answer_tells_browsers_to_be_careful() throws Exception {
        PORTAL.answering(request -> new Reply(200, "text/html", "<p>"));
        for (String path : new String[] {"/", "/api/news", "/api/nothing", "/problems"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValue(
                            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
                                    + " frame-ancestors 'none'; base-uri 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/Actuator/health",
                "/%61ctuator/health",
                "/v3/api-docs",
                "/v3/%61pi-docs",
                "/error"
            })
    void the_processes_themselves_are_not_there(String path) throws Exception {
        assertProblem(get(path), ProblemType.NOT_FOUND);
        assertNothingReceived();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//actuator/health",
                "/api//complaints",
                "/x/../actuator",
                "/./actuator",
                "/x/..",
                "/..;/actuator",
                "/actuator;x=1/health",
                "/x/%2e%2e/actuator",
                "/x%2Factuator",
                "/x%5cactuator",
                "/x\\actuator",
                "/%2561ctuator",
                "/x%00",
                "/x%0d%0aSet-Cookie:a=b",
                "/x%3bjsessionid=1",
                "http://localhost/actuator/health",
                "http://tuayang.localhost/api/news",
                "*",
                "actuator",
                "/%zz",
                "/x\u0001"
            })
    void an_address_that_could_be_read_in_two_ways_is_refused(String target) throws Exception {
        String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertNothingReceived();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "X"})
    void other_methods_are_refused(String method) throws Exception {
        String answer = raw(method + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .contains("method-not-allowed")
                .contains("Allow: GET");
        assertNothingReceived();
    }

    @Test
    void headers_beyond_the_limit_are_refused() throws Exception {
        String answer =
                raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertNothingReceived();
    }

    @Test
    void a_request_of_two_lengths_is_not_two_requests() throws IOException {
        String answer = raw("""
                POST /api/complaints HTTP/1.1
                Host: localhost
                Content-Length: 4
                Transfer-Encoding: chunked
                Connection: close

                0

                GET /api/news HTTP/1.1
                Host: localhost

                """.replace("\n", "\r\n"));

        assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(INTEGRITY.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 10 * 1024 * 1024})
    void a_body_beyond_the_limit_reaches_no_service_with_or_without_a_length(int size) throws Exception {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) 'x');

        assertProblem(
                send("/api/complaints", r -> r.POST(BodyPublishers.ofByteArray(body))), ProblemType.BODY_TOO_LARGE);
        assertProblem(
                send("/api/complaints", r -> r.POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)))),
                ProblemType.BODY_TOO_LARGE);
        assertNothingReceived();
    }

    @Test
    void a_body_of_the_limit_passes_and_a_page_may_have_a_larger_form() throws Exception {
        assertThat(post("/api/complaints", "x".repeat(65_536)).statusCode()).isEqualTo(200);
        assertThat(send(
                                "/api/complaints",
                                r -> r.POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("x".repeat(65_536)))))
                        .statusCode())
                .isEqualTo(200);
        assertThat(COMPLAINTS.last().body()).hasSize(65_536);
        assertThat(post("/complaints", "x".repeat(200_000)).statusCode()).isEqualTo(200);
        assertThat(PORTAL.last().body()).hasSize(200_000);
    }

    @Test
    void a_body_that_does_not_come_is_not_waited_for() throws Exception {
        String answer = raw(
                "POST /api/complaints HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\nConnection: close\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("request-timeout");
        assertNothingReceived();
    }

    @Test
    void the_catalogue_of_problems_is_a_page_and_data() throws Exception {
        JsonNode data = JSON.readTree(get("/problems").body());
        assertThat(data.path("problems").size()).isEqualTo(ProblemType.values().length);

        HttpResponse<String> page =
                send("/problems", header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"));
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/html"));
        for (ProblemType type : ProblemType.values()) {
            assertThat(page.body()).contains("<section id=\"" + type.slug() + "\">");
        }
    }

    @Test
    void the_own_management_answers_on_its_own_port_only() throws Exception {
        int own = port;
        try {
            port = managementPort;
            assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(get("/actuator/prometheus").body()).contains("application=\"gateway\"");
        } finally {
            port = own;
        }
        assertProblem(get("/actuator/prometheus"), ProblemType.NOT_FOUND);
    }

    @Test
    void no_log_line_says_who_called_or_what_for(CapturedOutput output) throws Exception {
        COMPLAINTS.answering(request -> {
            throw new IllegalStateException("the connection breaks");
        });
        get("/api/complaints?q=secret-words");
        get("/api/nothing?q=secret-words");
        send("/api/news?q=secret-words", header("Host", "example.org"));
        raw(
                "POST /api/complaints?q=secret-words HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\nConnection: close\r\n\r\nsecret-words");

        assertThat(output.getAll())
                .contains("complaint-service gave no answer")
                .doesNotContain("secret-words")
                .doesNotContain("R:/127");
    }

    private static void assertNothingReceived() {
        assertThat(PORTAL.received()).isEmpty();
        assertThat(COMPLAINTS.received()).isEmpty();
        assertThat(INTEGRITY.received()).isEmpty();
        assertThat(REPORTING.received()).isEmpty();
    }
}
