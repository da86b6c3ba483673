package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.prongsai.gateway.StandInService.Reply;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as a whole, before services that are real servers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
abstract class GatewayTestBase {
    static final JsonMapper JSON = JsonMapper.shared();

    static final StandInService COMPLAINTS = StandInService.start();
    static final StandInService ESERVICE = StandInService.start();
    static final StandInService IDENTITY = StandInService.start();
    static final StandInService INTEGRITY = StandInService.start();
    static final StandInService PROCUREMENT = StandInService.start();
    static final StandInService REPORTING = StandInService.start();
    static final StandInService PORTAL = StandInService.start();

    final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        properties.add("prongsai.internal-token.private-key", TestTokens::privateKeyLocation);
        properties.add("prongsai.agencies", () -> file("""
                [{"id": "khambok", "hosts": ["localhost", "127.0.0.1"], "nameTh": "อบต.คำบก", "fictional": false},
                 {"id": "tuayang", "hosts": ["tuayang.localhost"], "nameTh": "อบต.ตัวอย่าง", "fictional": true}]
                """));
        String instances = "spring.cloud.discovery.client.simple.instances.";
        // the first of two is never there
        properties.add(instances + "complaint-service[0].uri", () -> "http://127.0.0.1:" + unusedPort());
        properties.add(instances + "complaint-service[1].uri", COMPLAINTS::uri);
        properties.add(instances + "eservice-service[0].uri", ESERVICE::uri);
        properties.add(instances + "identity-service[0].uri", IDENTITY::uri);
        properties.add(instances + "integrity-service[0].uri", INTEGRITY::uri);
        properties.add(instances + "procurement-service[0].uri", PROCUREMENT::uri);
        properties.add(instances + "reporting-service[0].uri", REPORTING::uri);
        properties.add(instances + "portal[0].uri", PORTAL::uri);
    }

    @BeforeEach
    void forgetWhatWasReceived() {
        COMPLAINTS.reset();
        ESERVICE.reset();
        IDENTITY.reset();
        IDENTITY.answering(request -> Reply.json(LoginIssuer.publishedKeys()));
        INTEGRITY.reset();
        PROCUREMENT.reset();
        REPORTING.reset();
        PORTAL.reset();
    }

    static String file(String content) {
        try {
            Path file = Files.createTempFile("gateway-test-", ".txt");
            Files.writeString(file, content);
            file.toFile().deleteOnExit();
            return file.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(path, request -> {});
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                path,
                request -> request.POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
    }

    HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> more) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        more.accept(request);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static Consumer<HttpRequest.Builder> header(String name, String value) {
        return request -> request.setHeader(name, value);
    }

    /** Sends what no client library would, and reads all that comes back. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static JsonNode assertProblem(HttpResponse<String> answer, ProblemType type) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo(type.uri());
        assertThat(answer.statusCode()).isEqualTo(type.status());
        assertThat(problem.path("status").asInt()).isEqualTo(type.status());
        assertThat(problem.path("title").asString()).isNotBlank();
        return problem;
    }
}
