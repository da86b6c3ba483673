package org.prongsai.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.InternalTokenSigner;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.TestTokens;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a service's edge refuses, over HTTP, at a small service with a real server. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample-service",
            "prongsai.web.file-bodies.[/files]=2MB",
            "spring.autoconfigure.exclude=org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration,org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ExtendWith(OutputCaptureExtension.class)
class ServiceEdgeTest {
    private static final String SERVICE = "sample-service";
    private static final String SECRET = "ความลับของผู้แจ้ง";
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        TestTokens.believedBy(properties);
    }

    @Test
    void a_good_request_is_answered_with_what_the_token_says() throws Exception {
        HttpResponse<String> answer = post("/letters", "{\"title\":\"a\",\"pages\":2,\"kind\":\"OPEN\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()))
                .isEqualTo(JSON.readTree("{\"agency\":\"khambok\",\"role\":\"public\",\"subject\":\"anonymous\"}"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "{\"title\":\"a\",\"pages\":2,\"kind\":\"OPEN\"} {}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"title\":\"ความลับของผู้แจ้ง",
            })
    void a_body_that_cannot_be_read_is_malformed(String body) throws Exception {
        assertProblem(post("/letters", body), ProblemType.MALFORMED_BODY);
    }

    @Test
    void a_body_deeper_than_anybody_writes_is_malformed() throws Exception {
        assertProblem(
                post("/letters", "{\"inner\":".repeat(40)), ProblemType.MALFORMED_BODY, ProblemType.UNKNOWN_FIELD);
        assertProblem(post("/trees", "[".repeat(40) + "]".repeat(40)), ProblemType.MALFORMED_BODY);
    }

    @Test
    void a_field_that_is_not_known_is_named() throws Exception {
        JsonNode problem = assertProblem(
                post("/letters", "{\"title\":\"a\",\"pages\":1,\"kind\":\"OPEN\",\"senders\":[{\"titel\":1}]}"),
                ProblemType.UNKNOWN_FIELD);

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("senders[0].titel");
    }

    @Test
    void a_name_that_is_no_name_is_not_repeated() throws Exception {
        HttpResponse<String> answer =
                post("/letters", "{\"title\":\"a\",\"pages\":1,\"kind\":\"OPEN\",\"" + SECRET + "\":1}");

        assertThat(assertProblem(answer, ProblemType.UNKNOWN_FIELD)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":1,\"pages\":1,\"kind\":\"OPEN\"} title",
                "{\"title\":true,\"pages\":1,\"kind\":\"OPEN\"} title",
                "{\"title\":[\"a\"],\"pages\":1,\"kind\":\"OPEN\"} title",
                "{\"title\":\"a\",\"pages\":\"1\",\"kind\":\"OPEN\"} pages",
                "{\"title\":\"a\",\"pages\":1.5,\"kind\":\"OPEN\"} pages",
                "{\"title\":\"a\",\"pages\":null,\"kind\":\"OPEN\"} pages",
                "{\"title\":\"a\",\"pages\":99999999999,\"kind\":\"OPEN\"} pages",
                "{\"title\":\"a\",\"pages\":1,\"kind\":\"ความลับของผู้แจ้ง\"} kind",
                "{\"title\":\"a\",\"pages\":1,\"kind\":\"\"} kind",
                "{\"title\":\"a\",\"pages\":1,\"kind\":1} kind",
                "{\"title\":\"a\",\"pages\":0,\"kind\":\"OPEN\"} pages",
                "{\"title\":\" \",\"pages\":1,\"kind\":\"OPEN\"} title",
                "{\"pages\":1,\"kind\":\"OPEN\"} title",
                "{\"title\":\"ความลับของผู้แจ้งความลับของผู้แจ้ง\",\"pages\":1,\"kind\":\"OPEN\"} title",
                "{\"title\":\"a\",\"pages\":1,\"kind\":\"OPEN\",\"senders\":[{\"title\":\"\"}]} senders[0].title",
            })
    void a_field_of_the_wrong_kind_is_named(String bodyAndField) throws Exception {
        int space = bodyAndField.lastIndexOf(' ');

        JsonNode problem =
                assertProblem(post("/letters", bodyAndField.substring(0, space)), ProblemType.VALIDATION_FAILED);

        assertThat(problem.at("/errors").size()).isEqualTo(1);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(bodyAndField.substring(space + 1));
        assertThat(problem.at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void a_rule_says_its_figures_in_the_language_of_the_reader() throws Exception {
        String tooLong = "{\"title\":\"" + "x".repeat(40) + "\",\"pages\":1,\"kind\":\"OPEN\"}";

        JsonNode english = assertProblem(
                post("/letters", tooLong, header("Accept-Language", "en-GB,th;q=0.5")), ProblemType.VALIDATION_FAILED);
        JsonNode thai = assertProblem(
                post("/letters", tooLong, header("Accept-Language", "de, *;q=0.1")), ProblemType.VALIDATION_FAILED);

        assertThat(english.at("/errors/0/message").asString()).isEqualTo("must have a length or number from 0 to 20");
        assertThat(thai.at("/errors/0/message").asString()).isEqualTo("ต้องมีความยาวหรือจำนวนตั้งแต่ 0 ถึง 20");
        assertThat(thai.at("/title").asString()).isEqualTo("ข้อมูลไม่ครบถ้วนหรือไม่ถูกต้อง");
    }

    @Test
    void a_parameter_of_the_wrong_kind_or_missing_is_named() throws Exception {
        assertThat(assertProblem(get("/letters?page=ความลับ"), ProblemType.VALIDATION_FAILED)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("page");
        assertThat(assertProblem(get("/letters?page=0"), ProblemType.VALIDATION_FAILED)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("page");
        assertThat(assertProblem(get("/letters"), ProblemType.VALIDATION_FAILED)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("page");
        assertThat(assertProblem(get("/marked"), ProblemType.VALIDATION_FAILED)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("X-Mark");
    }

    @Test
    void what_is_not_there_cannot_be_done_or_cannot_be_given_says_so() throws Exception {
        assertProblem(get("/nowhere"), ProblemType.NOT_FOUND);
        HttpResponse<String> wrongMethod = send("/letters", r -> r.DELETE());
        assertProblem(wrongMethod, ProblemType.METHOD_NOT_ALLOWED);
        assertThat(wrongMethod.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
        assertProblem(
                post("/letters", "a=b", header("Content-Type", "application/x-www-form-urlencoded")),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertProblem(send("/letters?page=1", header("Accept", "image/png")), ProblemType.NOT_ACCEPTABLE);
    }

    @Test
    void a_refusal_of_the_service_itself_reaches_the_caller() throws Exception {
        assertProblem(get("/refused/state-conflict"), ProblemType.STATE_CONFLICT);
        assertProblem(get("/refused/receipt-unknown"), ProblemType.RECEIPT_UNKNOWN);
        JsonNode written = assertProblem(get("/refused/field"), ProblemType.VALIDATION_FAILED);
        assertThat(written.at("/errors/0/message").asString()).isEqualTo("ค่าไม่ถูกต้อง");
    }

    @Test
    void an_error_tells_nothing_but_a_trace_that_the_log_knows(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = post("/broken", "{\"title\":\"" + SECRET + "\",\"pages\":1,\"kind\":\"OPEN\"}");

        JsonNode problem = assertProblem(answer, ProblemType.INTERNAL_ERROR);
        String trace = problem.at("/traceId").asString();
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContain("Exception");
        assertThat(output.getAll()).contains(trace, "IllegalStateException").doesNotContain(SECRET);
    }

    @Test
    void a_body_beyond_the_limit_is_refused_with_and_without_a_length() throws Exception {
        String tooLarge = "{\"title\":\"" + "x".repeat(70_000) + "\"}";

        assertProblem(post("/letters", tooLarge), ProblemType.BODY_TOO_LARGE);
        assertProblem(
                send("/letters", r -> r.POST(chunked(tooLarge)).header("Content-Type", "application/json")),
                ProblemType.BODY_TOO_LARGE);
        assertThat(send(
                                "/letters",
                                r -> r.POST(chunked("{\"title\":\"a\",\"pages\":2,\"kind\":\"OPEN\"}"))
                                        .header("Content-Type", "application/json"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_with_a_file_may_be_larger_where_files_are_sent_and_nowhere_else() throws Exception {
        String large = "x".repeat(2 * 1024 * 1024);

        assertThat(send("/files", r -> r.POST(BodyPublishers.ofString(large))).body())
                .isEqualTo(String.valueOf(large.length()));
        assertThat(send("/files", r -> r.POST(chunked(large))).body()).isEqualTo(String.valueOf(large.length()));
        assertProblem(send("/files", r -> r.POST(BodyPublishers.ofString(large + "x"))), ProblemType.FILE_TOO_LARGE);
        assertProblem(send("/files", r -> r.POST(chunked(large + "x"))), ProblemType.FILE_TOO_LARGE);
        assertProblem(send("/%66iles", r -> r.POST(chunked(large))), ProblemType.BODY_TOO_LARGE);
        assertProblem(send("/letters", r -> r.POST(chunked(large))), ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void of_a_type_with_several_reasons_a_client_is_told_which() throws Exception {
        JsonNode problem = assertProblem(send("/refused/file-refused", r -> r.GET()), ProblemType.FILE_REFUSED);

        assertThat(problem.at("/reason").asString()).isEqualTo("OPEN");
        assertThat(assertProblem(send("/refused/state-conflict", r -> r.GET()), ProblemType.STATE_CONFLICT)
                        .has("reason"))
                .isFalse();
    }

    @Test
    void a_changing_call_needs_an_idempotency_key_with_room_for_128_bits() throws Exception {
        assertProblem(post("/keys", "{}"), ProblemType.IDEMPOTENCY_KEY_MISSING);
        for (String malformed : List.of(
                "1",
                "x".repeat(30),
                "0123456789abcdef0123456789",
                "a b".repeat(10),
                "00000000-0000-0000-0000-000000000000",
                "Ab3_".repeat(17))) {
            assertProblem(
                    post("/keys", "{}", header("Idempotency-Key", malformed)), ProblemType.IDEMPOTENCY_KEY_MALFORMED);
        }
        for (String good :
                List.of(UUID.randomUUID().toString(), "0123456789abcdef0123456789abcdef", "q83vEjRWeJCrze8SNFZ4kA")) {
            assertThat(post("/keys", "{}", header("Idempotency-Key", good)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_command_needs_one_strong_version() throws Exception {
        assertProblem(post("/versions", "{}"), ProblemType.VERSION_REQUIRED);
        for (String malformed :
                List.of("*", "7", "W/\"7\"", "\"7\", \"8\"", "\"-1\"", "\"x\"", "\"99999999999999999999\"")) {
            assertProblem(post("/versions", "{}", header("If-Match", malformed)), ProblemType.VALIDATION_FAILED);
        }
        HttpResponse<String> answer = post("/versions", "{}", header("If-Match", "\"7\""));
        assertThat(answer.body()).isEqualTo("7");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"8\"");
    }

    @Test
    void without_a_token_that_fits_nothing_is_answered() throws Exception {
        Caller caller = Caller.anonymous(new AgencyId("khambok"));
        String good = TestTokens.bearer(SERVICE, caller);
        String strangers = "Bearer "
                + new InternalTokenSigner((ECPrivateKey) TestTokens.newKeys().getPrivate(), Clock.systemUTC())
                        .sign(caller, List.of(SERVICE));
        String old = TestTokens.bearer(SERVICE, caller, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2)));
        String early = TestTokens.bearer(SERVICE, caller, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)));
        String unsigned = "Bearer "
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
        for (String refused : List.of(
                strangers,
                old,
                early,
                unsigned,
                TestTokens.bearer("another-service", caller),
                good + "x",
                "Bearer x",
                "Basic eDp5",
                "Bearer dev.admin.key")) {
            HttpResponse<String> answer = sendAs(refused, "/letters?page=1", r -> {});
            assertProblem(answer, ProblemType.UNAUTHENTICATED);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
        assertProblem(sendAs(null, "/letters?page=1", r -> {}), ProblemType.UNAUTHENTICATED);
        assertProblem(sendAs(null, "/nowhere", r -> {}), ProblemType.UNAUTHENTICATED);
    }

    @Test
    void a_method_is_open_only_to_whom_it_names() throws Exception {
        HttpResponse<String> nobody = get("/desk");
        assertProblem(nobody, ProblemType.UNAUTHENTICATED);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertProblem(
                sendAs(TestTokens.staff(SERVICE, "khambok", Role.AUDITOR), "/desk", r -> {}), ProblemType.FORBIDDEN);
        assertThat(sendAs(TestTokens.staff(SERVICE, "khambok", Role.COMPLAINT_HANDLER), "/desk", r -> {})
                        .body())
                .isEqualTo("dev-complaint-handler");
    }

    @Test
    void one_fitting_role_of_several_is_enough() throws Exception {
        Caller several = Caller.staff(
                new AgencyId("khambok"), Set.of(Role.AUDITOR, Role.COMPLAINT_SUPERVISOR), new StaffId("s1"));

        assertThat(sendAs(TestTokens.bearer(SERVICE, several), "/desk", r -> {}).body())
                .isEqualTo("s1");
    }

    @Test
    void all_that_the_gateway_says_of_a_caller_arrives() throws Exception {
        Caller deputy = new Caller(
                new AgencyId("khambok"),
                Set.of(Role.OFFICER, Role.HEAD),
                Optional.of(new StaffId("s1")),
                Set.of("office", "treasury"),
                Set.of("deputy-palad"),
                Set.of("palad"));

        String answer =
                sendAs(TestTokens.bearer(SERVICE, deputy), "/whoami", r -> {}).body();

        assertThat(JSON.readTree(answer)).isEqualTo(JSON.readTree("""
                        {"roles": ["officer", "head"], "units": ["office", "treasury"], "posts": ["deputy-palad"],
                         "actingFor": ["palad"]}
                        """));
    }

    @Test
    void a_method_that_nobody_marked_is_closed() throws Exception {
        assertProblem(
                sendAs(TestTokens.staff(SERVICE, "khambok", Role.ADMIN), "/forgotten", r -> {}), ProblemType.FORBIDDEN);
    }

    @Test
    void the_process_itself_answers_on_its_own_machine_without_a_token() throws Exception {
        assertThat(sendAs(null, "/actuator/health/readiness", r -> {}).statusCode())
                .isEqualTo(200);
        String metrics = sendAs(null, "/actuator/prometheus", r -> {}).body();
        assertThat(metrics).contains("application=\"sample-service\"");
    }

    @Test
    void no_caller_reaches_the_process_behind_the_service() throws Exception {
        String admin = TestTokens.staff(SERVICE, "khambok", Role.ADMIN);

        assertProblem(sendAs(admin, "/actuator/health/readiness", r -> {}), ProblemType.FORBIDDEN);
        assertProblem(sendAs(admin, "/v3/api-docs", r -> {}), ProblemType.FORBIDDEN);
    }

    @Test
    void a_fiscal_year_is_read_in_both_digits_and_only_within_its_range() throws Exception {
        assertThat(get("/years?fiscalYear=2564").body()).isEqualTo("2020-10-01");
        assertThat(get("/years?fiscalYear=%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%94").body())
                .isEqualTo("2020-10-01");
        for (String wrong : List.of("2499", "2701", "x", "-2564", "2564.0", "99999999999", "%20")) {
            assertProblem(get("/years?fiscalYear=" + wrong), ProblemType.YEAR_OUT_OF_RANGE);
        }
        assertProblem(get("/years"), ProblemType.VALIDATION_FAILED);
        assertProblem(get("/years?fiscalYear="), ProblemType.VALIDATION_FAILED, ProblemType.YEAR_OUT_OF_RANGE);
    }

    @Test
    void the_api_describes_itself_with_its_headers() throws Exception {
        JsonNode api = JSON.readTree(sendAs(null, "/v3/api-docs", r -> {}).body());

        assertThat(api.at("/openapi").asString()).startsWith("3.1");
        assertThat(api.at("/paths/~1keys/post/parameters").toString()).contains("Idempotency-Key");
        assertThat(api.at("/paths/~1versions/post/parameters").toString()).contains("If-Match");
        assertThat(api.at("/paths/~1letters/post/parameters").isMissingNode()).isTrue();
    }

    private JsonNode assertProblem(HttpResponse<String> answer, ProblemType... oneOf) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.at("/type").asString())
                .isIn(List.of(oneOf).stream().map(ProblemType::uri).toList());
        assertThat(problem.at("/status").asInt()).isEqualTo(answer.statusCode());
        assertThat(oneOf).extracting(ProblemType::status).contains(answer.statusCode());
        assertThat(problem.at("/title").asString()).isNotBlank();
        assertThat(problem.at("/detail").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("ความลับ");
        return problem;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(path, r -> {});
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, body, request -> {});
    }

    private HttpResponse<String> post(String path, String body, Consumer<HttpRequest.Builder> more) throws Exception {
        return send(
                path,
                request -> more.accept(
                        request.POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json")));
    }

    private HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> more) throws Exception {
        return sendAs(TestTokens.anonymous(SERVICE, "khambok"), path, more);
    }

    private HttpResponse<String> sendAs(@Nullable String authorization, String path, Consumer<HttpRequest.Builder> more)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path.replace("ความลับ", "%E0%B8%84")));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        more.accept(request);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Consumer<HttpRequest.Builder> header(String name, String value) {
        return request -> request.setHeader(name, value);
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofString(body));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(SampleController.class)
    static class SampleService {}

    enum Kind {
        OPEN,
        SEALED
    }

    record Letter(
            @NotBlank @Size(max = 20) String title,
            @Min(1) int pages,
            @NotNull Kind kind,
            @Nullable List<@Valid Sender> senders) {}

    record Sender(@NotBlank String title) {}

    record Seen(String agency, String role, String subject) {}

    @RestController
    static class SampleController {
        @OpenToAll
        @PostMapping("/letters")
        Seen write(@Valid @RequestBody Letter letter, Caller caller) {
            return new Seen(
                    caller.agency().value(), caller.roles().iterator().next().code(), caller.subject());
        }

        @OpenToAll
        @GetMapping("/letters")
        Map<String, Integer> read(@RequestParam @Min(1) int page) {
            return Map.of("page", page);
        }

        @OpenToAll
        @GetMapping("/years")
        String year(@RequestParam FiscalYear fiscalYear) {
            return fiscalYear.firstDay().toString();
        }

        @OpenToAll
        @GetMapping("/marked")
        String marked(@RequestHeader("X-Mark") String mark) {
            return mark;
        }

        @OpenToAll
        @PostMapping("/trees")
        String tree(@RequestBody List<Object> tree) {
            return "";
        }

        @OpenToAll
        @PostMapping("/files")
        long file(HttpServletRequest request) throws IOException {
            return request.getInputStream().transferTo(OutputStream.nullOutputStream());
        }

        @OpenToAll
        @PostMapping("/broken")
        String breaks(@RequestBody Letter letter) {
            throw new IllegalStateException("cannot store " + letter.title());
        }

        @OpenToAll
        @GetMapping("/refused/{why}")
        String refuse(@PathVariable String why) {
            throw switch (why) {
                case "state-conflict" -> Problem.of(ProblemType.STATE_CONFLICT).asException();
                case "receipt-unknown" ->
                    Problem.of(ProblemType.RECEIPT_UNKNOWN).asException();
                case "file-refused" ->
                    Problem.because(ProblemType.FILE_REFUSED, Kind.OPEN).asException();
                default -> Problem.invalid("field", "a-key-that-nobody-wrote").asException();
            };
        }

        @OpenToAll
        @PostMapping("/keys")
        int key(IdempotencyKey key) {
            return key.value().length();
        }

        @OpenToAll
        @PostMapping("/versions")
        ResponseEntity<Long> version(ExpectedVersion version) {
            return ResponseEntity.ok()
                    .eTag(ExpectedVersion.eTag(version.value() + 1))
                    .body(version.value());
        }

        @OnlyFor({Role.OFFICER})
        @GetMapping("/whoami")
        Map<String, List<String>> whoAmI(Caller caller) {
            return Map.of(
                    "roles", caller.roles().stream().sorted().map(Role::code).toList(),
                    "units", caller.units().stream().sorted().toList(),
                    "posts", List.copyOf(caller.posts()),
                    "actingFor", List.copyOf(caller.actingFor()));
        }

        @OnlyFor({Role.COMPLAINT_HANDLER, Role.COMPLAINT_SUPERVISOR})
        @GetMapping("/desk")
        String desk(Caller caller) {
            return caller.staff().map(StaffId::value).orElseThrow();
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "";
        }
    }
}
