package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.support.problem.ProblemType.FORBIDDEN;
import static org.prongsai.support.problem.ProblemType.UNAUTHENTICATED;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.gateway.StandInService.Received;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.InternalTokenDecoder;
import org.prongsai.support.security.InternalTokenKeys;
import org.prongsai.support.testing.TestTokens;
import org.springframework.security.oauth2.jwt.Jwt;

/** The gateway speaks for the caller, and nobody else does. */
class CallersTest extends GatewayTestBase {

    @Test
    void everybody_gets_a_token_for_the_service_that_is_called() throws Exception {
        assertThat(post("/api/complaints", "{}").statusCode()).isEqualTo(200);

        Jwt token = token(COMPLAINTS.last(), "complaint-service");
        assertThat(token.getClaimAsString("iss")).isEqualTo("prongsai-gateway");
        assertThat(token.getClaimAsString("agency")).isEqualTo("khambok");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("public");
        assertThat(token.getSubject()).isEqualTo("anonymous");
        assertThat(token.getAudience()).containsExactly("complaint-service");
        assertThat(token.getExpiresAt()).isBeforeOrEqualTo(Instant.now().plusSeconds(60));
    }

    @Test
    void the_portal_may_pass_its_token_on() throws Exception {
        assertThat(get("/complaints/new").statusCode()).isEqualTo(200);

        assertThat(token(PORTAL.last(), "portal").getAudience())
                .containsExactlyInAnyOrder(
                        "portal",
                        "complaint-service",
                        "eservice-service",
                        "integrity-service",
                        "procurement-service",
                        "reporting-service",
                        "identity-service");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,khambok",
        "LocalHost:8080,khambok",
        "127.0.0.1:1,khambok",
        "tuayang.localhost,tuayang",
        "TUAYANG.LOCALHOST:8080,tuayang"
    })
    void the_host_decides_the_agency(String host, String agency) throws Exception {
        send("/api/news", header("Host", host));

        assertThat(token(INTEGRITY.last(), "integrity-service").getClaimAsString("agency"))
                .isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource({"localhost,localhost", "TUAYANG.localhost:9,tuayang.localhost", "127.0.0.1:443,127.0.0.1"})
    void the_token_says_where_browsers_find_the_platform_whatever_port_a_request_names(String host, String name)
            throws Exception {
        send("/api/news", request -> request.header("Host", host).header("X-Forwarded-Host", "evil.example"));

        assertThat(token(INTEGRITY.last(), "integrity-service").getClaimAsString("base"))
                .isEqualTo("http://" + name + ":" + port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "khambok",
                "localhost.example.org",
                "localhost:x",
                "localhost@x",
                "[::1]",
                "%6cocalhost"
            })
    void a_host_of_no_agency_is_refused(String host) throws Exception {
        assertThat(raw("GET /api/news HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 40");
        assertThat(INTEGRITY.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/api/news,200", "/statistics/complaints,200", "/api/no-such-thing,404", "/problems,200"})
    void every_answer_of_a_fictional_agency_says_so_and_none_of_a_real_one(String path, int status) throws Exception {
        HttpResponse<String> madeUp = send(path, header("Host", "tuayang.localhost"));
        assertThat(madeUp.statusCode()).isEqualTo(status);
        assertThat(madeUp.headers().allValues("Prongsai-Fictional")).containsExactly("true");

        HttpResponse<String> real = send(path, header("Host", "localhost"));
        assertThat(real.headers().firstValue("Prongsai-Fictional")).isEmpty();
    }

    @Test
    void a_refusal_says_so_too() throws Exception {
        HttpResponse<String> refused = send(
                "/api/complaints",
                request -> request.header("Host", "tuayang.localhost").header("Authorization", "Basic eDp5"));

        assertUnauthenticated(refused);
        assertThat(refused.headers().firstValue("Prongsai-Fictional")).hasValue("true");
    }

    @Test
    void an_unknown_host_is_answered_with_a_problem() throws Exception {
        assertProblem(send("/api/news", header("Host", "example.org")), ProblemType.UNKNOWN_AGENCY);
    }

    @Test
    void two_hosts_are_none() throws Exception {
        assertThat(
                        raw(
                                "GET /api/news HTTP/1.1\r\nHost: localhost\r\nHost: tuayang.localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 40");
        assertThat(INTEGRITY.received()).isEmpty();
    }

    @Test
    void what_a_stranger_says_of_proxies_methods_and_traces_is_dropped() throws Exception {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        send(
                "/api/news",
                request -> request.header("X-Forwarded-For", "10.0.0.1")
                        .header("X-Forwarded-Host", "tuayang.localhost")
                        .header("x-forwarded-prefix", "/x")
                        .header("Forwarded", "host=tuayang.localhost")
                        .header("X-Real-IP", "10.0.0.1")
                        .header("X-HTTP-Method-Override", "DELETE")
                        .header("X-Original-URL", "/actuator")
                        .header("traceparent", trace)
                        .header("baggage", "agency=tuayang")
                        .header("X-B3-TraceId", "0af7651916cd43dd8448eb211c80319c"));

        Received received = INTEGRITY.last();
        assertThat(received.headers().keySet())
                .noneMatch(name -> name.startsWith("x-forwarded") || name.startsWith("x-b3"))
                .doesNotContain("forwarded", "x-real-ip", "x-http-method-override", "x-original-url", "baggage");
        assertThat(received.header("traceparent")).isNotEqualTo(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
        assertThat(received.method()).isEqualTo("GET");
        assertThat(token(received, "integrity-service").getClaimAsString("agency"))
                .isEqualTo("khambok");
    }

    @Test
    void a_login_speaks_for_its_owner_at_its_own_agency() throws Exception {
        String bearer = LoginIssuer.bearer(token -> token);
        send(
                "/api/complaints/complaint-x",
                request -> request.header("Host", "tuayang.localhost").header("Authorization", bearer));

        Received received = COMPLAINTS.last();
        Jwt token = token(received, "complaint-service");
        assertThat(token.getClaimAsString("agency")).isEqualTo("tuayang");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("complaint-handler", "head");
        assertThat(token.getClaimAsStringList("units")).containsExactly("office");
        assertThat(token.getClaimAsStringList("posts")).containsExactly("legal-officer");
        assertThat(token.getClaimAsStringList("acting_for")).containsExactly("palad");
        assertThat(token.getSubject()).isEqualTo("staff-1f");
        assertThat(received.headers().toString()).doesNotContain(bearer);
    }

    static Stream<Arguments> refusedLogins() {
        Date past = Date.from(Instant.now().minusSeconds(60));
        return Stream.of(
                refused(
                        "a key that nobody published",
                        UNAUTHENTICATED,
                        "Bearer " + LoginIssuer.signed(LoginIssuer.handler().build(), LoginIssuer.newKey())),
                refused("no signature", UNAUTHENTICATED, "Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ."),
                refused("no token", UNAUTHENTICATED, "Basic eDp5"),
                refused("what the kernel took", UNAUTHENTICATED, "Bearer dev.admin.a-key-that-a-demo-had"),
                refused("out of time", UNAUTHENTICATED, LoginIssuer.bearer(token -> token.expirationTime(past))),
                refused("without an end", UNAUTHENTICATED, LoginIssuer.bearer(token -> token.expirationTime(null))),
                refused("for somebody else", UNAUTHENTICATED, LoginIssuer.bearer(token -> token.audience("another"))),
                refused(
                        "of a strange issuer",
                        UNAUTHENTICATED,
                        LoginIssuer.bearer(token -> token.issuer("http://evil.example/identity"))),
                refused("of another agency", FORBIDDEN, LoginIssuer.bearer(token -> token.claim("agency", "khambok"))),
                refused("of no agency", FORBIDDEN, LoginIssuer.bearer(token -> token.claim("agency", null))),
                refused("of no post", FORBIDDEN, LoginIssuer.bearer(token -> token.claim("roles", List.of()))),
                refused(
                        "of a role that there is not",
                        FORBIDDEN,
                        LoginIssuer.bearer(token -> token.claim("roles", List.of("emperor", "public")))));
    }

    private static Arguments refused(String login, ProblemType type, String authorization) {
        return Arguments.of(Named.of(login, authorization), type);
    }

    @ParameterizedTest
    @MethodSource("refusedLogins")
    void any_other_login_is_refused(String authorization, ProblemType type) throws Exception {
        HttpResponse<String> answer = send(
                "/api/complaints",
                request -> request.header("Host", "tuayang.localhost").header("Authorization", authorization));

        assertProblem(answer, type);
        assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(type == UNAUTHENTICATED);
        assertThat(COMPLAINTS.received()).isEmpty();
    }

    @Test
    void who_counts_wrong_passwords_is_told_a_pseudonym_of_the_address_and_nobody_else_is() throws Exception {
        get("/identity/login");
        String pseudonym = token(IDENTITY.last(), "identity-service").getClaimAsString("address");
        get("/api/news");

        assertThat(pseudonym).matches("[0-9a-f]{32}");
        assertThat(token(INTEGRITY.last(), "integrity-service").getClaims()).doesNotContainKey("address");
    }

    @Test
    void a_token_as_the_gateway_signs_it_is_refused_from_outside() throws Exception {
        assertUnauthenticated(
                send("/api/complaints", header("Authorization", TestTokens.anonymous("complaint-service", "khambok"))));
    }

    static Jwt token(Received received, String service) throws Exception {
        assertThat(received.header("Authorization")).startsWith("Bearer ");
        try (InputStream pem =
                URI.create(TestTokens.publicKeyLocation()).toURL().openStream()) {
            return new InternalTokenDecoder(InternalTokenKeys.publicKey(pem), service, Clock.systemUTC())
                    .decode(received.header("Authorization").substring("Bearer ".length()));
        }
    }

    private static void assertUnauthenticated(HttpResponse<String> answer) {
        assertProblem(answer, ProblemType.UNAUTHENTICATED);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
}
