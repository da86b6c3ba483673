package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.gateway.StandInService.Reply;
import org.prongsai.support.problem.ProblemType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An address that calls too often waits; each test begins with full buckets. */
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@TestPropertySource(
        properties = {
            "prongsai.gateway.rate-limit.burst=10",
            "prongsai.gateway.rate-limit.per-second=1",
            "prongsai.gateway.rate-limit.unknown-receipts-per-minute=3",
            "prongsai.gateway.rate-limit.filings-burst=5",
            "prongsai.gateway.rate-limit.agency-filings-burst=3",
            "prongsai.gateway.behind-tls=true",
        })
class RateLimitsTest extends GatewayTestBase {

    @Test
    void an_address_that_calls_too_often_is_told_when_to_come_back(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = get("/api/news");
        for (int call = 0; call < 30 && answer.statusCode() == 200; call++) {
            answer = get("/api/news");
        }

        assertProblem(answer, ProblemType.TOO_MANY_REQUESTS);
        assertThat(answer.headers().firstValue("Retry-After").map(Integer::parseInt))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 2));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(INTEGRITY.received()).hasSizeBetween(10, 30);
        assertThat(output.getAll()).doesNotContain("/127.0.0.1:");
    }

    @Test
    void who_tries_receipts_in_a_row_is_stopped_and_who_knows_one_is_not() throws Exception {
        for (int call = 0; call < 5; call++) {
            assertThat(post("/api/complaints/status", "{}").statusCode()).isEqualTo(200);
        }
        COMPLAINTS.answering(request -> new Reply(404, "application/problem+json", "{}"));
        for (String guess : List.of("st%61tus", "messages", "attachments")) {
            assertThat(post("/api/complaints/" + guess, "{}").statusCode()).isEqualTo(404);
        }

        HttpResponse<String> answer = post("/api/complaints/status", "{}");
        assertProblem(answer, ProblemType.TOO_MANY_REQUESTS);
        assertThat(COMPLAINTS.received()).hasSize(8);
        assertThat(get("/api/complaints").statusCode()).as("other calls go on").isEqualTo(404);
    }

    @Test
    void who_complains_without_an_end_waits_and_follows_a_case_all_the_same() throws Exception {
        for (String path : List.of("/api/complaint%73", "/complaints")) {
            assertThat(post(path, "{}").statusCode()).as(path).isEqualTo(200);
            assertThat(postToTuayang(path).statusCode()).as(path).isEqualTo(200);
        }

        assertThat(postToTuayang("/complaints").statusCode()).isEqualTo(200);

        assertProblem(post("/api/complaints", "{}"), ProblemType.TOO_MANY_REQUESTS);
        assertThat(postToTuayang("/complaints").statusCode()).isEqualTo(429);
        assertThat(post("/api/complaints/status", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void an_agency_that_is_flooded_waits_and_others_are_heard() throws Exception {
        for (int filing = 0; filing < 3; filing++) {
            assertThat(post("/api/complaints", "{}").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> answer = post("/api/complaints", "{}");
        assertProblem(answer, ProblemType.TOO_MANY_REQUESTS);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(COMPLAINTS.received()).hasSize(3);
        assertThat(postToTuayang("/api/complaints").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> postToTuayang(String path) throws Exception {
        return send(
                path,
                request -> request.POST(BodyPublishers.ofString("{}"))
                        .header("Content-Type", "application/json")
                        .header("Host", "tuayang.localhost"));
    }
}
