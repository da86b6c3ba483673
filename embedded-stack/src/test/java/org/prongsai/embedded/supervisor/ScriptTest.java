package org.prongsai.embedded.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script itself, in a repository of its own whose Maven only writes down what it was asked for. */
@Timeout(240)
class ScriptTest {

    private static final String RECORDING_MAVEN = """
            #!/bin/sh
            echo "$@" >>maven-calls
            [ ! -f fail ] || { cat fail; exit 1; }
            """;

    private record Answer(int exitCode, String out, String err) {}

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private StandInHome home;

    private final Map<String, String> environment = new HashMap<>();
    private int port;

    @BeforeEach
    void makeHome() throws IOException {
        home = StandInHome.in(directory);
        executable("prongsai", Files.readString(Path.of("..", "prongsai")));
        executable("mvnw", RECORDING_MAVEN);
        file("pom.xml", "");
        file("libs/messaging/src/main/java/Relay.java", "relay");
        for (String module : StandInHome.SERVICES) {
            file(module + "/pom.xml", "");
        }
        file("portal/src/main/java/Page.java", "page");
        file("portal/src/test/java/PageTest.java", "test");
        port = new Ports().next();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    void up_status_logs_and_down_from_another_directory() throws Exception {
        String data = directory.resolve("data").toString();
        Answer up = run("up", "--detach", "--no-build", "--port", String.valueOf(port));
        assertThat(up.out()).containsPattern("(?m)^READY http://localhost:" + port + "$");
        assertThat(up.exitCode()).isZero();
        try {
            Answer status = run("status", "--json");
            assertThat(status.out()).startsWith("{\"ready\":true,\"url\":\"http://localhost:" + port + "\"");
            assertThat(status.exitCode()).isZero();
            assertThat(run("status", "--data", data).out()).startsWith("ready at http://localhost:" + port);
            assertThat(run("logs", "nobody").err())
                    .contains("no log of 'nobody' in " + data
                            + "/logs: there is complaint-service eservice-service gateway");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data"))))
                    .isEqualTo("rwx------");
        } finally {
            assertThat(run("down").out()).startsWith("stopped in ");
        }
        assertThat(run("status").err()).isEqualTo("prongsai: not running (data in " + data + ")\n");
        assertThat(run("down").exitCode()).isZero();
    }

    @Test
    void a_start_that_fails_in_the_background_fails_here_too() throws Exception {
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            Answer up = run("up", "--detach", "--no-build", "--port", String.valueOf(port));
            assertThat(up.exitCode()).isOne();
            assertThat(up.out()).isEqualTo("prongsai: port " + port + " is in use: choose another with --port\n");
        }
    }

    @Test
    void it_builds_what_changed_and_nothing_else() throws Exception {
        assertThat(built()).contains("embedded-stack", "gateway", "portal", "reporting-service");
        assertThat(built()).isEmpty();

        file("portal/src/test/java/PageTest.java", "another test");
        assertThat(built()).isEmpty();

        file("portal/src/main/java/Page.java", "another page");
        assertThat(built()).isEqualTo("portal");

        Files.delete(directory.resolve("portal/src/main/java/Page.java"));
        assertThat(built()).isEqualTo("portal");

        file("libs/messaging/src/main/java/Relay.java", "another relay");
        assertThat(built()).contains("embedded-stack", "gateway", "portal", "reporting-service");
    }

    @Test
    void a_build_that_failed_points_to_its_log_and_is_tried_again() throws Exception {
        file("fail", "[ERROR] cannot find symbol");
        assertThat(up().err()).isEqualTo("prongsai: the build failed: see " + directory + "/target/build.log\n");
        file("fail", "java.io.IOException: No space left on device");
        assertThat(up().err()).startsWith("prongsai: the disk is full: the build stopped");
        Files.delete(directory.resolve("fail"));
        assertThat(built()).isNotEmpty();
    }

