package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.gateway.StandInService.Received;
import org.prongsai.gateway.StandInService.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Nothing about complaints tells who asks, in any direction, even where a page or a service forgets itself. */
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "management.tracing.sampling.probability=1.0")
class ConfidentialRoutesTest extends GatewayTestBase {
    private static final String MACHINE = "Curious-Machine/7.0";
    private static final String ADDRESS = "127.0.0.2";

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private Spans spans;

    @TestConfiguration(proxyBeanMethods = false)
    static class Tracing {
        @Bean
        Spans spans() {
            return new Spans();
        }
    }

    /** Every span as an exporter would be given it. */
    static final class Spans implements SpanProcessor {
        private final List<String> ended = new CopyOnWriteArrayList<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // only whole ones
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span.toSpanData().toString());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    static Stream<String> routes() {
        return Stream.of(
                "GET /api/complaints",
                "POST /api/complaints",
                "POST /api/complaints/status",
                "POST /api/complaints/messages",
                "POST /api/complaints/attachments",
                "POST /api/complaints/withdrawals",
                "POST /api/complaints/reopenings",
                "POST /api/complaints/ratings",
                "GET /api/complaints/privacy",
                "GET /api/complaints/complaint-1",
                "GET /complaints",
                "POST /complaints",
                "GET /complaints/new",
                "GET /complaints/corruption",
                "GET /corruption",
                "GET /complaints/status",
                "POST /complaints/status",
                "POST /complaints/status/attachments",
                "POST /complaints/st%61tus/messages");
    }

    @BeforeEach
    void servicesThatForgetThemselves() {
        for (StandInService service : List.of(COMPLAINTS, PORTAL)) {
            service.answering(request -> new Reply(
                    200,
                    "text/html",
                    "<p>",
                    Map.of(
                            "Set-Cookie", "visitor=1; Path=/",
                            "Cache-Control", "public, max-age=600",
                            "Expires", "Thu, 01 Jan 2099 00:00:00 GMT",
                            "Referrer-Policy", "unsafe-url")));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void an_answer_leaves_nothing_in_the_browser(String route) throws Exception {
        var headers = call(client, route).headers();

        assertThat(headers.allValues("Set-Cookie")).isEmpty();
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.allValues("Expires")).isEmpty();
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void neither_page_nor_service_is_told_who_asks(String route) throws Exception {
        call(client, route);

        assertThat(Stream.concat(COMPLAINTS.received().stream(), PORTAL.received().stream()))
                .hasSize(route.endsWith("/privacy") ? 0 : 1)
                .allSatisfy(ConfidentialRoutesTest::tellsNothing);
    }

    private static void tellsNothing(Received received) {
        assertThat(received.headers())
                .doesNotContainKeys("cookie", "referer", "from", "sec-ch-ua", "sec-ch-ua-platform", "x-forwarded-for");
        assertThat(received.headers().toString()).doesNotContain(MACHINE);
        assertThat(received.header("Accept-Language")).isEqualTo("th");
    }

    @Test
    void a_page_of_the_desk_keeps_its_cookie() throws Exception {
        var answer = call(client, "GET /staff");

        assertThat(answer.headers().firstValue("Set-Cookie")).hasValue("visitor=1; Path=/");
        assertThat(PORTAL.last().header("Cookie")).isEqualTo("visitor=1");
    }

    @Test
    void neither_logs_nor_figures_nor_traces_hold_an_address_or_a_machine(CapturedOutput output) throws Exception {
        assumeThat(System.getProperty("os.name"))
                .as("every address of 127/8 is this machine's")
                .isEqualTo("Linux");
        try (HttpClient elsewhere = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(ADDRESS))
                .build()) {
            for (String route : routes().toList()) {
                call(elsewhere, route);
            }
            COMPLAINTS.answering(request -> {
                throw new IllegalStateException("the connection breaks");
            });
            assertThat(call(elsewhere, "POST /api/complaints").statusCode()).isEqualTo(503);
        }
        int own = port;
        port = managementPort;
        String figures = get("/actuator/prometheus").body();
        port = own;

        assertThat(output.getAll()).contains("gave no answer").doesNotContain(MACHINE, ADDRESS);
        assertThat(figures).contains("http_server_requests").doesNotContain(MACHINE, ADDRESS);
        assertThat(spans.ended).hasSizeGreaterThan(routes().toList().size());
        assertThat(spans.ended.toString()).doesNotContain(MACHINE, ADDRESS);
    }

    private HttpResponse<String> call(HttpClient by, String route) throws Exception {
        String[] words = route.split(" ", -1);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + words[1]))
                .method(words[0], words[0].equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                .header("User-Agent", MACHINE)
                .header("Sec-CH-UA", MACHINE)
                .header("Sec-CH-UA-Platform", MACHINE)
                .header("Referer", "https://example.org/" + MACHINE)
                .header("From", MACHINE)
                .header("Cookie", "visitor=1")
                .header("Accept-Language", "th")
                .build();
        return by.send(request, BodyHandlers.ofString());
    }
}
