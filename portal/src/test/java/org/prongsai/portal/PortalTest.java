package org.prongsai.portal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.prongsai.support.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole portal on a port of its own, with less patience than usual, and the services' stand-ins behind it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "prongsai.agencies=classpath:agencies.json",
            "prongsai.portal.services.answer-within=2s",
            "prongsai.portal.services.time-limit=3s"
        })
abstract class PortalTest {

    static final StubService COMPLAINTS = StubService.start();
    static final StubService ESERVICE = StubService.start();
    static final StubService INTEGRITY = StubService.start();
    static final StubService REPORTING = StubService.start();
    static final StubService PROCUREMENT = StubService.start();
    static final StubService IDENTITY = StubService.start();
    static final TestIssuer ISSUER = new TestIssuer();
    static final StandInGateway GATEWAY = StandInGateway.start(0, ISSUER)
            .route("/api/accounts", IDENTITY.uri())
            .route("/api/categories", COMPLAINTS.uri())
            .route("/api/complaints", COMPLAINTS.uri())
            .route("/api/questions", COMPLAINTS.uri())
            .route("/api/disclosures", INTEGRITY.uri())
            .route("/api/measures", INTEGRITY.uri())
            .route("/api/units", INTEGRITY.uri())
            .route("/api/oit-items", INTEGRITY.uri())
            .route("/api/deficiencies", INTEGRITY.uri())
            .route("/api/circulars", INTEGRITY.uri())
            .route("/api/obligations", INTEGRITY.uri())
            .route("/api/procurement", PROCUREMENT.uri())
            .route("/api/reports", REPORTING.uri())
            .route("/api/service", ESERVICE.uri());

    /** One for all classes of tests, which share their portal. */
    private static final Path KEYS = newDirectory();

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        TestTokens.believedBy(properties);
        properties.add("prongsai.keys-dir", KEYS::toString);
        properties.add("prongsai.login.gateway", () -> "http://127.0.0.1:" + GATEWAY.port());
        properties.add("prongsai.login.client-secret-file", PortalTest::clientSecret);
        String instances = "spring.cloud.discovery.client.simple.instances.%s[0].uri";
        properties.add(instances.formatted("complaint-service"), COMPLAINTS::uri);
        properties.add(instances.formatted("eservice-service"), ESERVICE::uri);
        properties.add(instances.formatted("integrity-service"), INTEGRITY::uri);
        properties.add(instances.formatted("reporting-service"), REPORTING::uri);
        properties.add(instances.formatted("procurement-service"), PROCUREMENT::uri);
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("portal-keys-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String clientSecret() {
        try {
            return Files.writeString(KEYS.resolve("client-secret"), TestIssuer.SECRET + "\n")
                    .toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @BeforeEach
    void everythingWorks() {
        GATEWAY.route("/", "http://127.0.0.1:" + port);
        ISSUER.reset();
        IDENTITY.reset();
        IDENTITY.answers("GET /api/accounts/directory", 200, Examples.DIRECTORY);
        COMPLAINTS.reset();
        ESERVICE.reset();
        INTEGRITY.reset();
        REPORTING.reset();
        PROCUREMENT.reset();
        Examples.standIn(COMPLAINTS, INTEGRITY, REPORTING);
        CaseExamples.standIn(COMPLAINTS);
        RequestExamples.standIn(ESERVICE, REPORTING);
        IntegrityExamples.standIn(INTEGRITY);
        ProcurementExamples.standIn(PROCUREMENT, REPORTING);
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    Page get(String path, String... headers) {
        return send(request(path, "khambok", headers).GET());
    }

    Page getAt(String agency, String path) {
        return send(request(path, agency).GET());
    }

    Page post(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, "khambok", headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String agency, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).header("Authorization", TestTokens.anonymous("portal", agency));
        return headers.length == 0 ? request : request.headers(headers);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Page send(HttpRequest.Builder request) {
        try {
            return Page.of(BROWSER.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
