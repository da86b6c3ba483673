package org.prongsai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.TestBackends;
import org.prongsai.embedded.demo.Agency;
import org.prongsai.embedded.demo.DemoAccounts;
import org.prongsai.embedded.demo.DemoLoader;
import org.prongsai.embedded.demo.DemoTokens;
import org.prongsai.identity.account.OneTimePasswords;
import org.prongsai.identity.testing.Browser;
import org.prongsai.identity.testing.GatewayProcess;
import org.prongsai.support.AgencyId;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.GatewayCall;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.Answer;
import org.prongsai.support.testing.TestAgency;
import org.prongsai.support.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as the demo starts it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DemoTest {

    private static final String CODE = "the-code-for-the-first-administrator";
    private static final String KEY = "the-key-that-opens-the-demos-accounts";
    private static final String PASSWORD = "the-password-of-the-demo";

    @TempDir
    private static Path directory;

    @LocalServerPort
    private int port;

    @Autowired
    private OneTimePasswords passwords;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        TestTokens.believedBy(properties);
        properties.add("spring.mongodb.uri", TestBackends::mongoUri);
        properties.add("spring.kafka.bootstrap-servers", TestBackends::kafkaBootstrapServers);
        properties.add("prongsai.keys-dir", () -> directory.resolve("keys").toString());
        secret(properties, "prongsai.identity.portal-secret-file", Browser.SECRET);
        secret(properties, "prongsai.identity.first-admin-code-file", CODE);
        secret(properties, "prongsai.identity.demo.password-file", PASSWORD);
        secret(properties, "prongsai.identity.demo.token-key-file", KEY);
    }

    private static void secret(DynamicPropertyRegistry properties, String name, String secret) throws IOException {
        Path file = Files.writeString(directory.resolve(name), secret);
        properties.add(name, file::toString);
    }

    private TestAgency agencyWithAnAdministrator() {
        var agency = TestAgency.of("identity-service", port);
        agency.post(
                        "/api/accounts/first",
                        JsonMapper.shared()
                                .valueToTree(Map.of("code", CODE, "loginName", "admin", "displayName", "ผู้ดูแล")))
                .send()
                .done(201);
        return agency;
    }

    private static Answer token(TestAgency agency, String key, String role) {
        JsonNode asked = JsonMapper.shared().valueToTree(Map.of("key", key, "role", role));
        return agency.post("/identity/demo/token", asked)
                .header("Authorization", called(agency))
                .send();
    }

    /** As the gateway would, which says too at which address it was called. */
    private static String called(TestAgency agency) {
        return TestTokens.bearer(
                "identity-service",
                new GatewayCall(
                        Caller.anonymous(new AgencyId(agency.id())),
                        Optional.of(URI.create("http://localhost:8080")),
                        Optional.empty()),
                Clock.systemUTC());
    }

    @Test
    void a_demo_account_is_spoken_for_by_the_key_in_the_role_that_was_asked_for() {
        var agency = agencyWithAnAdministrator();

        var claims = Browser.claims(
                token(agency, KEY, "admin").done(200).path("accessToken").asString());

        assertThat(claims.path("roles").toString()).isEqualTo("[\"admin\"]");
        assertThat(claims.path("agency").asString()).isEqualTo(agency.id());
        assertThat(claims.path("iss").asString()).isEqualTo("http://localhost:8080/identity");
        token(agency, KEY, "emperor").refused(ProblemType.VALIDATION_FAILED, "role");
        token(agency, KEY, "auditor").refused(ProblemType.NOT_FOUND);
        token(agency, "another-key-of-the-same-sort", "admin").refused(ProblemType.FORBIDDEN);
    }

    @Test
    void every_account_of_the_demo_has_the_one_password_that_is_printed() {
        assertThat(passwords.isDemo()).isTrue();
        assertThat(List.of(passwords.of(new AgencyId("khambok"), "a"), passwords.of(new AgencyId("tuayang"), "b")))
                .containsOnly(PASSWORD);
    }

    /** The files that the first start loads, through the real gateway. */
    @Test
    void the_demos_files_give_each_agency_a_login_for_every_role() throws IOException {
        var repository = Path.of("..");
        var config = repository.resolve("config").resolve("agencies.json");
        var agencies = Agency.read(config);
        try (var gateway = GatewayProcess.before(port, directory, Files.readString(config));
                var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + gateway.port());
            var tokens = new DemoTokens(http, address, KEY);
            var loader = new DemoLoader(http, address, tokens, line -> {});
            var demo = repository.resolve("demo");
            loader.loadAccounts(demo, agencies, CODE);
            // a load that was cut off is begun again
            loader.loadAccounts(demo, agencies, CODE);

            for (var agency : agencies) {
                var browser = gateway.browser(agency.hosts().getFirst());
                for (var role : Role.values()) {
                    if (role != Role.PUBLIC) {
                        var me = browser.getAs(tokens.of(agency, role.code()), "/api/accounts/me")
                                .json(200);
                        assertThat(me.path("roles").toString()).contains(role.code());
                    }
                }
                var login = DemoAccounts.of(demo, agency).orElseThrow().logins().getLast();
                assertThat(Browser.claims(browser.token(browser.code(login.name(), PASSWORD))
                                        .json(200)
                                        .path("access_token")
                                        .asString())
                                .path("roles")
                                .valueStream()
                                .map(JsonNode::asString))
                        .containsExactlyInAnyOrderElementsOf(login.roles());
            }
        }
    }
}