    @Test
    void a_taken_port_is_told_before_a_long_build() throws Exception {
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThat(up().err()).isEqualTo("prongsai: port " + port + " is in use: choose another with --port\n");
            assertThat(directory.resolve("maven-calls")).doesNotExist();
        }
    }

    @Test
    void a_full_disk_is_told() throws Exception {
        executable(
                "bin/df",
                "#!/bin/sh\necho Filesystem 1024-blocks Used Available Capacity Mounted\necho disk 9000000 8900000 100000 99% /\n");
        environment.put("PATH", directory.resolve("bin") + ":" + System.getenv("PATH"));
        Answer up = up();
        assertThat(up.err())
                .isEqualTo("prongsai: the disk of " + directory + "/data is full: 97 MiB free, at least 1024 needed\n");
        assertThat(up.exitCode()).isOne();
    }

    @Test
    void a_data_directory_that_cannot_be_is_told() throws Exception {
        file("data", "a file");
        assertThat(up().err()).isEqualTo("prongsai: the data directory " + directory + "/data cannot be written to\n");
    }

    @Test
    void test_is_maven_verify_and_nothing_cleverer() throws Exception {
        assertThat(run("test").exitCode()).isZero();
        assertThat(directory.resolve("maven-calls")).hasContent("-B -ntp verify");
        file("fail", "a test fails");
        assertThat(run("test").exitCode()).isOne();
    }

    @Test
    void a_java_home_that_is_too_old_or_wrong_is_passed_over() throws Exception {
        executable("old/bin/java", "");
        executable("old/bin/javac", "");
        file("old/release", "JAVA_VERSION=\"17.0.15\"\n");
        environment.put("JAVA_HOME", directory.resolve("old").toString());
        environment.put("HOME", directory.toString());
        executable(".jdks/temurin-25/bin/java", "#!/bin/sh\necho found\n");
        executable(".jdks/temurin-25/bin/javac", "");
        file(".jdks/temurin-25/release", "JAVA_VERSION=\"25.0.1\"\n");
        // it is the one that was put there, or one of the machine's own
        assertThat(run("status").out() + run("status").err()).containsAnyOf("found", "not running");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    token              | token needs a role, such as complaint-handler
                    token --fast       | token does not know --fast: see ./prongsai help
                    traffic-key        | traffic-key needs one FILE, with whose name both keys begin
                    traffic-open a     | traffic-open needs FILE.private and files of sealed records
                    backup file        | backup comes with a later issue
                    restore file       | restore comes with a later issue
                    fly                | there is no command fly: see ./prongsai help
                    up --fast          | up does not know --fast: see ./prongsai help
                    up --port          | --port needs a value
                    up --port 99999    | --port 99999 is not a port
                    up --port eighty   | --port eighty is not a port
                    status --xml       | status does not know --xml: see ./prongsai help
                    """)
    void refuses_in_one_line(String arguments, String line) throws Exception {
        assertThat(run(arguments.split(" "))).isEqualTo(new Answer(1, "", "prongsai: " + line + "\n"));
    }

    /** The modules that Maven was asked to build by an up; empty when it was not asked. */
    private String built() throws Exception {
        Files.deleteIfExists(directory.resolve("maven-calls"));
        Files.deleteIfExists(home.jar("gateway")); // no need to start anything
        up();
        Path calls = directory.resolve("maven-calls");
        return Files.exists(calls) ? Files.readString(calls).replaceAll("(?s).* -pl (\\S+) .*", "$1") : "";
    }

    private Answer up() throws Exception {
        return run("up", "--port", String.valueOf(port));
    }

    private Answer run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(directory.resolve("prongsai").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS"));
        builder.environment().putAll(environment);
        Process script = builder.start();
        assertThat(script.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Answer(
                script.exitValue(),
                Files.readString(directory.resolve("out")),
                Files.readString(directory.resolve("err")));
    }

    private void executable(String name, String text) throws IOException {
        file(name, text);
        Files.setPosixFilePermissions(directory.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
