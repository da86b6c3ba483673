package org.prongsai.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {

    @TempDir
    Path directory;

    @Test
    void secrets_are_made_once_and_the_gateways_signature_is_believed() throws Exception {
        assumeTrue(isOnThePath("openssl"), "the script needs openssl");
        Path secrets = directory.resolve("secrets");
        assertThat(run(Map.of(), "sh", script("deploy/make-secrets.sh"), secrets.toString()))
                .isZero();
        Map<String, String> made = contents(secrets);
        assertThat(run(Map.of(), "sh", script("deploy/make-secrets.sh"), secrets.toString()))
                .isZero();
        assertThat(contents(secrets)).isEqualTo(made);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        assertThat(made)
                .containsOnlyKeys(
                        "internal-token-private.pem",
                        "internal-token-public.pem",
                        "portal-login-secret",
                        "first-admin-code",
                        "kustomization.yaml");
        assertThat(made.getOrDefault("portal-login-secret", "").strip()).matches("[0-9a-f]{64}");
        assertThat(verified(
                        made.getOrDefault("internal-token-private.pem", ""),
                        made.getOrDefault("internal-token-public.pem", "")))
                .isTrue();
        // every file that the kustomization names is one that was made
        assertThat(made.getOrDefault("kustomization.yaml", "").lines().filter(line -> line.contains("files: [")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(made).containsKey(line.replaceFirst(".*=(.*)].*", "$1")));
    }

    @Test
    void a_container_is_healthy_when_its_own_management_says_so() throws Exception {
        var status = new AtomicInteger(200);
        HttpServer management = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        management.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        management.start();
        String port = String.valueOf(management.getAddress().getPort());
        try {
            assertThat(health(Map.of("SERVER_PORT", port), "readiness")).isZero();
            assertThat(health(Map.of("SERVER_PORT", "1", "MANAGEMENT_SERVER_PORT", port), "readiness"))
                    .isZero();
            assertThat(health(Map.of("SERVER_PORT", port), "liveness")).isNotZero();
            status.set(503);
            assertThat(health(Map.of("SERVER_PORT", port), "readiness")).isNotZero();
        } finally {
            management.stop(0);
        }
        assertThat(health(Map.of("SERVER_PORT", port), "readiness")).isNotZero();
    }

    @Test
    void the_image_takes_only_files_that_are_there_and_nobody_in_it_is_root() {
        var lines = Repository.text("Dockerfile").lines().toList();
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("COPY deploy/"))
                        .flatMap(line -> Arrays.stream(line.split(" ")))
                        .filter(word -> word.startsWith("deploy/")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Repository.ROOT.resolve(file)).exists());
        assertThat(lines.stream().filter(line -> line.startsWith("USER "))).containsExactly("USER 10001:10001");
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ") && line.contains(":")))
                .isNotEmpty()
                .noneMatch(line -> line.contains(":latest"));
        assertThat(Repository.text(".dockerignore").lines()).contains("deploy/secrets/", "data/", "**/target/");
    }

    private int health(Map<String, String> environment, String what) throws IOException, InterruptedException {
        return run(environment, "bash", script("deploy/image/health"), what);
    }

    private static String script(String path) {
        return Repository.ROOT.resolve(path).toString();
    }

    private int run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static boolean isOnThePath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private static boolean verified(String privatePem, String publicPem) throws GeneralSecurityException {
        var keys = KeyFactory.getInstance("EC");
        byte[] message = "who calls".getBytes(StandardCharsets.UTF_8);
        var signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(der(privatePem))));
        signer.update(message);
        byte[] signature = signer.sign();
        var verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(keys.generatePublic(new X509EncodedKeySpec(der(publicPem))));
        verifier.update(message);
        return verifier.verify(signature);
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
