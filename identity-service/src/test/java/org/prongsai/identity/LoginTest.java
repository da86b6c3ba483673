package org.prongsai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.embedded.TestBackends;
import org.prongsai.identity.issuer.SigningKeys;
import org.prongsai.identity.testing.Browser;
import org.prongsai.identity.testing.Browser.Page;
import org.prongsai.identity.testing.GatewayProcess;
import org.prongsai.support.AgencyId;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.GatewayCall;
import org.prongsai.support.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Two agencies, their staff and their browsers: this service behind the real gateway, on a real broker and store. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginTest {

    private static final String CODE = "the-code-for-the-first-administrator";
    /** Of this test alone: an agency has one first administrator in a store, ever. */
    private static final String AGENCIES = """
            [{"id": "home", "hosts": ["localhost"]}, {"id": "neighbour", "hosts": ["neighbour.localhost"], "fictional": true}]
            """;

    private static final String OWN = "เสาไฟ ทุ่งนา ฟ้าใส"; // 18 characters, 50 bytes

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Bangkok"));
    }

    // made before the context is, which a lifecycle of the class begins with
    private static final Path DIRECTORY = temporaryDirectory();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    @Autowired
    private SigningKeys keys;

    @SuppressWarnings("NullAway.Init")
    private GatewayProcess gateway;

    @SuppressWarnings("NullAway.Init")
    private String admin;

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("identity-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        TestTokens.believedBy(properties);
        properties.add("spring.mongodb.uri", TestBackends::mongoUri);
        properties.add("spring.kafka.bootstrap-servers", TestBackends::kafkaBootstrapServers);
        properties.add("prongsai.keys-dir", () -> DIRECTORY.resolve("keys").toString());
        Path secret = Files.writeString(DIRECTORY.resolve("portal"), Browser.SECRET);
        Path code = Files.writeString(DIRECTORY.resolve("first"), CODE + "\n");
        properties.add("prongsai.identity.portal-secret-file", secret::toString);
        properties.add("prongsai.identity.first-admin-code-file", code::toString);
    }

    @BeforeAll
    void startTheGateway() {
        gateway = GatewayProcess.before(port, DIRECTORY, AGENCIES);
        home().post("/api/accounts/first", firstAdmin("a-wrong-code-for-the-first-one"))
                .refused(ProblemType.FORBIDDEN);
        var given = home().post("/api/accounts/first", firstAdmin(CODE))
                .json(201)
                .path("oneTimePassword")
                .asString();
        admin = signInFirst(home(), "admin", given).path("access_token").asString();
    }

    @AfterAll
    void stopTheGateway() {
        gateway.close();
    }

    private Browser home() {
        return gateway.browser("localhost");
    }

    private Browser neighbour() {
        return gateway.browser("neighbour.localhost");
    }

    private static Map<String, Object> firstAdmin(String code) {
        return Map.of("code", code, "loginName", "admin", "displayName", "ผู้ดูแลระบบ");
    }

    /** With the password that was given, which has to be changed first. */
    private static JsonNode signInFirst(Browser browser, String name, String given) {
        var toLogin = browser.get(browser.authorize());
        assertThat(toLogin.location()).as(toLogin.text()).endsWith("/identity/login");
        var back = browser.signIn(name, given).location();
        var toPassword = browser.get(back.substring(back.indexOf("/identity/")));
        assertThat(toPassword.location()).endsWith("/identity/password?first");
        var form = browser.get("/identity/password?first");
        assertThat(form.text()).contains("ตั้งรหัสผ่านของท่าน", "Choose your password");
        var saved = browser.submit(
                "/identity/password",
                Map.of("_csrf", Browser.formToken(form), "current", given, "chosen", OWN, "again", OWN));
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(saved.location()).contains("/identity/oauth2/authorize");
        var code = browser.codeOf(browser.get(browser.authorize()));
        return browser.token(code).json(200);
    }

    private String make(String name, List<String> roles, String post) {
        return home().postAs(
                        admin,
                        "/api/accounts",
                        Map.of(
                                "loginName",
                                name,
                                "displayName",
                                "เจ้าหน้าที่ " + name,
                                "holding",
                                Map.of(
                                        "roles", roles,
                                        "posts", List.of(Map.of("code", post, "titleTh", "ตำแหน่ง " + post)),
                                        "units", List.of("office"))),
                        null)
                .json(201)
                .path("oneTimePassword")
                .asString();
    }

    private JsonNode account(String name) {
        return home().getAs(admin, "/api/accounts")
                .json(200)
                .path("items")
                .valueStream()
                .filter(item -> item.path("loginName").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Page command(String name, String step, Object body) {
        var account = account(name);
        return home().postAs(
                        admin,
                        "/api/accounts/%s/%s".formatted(account.path("id").asString(), step),
                        body,
                        "\"" + account.path("version").asLong() + "\"");
    }

    private static Map<String, Object> delegation(String role, LocalDate from, LocalDate until) {
        return Map.of("fromPost", "palad", "roles", List.of(role), "from", from.toString(), "until", until.toString());
    }

    @Test
    void a_login_leads_by_a_code_to_a_token_with_which_staff_calls_are_accepted() {
        signInFirst(home(), "handler", make("handler", List.of("complaint-handler", "officer"), "legal-officer"));
        var browser = home();
        var tokens = browser.token(browser.code("Handler ", OWN)).json(200);
        var access = tokens.path("access_token").asString();

        var claims = Browser.claims(access);
        assertThat(claims.path("iss").asString()).isEqualTo(browser.issuer());
        assertThat(claims.path("aud").toString()).contains("prongsai");
        assertThat(claims.path("agency").asString()).isEqualTo("home");
        assertThat(claims.path("roles").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("complaint-handler", "officer");
        assertThat(claims.path("posts").toString()).isEqualTo("[\"legal-officer\"]");
        assertThat(claims.path("units").toString()).isEqualTo("[\"office\"]");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
        assertThat(claims.toString()).doesNotContain("เจ้าหน้าที่", "ตำแหน่ง");
        var id = Browser.claims(tokens.path("id_token").asString());
        assertThat(id.path("name").asString()).isEqualTo("เจ้าหน้าที่ handler");
        assertThat(id.path("post_title").asString()).isEqualTo("ตำแหน่ง legal-officer");
        assertThat(id.path("nonce").asString()).isEqualTo("n1");

        var me = browser.getAs(access, "/api/accounts/me").json(200);
        assertThat(me.path("id")).isEqualTo(claims.path("sub"));
        assertThat(me.path("displayName").asString()).isEqualTo("เจ้าหน้าที่ handler");
        assertThat(browser.getAs(access, "/identity/userinfo").json(200).path("sub"))
                .isEqualTo(claims.path("sub"));
        assertThat(browser.getAs(access, "/api/accounts/directory?role=complaint-handler")
                        .json(200)
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id")))
                .contains(claims.path("sub"));
        browser.getAs(access, "/api/accounts").refused(ProblemType.FORBIDDEN);
    }

    @Test
    void without_a_login_a_staff_call_is_unauthenticated() {
        home().get("/api/accounts/me").refused(ProblemType.UNAUTHENTICATED);
        home().get("/api/accounts").refused(ProblemType.UNAUTHENTICATED);
        home().getAs(admin + "x", "/api/accounts/me").refused(ProblemType.UNAUTHENTICATED);
        home().getAs("dev.admin.key", "/api/accounts/me").refused(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void a_member_of_staff_of_another_agency_is_refused() {
        neighbour().getAs(admin, "/api/accounts/me").refused(ProblemType.FORBIDDEN);
        assertThat(neighbour().signIn("admin", OWN).location()).endsWith("/identity/login?notice=wrong");
    }

    @Test
    void a_session_that_is_carried_to_another_agency_opens_nothing_there() {
        signInFirst(home(), "carrier", make("carrier", List.of("officer"), "clerk-1"));
        var here = home();
        here.code("carrier", OWN);
        var there = neighbour();
        there.cookies().putAll(here.cookies());

        assertThat(there.get(there.authorize()).location()).endsWith("/identity/login");
    }

    @Test
    void a_delegation_lends_its_roles_until_its_last_day_and_no_longer() {
        make("palad", List.of("head", "officer"), "palad");
        signInFirst(home(), "deputy", make("deputy", List.of("officer"), "deputy-palad"));
        command("deputy", "delegate", delegation("head", today().minusDays(2), today()))
                .json(200);
        command("deputy", "delegate", delegation("admin", today(), today())).refused(ProblemType.VALIDATION_FAILED);

        var browser = home();
        var acting = Browser.claims(browser.token(browser.code("deputy", OWN))
                .json(200)
                .path("access_token")
                .asString());
        assertThat(acting.path("roles").valueStream().map(JsonNode::asString)).contains("officer", "head");
        assertThat(acting.path("acting_for").toString()).isEqualTo("[\"palad\"]");

        var delegation =
                account("deputy").path("delegations").path(0).path("id").asString();
        command("deputy", "end-delegation", Map.of("delegation", delegation)).json(200);
        var after = Browser.claims(nextToken(browser));
        assertThat(after.path("roles").toString()).isEqualTo("[\"officer\"]");
        assertThat(after.path("acting_for")).isEmpty();
    }

    private static String nextToken(Browser browser) {
        return browser.token(browser.codeOf(browser.get(browser.authorize())))
                .json(200)
                .path("access_token")
                .asString();
    }

    @Test
    void who_is_of_no_post_or_whose_delegation_ended_yesterday_gets_no_token() {
        make("palad-2", List.of("head"), "palad");
        var given = make("stand-in", List.of(), "volunteer");
        command("stand-in", "delegate", delegation("head", today().minusDays(9), today().minusDays(1)))
                .json(200);
        var browser = home();
        browser.get(browser.authorize());
        browser.signIn("stand-in", given);
        var form = browser.get("/identity/password");
        browser.submit(
                "/identity/password",
                Map.of("_csrf", Browser.formToken(form), "current", given, "chosen", OWN, "again", OWN));

        var refused = browser.get(browser.authorize());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("ท่านยังไม่มีสิทธิใช้งานระบบในวันนี้", "You have no access today");
        assertThat(refused.location()).isEmpty();
    }

    @Test
    void a_closed_account_is_out_at_the_next_refresh() {
        var tokens = signInFirst(home(), "leaver", make("leaver", List.of("officer"), "clerk-2"));
        command("leaver", "disable", Map.of()).json(200);

        var refused = home().refresh(tokens.path("refresh_token").asString());

        assertThat(refused.json(400).path("error").asString()).isEqualTo("invalid_grant");
        assertThat(home().signIn("leaver", OWN).location()).endsWith("notice=wrong");
    }

    @Test
    void a_refresh_token_works_once_and_a_code_too() {
        signInFirst(home(), "rotator", make("rotator", List.of("officer"), "clerk-3"));
        var browser = home();
        var code = browser.code("rotator", OWN);
        var first = browser.token(code).json(200).path("refresh_token").asString();
        var second = browser.refresh(first).json(200).path("refresh_token").asString();

        assertThat(second).isNotEqualTo(first);
        assertThat(browser.refresh(first).json(400).path("error").asString()).isEqualTo("invalid_grant");
        browser.refresh(second).json(200);
        assertThat(browser.token(code).json(400).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void the_store_holds_no_token_no_code_no_password_and_no_name() {
        var tokens = signInFirst(home(), "hidden-name", make("hidden-name", List.of("officer"), "clerk-4"));

        var stored = new StringBuilder();
        for (var collection : mongo.getDatabase("prongsai_identity").listCollectionNames()) {
            mongo.getDatabase("prongsai_identity")
                    .getCollection(collection)
                    .find()
                    .forEach((Document document) -> stored.append(document.toJson()));
        }
        assertThat(stored.toString())
                .contains("clerk-4")
                .doesNotContain(tokens.path("refresh_token").asString())
                .doesNotContain(tokens.path("access_token").asString())
                .doesNotContain("hidden-name", OWN, "{bcrypt}");
    }

    @Test
    void a_forged_host_or_forwarding_header_changes_no_address() {
        var browser = home();
        var discovery = browser.get(
                        "/identity/.well-known/openid-configuration",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=evil.example")
                .json(200);

        assertThat(discovery.path("issuer").asString()).isEqualTo(browser.issuer());
        assertThat(discovery.path("token_endpoint").asString()).isEqualTo(browser.issuer() + "/oauth2/token");
        assertThat(discovery.path("jwks_uri").asString()).isEqualTo(browser.issuer() + "/oauth2/jwks");
        assertThat(discovery.toString()).doesNotContain("evil.example");
        assertThat(browser.get(browser.authorize(), "X-Forwarded-Host", "evil.example")
                        .location())
                .doesNotContain("evil.example");
        gateway.browser("evil.example").get("/identity/login").refused(ProblemType.UNKNOWN_AGENCY);
        assertThat(neighbour()
                        .get("/identity/.well-known/openid-configuration")
                        .json(200)
                        .path("issuer")
                        .asString())
                .isEqualTo("http://neighbour.localhost:" + gateway.port() + "/identity");
    }

    @Test
    void a_code_goes_to_no_other_address_and_never_without_a_challenge() {
        var browser = home();
        var elsewhere = browser.get(browser.authorize().replaceAll("callback", "elsewhere"));
        var unproven = browser.get(browser.authorize().replaceAll("&?code_challenge(_method)?=[^&]+", ""));

        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.location()).isEmpty();
        assertThat(unproven.location()).contains("error=invalid_request");
    }

    @Test
    void a_login_form_from_elsewhere_is_not_taken() {
        var page = home().submit("/identity/login", Map.of("username", "admin", "password", OWN));

        assertThat(page.location()).endsWith("/identity/login?notice=expired");
    }

    @Test
    void the_login_page_is_thai_first_and_needs_no_script() {
        var page = home().get("/identity/login?notice=wrong");

        assertThat(page.text())
                .contains("<html lang=\"th\">", "เข้าสู่ระบบเจ้าหน้าที่", "Sign in for staff", "name=\"viewport\"")
                .contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", "href=\"/css/portal.css\"")
                .doesNotContain("<script", "style=", "{{");
        assertThat(page.response()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("default-src 'none'", "form-action 'self'");
        assertThat(page.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void where_the_agency_is_made_up_the_login_page_says_so() {
        assertThat(neighbour().get("/identity/login").text()).contains("หน่วยงานสมมติ", "Fictional agency");
        assertThat(home().get("/identity/login").text()).doesNotContain("หน่วยงานสมมติ", "Fictional agency");
    }

    @Test
    void who_tries_passwords_in_rows_is_stopped_for_a_known_name_and_an_unknown_one_alike() {
        signInFirst(home(), "target", make("target", List.of("officer"), "clerk-5"));
        for (var name : List.of("target", "nobody-of-that-name")) {
            Page last = home().signIn(name, "guess");
            assertThat(last.location()).endsWith("notice=wrong");
            for (int guess = 0; guess < 20 && last.location().endsWith("notice=wrong"); guess++) {
                last = home().signIn(name, "guess " + guess);
            }
            assertThat(last.location()).endsWith("notice=wait");
        }
        assertThat(home().signIn("target", OWN).location())
                .as("the right one too")
                .endsWith("notice=wait");
    }

    @Test
    void signing_out_ends_the_session_and_the_refresh_token() {
        signInFirst(home(), "goer", make("goer", List.of("officer"), "clerk-6"));
        var browser = home();
        var tokens = browser.token(browser.code("goer", OWN)).json(200);

        var out = browser.get("/identity/connect/logout?id_token_hint="
                + tokens.path("id_token").asString() + "&post_logout_redirect_uri=" + browser.base() + "/");

        assertThat(out.location()).isEqualTo(browser.base() + "/");
        assertThat(browser.get(browser.authorize()).location()).endsWith("/identity/login");
        browser.refresh(tokens.path("refresh_token").asString()).json(400);
    }

    @Test
    void who_signs_in_while_the_next_key_is_made_is_believed() {
        var before = signInFirst(home(), "witness", make("witness", List.of("officer"), "clerk-7"));
        keys.rotate();
        var after = home().refresh(before.path("refresh_token").asString()).json(200);

        for (var tokens : List.of(before, after)) {
            home().getAs(tokens.path("access_token").asString(), "/api/accounts/me")
                    .json(200);
        }
    }

    /** Another process of the service, on the same store and keys, as after a restart. */
    @Test
    void a_login_outlives_the_process_that_it_was_made_in() throws Exception {
        var tokens = signInFirst(home(), "survivor", make("survivor", List.of("officer"), "clerk-8"));
        try (var again = new SpringApplicationBuilder(IdentityServiceApplication.class)
                .properties(Map.of(
                        "server.port", "0",
                        "spring.mongodb.uri", TestBackends.mongoUri(),
                        "spring.kafka.bootstrap-servers", TestBackends.kafkaBootstrapServers(),
                        "prongsai.keys-dir", DIRECTORY.resolve("keys").toString(),
                        "prongsai.internal-token.public-key", TestTokens.publicKeyLocation(),
                        "prongsai.identity.portal-secret-file",
                                DIRECTORY.resolve("portal").toString(),
                        "prongsai.identity.first-admin-code-file",
                                DIRECTORY.resolve("first").toString()))
                .run()) {
            var call = new GatewayCall(
                    Caller.anonymous(new AgencyId("home")), Optional.of(URI.create(home().base())), Optional.empty());
            var refresh = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                            + again.getEnvironment().getProperty("local.server.port") + "/identity/oauth2/token"))
                    .header("Authorization", TestTokens.bearer("identity-service", call, Clock.systemUTC()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=refresh_token&client_id=portal&client_secret="
                            + Browser.SECRET + "&refresh_token="
                            + tokens.path("refresh_token").asString()))
                    .build();

            try (var http = HttpClient.newHttpClient()) {
                var answer = http.send(refresh, BodyHandlers.ofString());
                var access = new Page(answer).json(200).path("access_token").asString();
                home().getAs(access, "/api/accounts/me").json(200);
            }
        }
    }

    @Test
    void an_agency_has_one_first_administrator() {
        home().post(
                        "/api/accounts/first",
                        Map.of("code", CODE, "loginName", "second", "displayName", "ผู้ดูแลคนที่สอง"))
                .refused(ProblemType.STATE_CONFLICT);
        command("admin", "disable", Map.of()).refused(ProblemType.SECOND_PERSON_NEEDED);
    }

    @Test
    void outside_the_demo_there_is_no_token_without_a_password() {
        home().post("/identity/demo/token", Map.of("key", "anything-at-all-of-length", "role", "admin"))
                .refused(ProblemType.NOT_FOUND);
    }
}
