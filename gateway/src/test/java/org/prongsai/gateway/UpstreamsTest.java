package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prongsai.gateway.StandInService.Received;
import org.prongsai.gateway.StandInService.Reply;
import org.prongsai.support.problem.ProblemType;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What becomes of a call when a service does not answer as it should. */
@TestPropertySource(
        properties = {
            "prongsai.gateway.upstream.time-limits.integrity-service=2s",
            "prongsai.gateway.upstream.breaker.open-for=1s",
            "prongsai.gateway.upstream.breaker.calls=10",
        })
class UpstreamsTest extends GatewayTestBase {

    @Test
    void one_of_two_instances_is_dead_and_nobody_notices() throws Exception {
        for (int call = 0; call < 20; call++) {
            assertThat(post("/api/complaints", "{\"number\":" + call + "}").statusCode())
                    .isEqualTo(200);
        }

        assertThat(COMPLAINTS.received()).hasSize(20);
        Set<String> bodies = COMPLAINTS.received().stream().map(Received::body).collect(Collectors.toSet());
        assertThat(bodies).hasSize(20).contains("{\"number\":0}", "{\"number\":19}");
    }

    @Test
    void a_call_that_broke_on_its_way_is_not_made_again() throws Exception {
        COMPLAINTS.answering(request -> {
            throw new IllegalStateException("the connection breaks");
        });

        HttpResponse<String> answer = post("/api/complaints", "{}");

        assertProblem(answer, ProblemType.SERVICE_UNAVAILABLE);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(COMPLAINTS.received()).hasSize(1);
    }

    @Test
    void a_service_that_takes_too_long_is_not_waited_for() throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        INTEGRITY.answering(request -> {
            await().atMost(Duration.ofSeconds(30)).until(() -> enough.getCount() == 0);
            return Reply.json("{}");
        });
        try {
            JsonNode problem =
                    assertProblem(send("/api/news", header("Accept-Language", "en")), ProblemType.SERVICE_TIMEOUT);
            assertThat(problem.path("title").asString()).isEqualTo("This service took too long to answer");
            assertThat(problem.path("traceId").asString()).isNotBlank();
        } finally {
            enough.countDown();
        }
    }

    @Test
    void what_a_service_says_itself_passes() throws Exception {
        INTEGRITY.answering(request -> new Reply(503, "application/problem+json", "{\"type\":\"/problems#x\"}"));

        for (int call = 0; call < 15; call++) {
            HttpResponse<String> answer = get("/api/news");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("{\"type\":\"/problems#x\"}");
        }
    }

    @Test
    void a_dead_service_is_left_alone_and_found_again_while_the_others_go_on() throws Exception {
        REPORTING.close();
        try {
            for (int call = 0; call < 10; call++) {
                HttpResponse<String> answer = get("/api/reports/complaint-statistics?fiscalYear=2564");
                JsonNode problem = assertProblem(answer, ProblemType.SERVICE_UNAVAILABLE);
                assertThat(problem.path("title").asString()).isEqualTo("บริการนี้ไม่พร้อมใช้งานชั่วคราว");
            }
        } finally {
            REPORTING.startAgain();
        }
        HttpResponse<String> still = get("/api/reports/complaint-statistics");
        assertProblem(still, ProblemType.SERVICE_UNAVAILABLE);
        assertThat(still.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(REPORTING.received()).as("nobody is let through").isEmpty();
        assertThat(get("/api/news").statusCode()).isEqualTo(200);
        assertThat(get("/").statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> get("/api/reports/complaint-statistics").statusCode() == 200);
    }

    @Test
    void a_slow_client_does_not_make_a_service_look_slow() throws Exception {
        HttpResponse<String> answer = send(
                "/api/disclosures",
                request -> request.POST(BodyPublishers.fromPublisher(new SlowBody(Duration.ofSeconds(3)))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(INTEGRITY.last().body()).isEqualTo("{}");
    }
}
