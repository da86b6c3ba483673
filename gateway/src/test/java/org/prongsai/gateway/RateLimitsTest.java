package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

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
        for (String guess : List.of("status", "messages", "attachments")) {
            assertThat(post("/api/complaints/" + guess, "{}").statusCode()).isEqualTo(404);
        }

        HttpResponse<String> answer = post("/api/complaints/status", "{}");
        assertProblem(answer, ProblemType.TOO_MANY_REQUESTS);
        assertThat(COMPLAINTS.received()).hasSize(8);
        assertThat(get("/api/complaints").statusCode()).as("other calls go on").isEqualTo(404);
    }
}
