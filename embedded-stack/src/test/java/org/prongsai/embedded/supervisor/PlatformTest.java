package org.prongsai.embedded.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.supervisor.process.ChildProcess;
import org.prongsai.embedded.supervisor.process.Patience;
import org.prongsai.embedded.supervisor.process.ProcessPlan;

class PlatformTest {

    @TempDir
    Path directory;

    @Test
    void only_the_gateway_listens_to_the_outside_and_knows_how_to_sign() throws IOException {
        Map<String, String> commands = commands(true);
        assertThat(commands)
                .containsOnlyKeys(
                        "kafka",
                        "store",
                        "complaint-service",
                        "eservice-service",
                        "identity-service",
                        "integrity-service",
                        "procurement-service",
                        "reporting-service",
                        "portal",
                        "gateway");
        assertThat(commands.get("gateway"))
                .contains("--server.address=0.0.0.0", "--server.port=8080", "--management.server.address=127.0.0.1")
                .contains("internal-token.private-key=file:");
        commands.remove("gateway");
        assertThat(commands.values())
                .allSatisfy(
                        command -> assertThat(command).doesNotContain("0.0.0.0").doesNotContain("private"));
    }

    @Test
    void the_demos_logins_are_named_to_the_issuer_of_a_demo_alone() throws IOException {
        assertThat(commands(true).get("identity-service")).contains("demo.password-file=", "demo.token-key-file=");
        assertThat(commands(false).values())
                .allSatisfy(command -> assertThat(command).doesNotContain("demo-"));
    }

    @Test
    void another_issuer_takes_the_place_of_identity_service() throws IOException {
        Map<String, String> commands = commands(Map.of("OIDC_ISSUER", "https://login.example/realms/x/"), false);

        assertThat(commands).doesNotContainKey("identity-service");
        assertThat(commands.get("gateway")).contains("--prongsai.gateway.login.issuer=https://login.example/realms/x ");
        assertThat(commands.get("portal")).contains("--prongsai.login.issuer=https://login.example/realms/x ");
    }

    @Test
    void a_service_has_as_many_processes_as_asked_for_each_with_what_is_its_own() throws IOException {
        Map<String, String> commands = commands(
                true,
                "--instances",
                "complaint-service=2",
                "--crash-points",
                "--set",
                "complaint-service:all=1",
                "--set",
                "complaint-service-2:own=2");
        String second = commands.get("complaint-service-2");
        assertThat(second)
                .contains("--prongsai.instance=complaint-service-2", "--all=1", "--own=2", "state/complaint-service-2")
                .contains("crash-points/complaint-service-2", "keys/complaint-service ");
        assertThat(commands.get("complaint-service"))
                .contains("--prongsai.instance=complaint-service-1", "--all=1")
                .doesNotContain("--own=2");
        assertThat(commands.get("gateway"))
                .contains("instances.complaint-service[0].uri=", "instances.complaint-service[1].uri=");
    }

    @Test
    void who_takes_files_has_the_memory_for_photographs() throws IOException {
        assertThat(commands(false).get("complaint-service")).contains(" -Xmx192m ");
    }

    private Map<String, String> commands(boolean demo, String... more) throws IOException {
        return commands(Map.of(), demo, more);
    }

    private Map<String, String> commands(Map<String, String> environment, boolean demo, String... more)
            throws IOException {
        for (String module : List.of(
                "complaint-service",
                "eservice-service",
                "identity-service",
                "integrity-service",
                "procurement-service",
                "reporting-service",
                "portal",
                "gateway")) {
            Path target = Files.createDirectories(directory.resolve(module).resolve("target"));
            Files.writeString(target.resolve(module + "-0.1.0.jar"), "");
        }
        var arguments = new ArrayList<>(List.of(
                "--home",
                directory.toString(),
                "--data",
                directory.resolve("data").toString()));
        arguments.addAll(List.of(more));
        UpOptions options = UpOptions.parse(arguments);
        DataDirectory data = DataDirectory.at(options.data());
        var ports = new Ports();
        Jvm jvm = Jvm.ofThis(directory);
        List<ProcessPlan> plans = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            new Platform(
                            options,
                            data,
                            demo,
                            Issuer.of(environment),
                            new Backends(data, Map.of("PATH", ""), jvm, ports),
                            new QuickStarts(jvm, _ -> {}),
                            ports,
                            http)
                    .fleet(plan -> {
                        plans.add(plan);
                        return new ChildProcess(plan, Patience.DEFAULT, _ -> {}, () -> {});
                    });
        }
        return plans.stream()
                .collect(Collectors.toMap(
                        ProcessPlan::name,
                        plan -> String.join(" ", plan.command().get()) + " "));
    }
}
