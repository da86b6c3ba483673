package org.prongsai.embedded.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.process.CannotStart;
import org.prongsai.embedded.supervisor.process.ExternalPart;
import org.prongsai.embedded.supervisor.process.ProcessPlan;

@Timeout(30)
class BackendsTest {

    @TempDir
    Path directory;

    @Test
    void without_anything_given_broker_and_store_are_processes_of_ours() {
        Backends backends = backends(Map.of("PATH", ""));
        assertThat(backends.processes()).extracting(ProcessPlan::name).containsExactly("kafka", "store");
        assertThat(backends.external()).isEmpty();
        assertThat(backends.arguments())
                .anyMatch(argument -> argument.matches("--spring.kafka.bootstrap-servers=127\\.0\\.0\\.1:\\d+"))
                .anyMatch(argument -> argument.matches("--spring.mongodb.uri=mongodb://127\\.0\\.0\\.1:\\d+/\\?.*"));
    }

    @Test
    void yours_take_their_place_and_passwords_stay_off_the_command_line() {
        Backends backends = backends(Map.of(
                "PATH", "",
                "MONGODB_URI", "mongodb://user:secret@db1.example:27018,db2.example/?replicaSet=rs",
                "KAFKA_BOOTSTRAP_SERVERS", "kafka1.example:9092,kafka2.example:9092"));
        assertThat(backends.processes()).isEmpty();
        assertThat(backends.external()).extracting(ExternalPart::name).containsExactly("kafka", "store");
        assertThat(backends.arguments())
                .containsExactly("--spring.kafka.bootstrap-servers=kafka1.example:9092,kafka2.example:9092");
        assertThat(backends.environmentOfServices())
                .containsExactly(Map.entry(
                        "SPRING_MONGODB_URI", "mongodb://user:secret@db1.example:27018,db2.example/?replicaSet=rs"));
    }

    @Test
    void a_mongod_on_the_path_is_used_before_the_embedded_store() throws IOException {
        Backends backends = backends(Map.of("PATH", mongod("exit 0").toString()));
        ProcessPlan store = backends.processes().getLast();
        assertThat(store.name()).isEqualTo("store");
        assertThat(store.command().get())
                .contains(directory.resolve("bin/mongod").toString(), "--bind_ip", "127.0.0.1");
        assertThat(backends.arguments()).anyMatch(argument -> argument.contains("w=majority&journal=true"));
    }

    @Test
    void data_stay_with_the_store_that_wrote_them() throws IOException {
        Path bin = mongod("exit 0");
        Files.createDirectories(directory.resolve("data/store"));
        assertThat(backends(Map.of("PATH", bin.toString()))
                        .processes()
                        .getLast()
                        .command()
                        .get())
                .contains("org.prongsai.embedded.store.StoreProcess");

        Files.delete(directory.resolve("data/store"));
        Files.createDirectories(directory.resolve("data/mongod"));
        assertThatThrownBy(() -> backends(Map.of("PATH", "")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("mongod");
    }

    @Test
    void mongod_ends_with_us_although_it_does_not_read_its_input() throws Exception {
        ProcessHandle mongod = startMongod("echo $$ >pid; exec sleep 600");
        shell.getOutputStream().close(); // what the system does with the pipe when we are killed
        await().until(() -> !mongod.isAlive());
        await().until(() -> !shell.isAlive());
    }

    @Test
    void mongod_is_asked_to_stop() throws Exception {
        ProcessHandle mongod =
                startMongod("trap 'echo stopped >stopped; exit 0' TERM; echo $$ >pid; while :; do sleep 0.1; done");
        shell.toHandle().destroy();
        await().until(() -> !mongod.isAlive());
        await().until(() -> !shell.isAlive());
        assertThat(directory.resolve("stopped")).exists();
    }

    @SuppressWarnings("NullAway.Init")
    private Process shell;

    private ProcessHandle startMongod(String script) throws IOException {
        Backends backends = backends(Map.of("PATH", mongod(script).toString()));
        shell = new ProcessBuilder(backends.processes().getLast().command().get())
                .directory(directory.toFile())
                .start();
        Path pid = directory.resolve("pid");
        await().until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
        return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
    }

    private Path mongod(String script) throws IOException {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Path program = Files.writeString(bin.resolve("mongod"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return bin;
    }

    private Backends backends(Map<String, String> environment) {
        DataDirectory data = DataDirectory.at(directory.resolve("data"));
        return new Backends(data, environment, Jvm.ofThis(directory), new Ports());
    }
}
