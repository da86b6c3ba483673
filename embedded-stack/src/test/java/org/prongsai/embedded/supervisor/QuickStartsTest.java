package org.prongsai.embedded.supervisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real JVM that unpacks and runs {@link BootableStandIn}s. */
class QuickStartsTest {

    @TempDir
    Path home;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void build() throws IOException {
        jar(BootableStandIn.class);
    }

    private void jar(Class<?> main) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        Path jar = home.resolve("portal/target/portal-0.1.0.jar");
        Files.createDirectories(jar.resolveSibling("."));
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> content : List.of(BootableStandIn.class, BootableStandIn.Other.class)) {
                String name = content.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var code = Objects.requireNonNull(content.getClassLoader().getResourceAsStream(name))) {
                    code.transferTo(out);
                }
            }
        }
    }

    private List<String> command() {
        return new QuickStarts(Jvm.ofThis(home), told::add)
                .command("portal", 32, List.of("--greeting=hello"), Map.of(), home.resolve("portal.log"))
                .get();
    }

    @Test
    void a_new_jar_is_run_once_and_then_starts_from_what_the_jvm_kept_of_it() throws Exception {
        List<String> command = command();

        assertThat(told).singleElement().asString().startsWith("portal-0.1.0.jar is new");
        assertThat(command)
                .contains("-XX:AOTCache=" + home.resolve("portal/target/quick-start/start.aot"))
                .contains(home.resolve("portal/target/quick-start/portal-0.1.0.jar")
                        .toString());
        assertThat(Files.readString(home.resolve("portal.log"))).contains("trained --greeting=hello");
        assertThat(outputOf(command)).contains("served --greeting=hello");
    }

    @Test
    void what_was_kept_serves_until_the_jar_is_another() throws Exception {
        command();
        Files.delete(home.resolve("portal.log"));

        assertThat(command()).anyMatch(option -> option.startsWith("-XX:AOTCache="));
        assertThat(home.resolve("portal.log")).doesNotExist();

        jar(BootableStandIn.Other.class);
        command();
        assertThat(Files.readString(home.resolve("portal.log"))).contains("trained by another");
    }

    @Test
    void what_was_not_finished_is_made_again() throws Exception {
        command();
        Files.delete(home.resolve("portal/target/quick-start/made-of"));
        Files.delete(home.resolve("portal.log"));

        assertThat(command()).anyMatch(option -> option.startsWith("-XX:AOTCache="));
        assertThat(Files.readString(home.resolve("portal.log"))).contains("trained");
    }

    @Test
    void a_jar_that_cannot_be_run_so_starts_as_it_is_and_it_is_said_once() throws Exception {
        Files.writeString(home.resolve("portal/target/portal-0.1.0.jar"), "not a jar");
        var quickStarts = new QuickStarts(Jvm.ofThis(home), told::add);
        var command = quickStarts.command("portal", 32, List.of(), Map.of(), home.resolve("portal.log"));

        assertThat(command.get())
                .contains(home.resolve("portal/target/portal-0.1.0.jar").toString());
        assertThat(command.get()).noneMatch(option -> option.startsWith("-XX:AOTCache="));
        assertThat(told).hasSize(2);
        assertThat(told.getLast()).startsWith("portal starts from its jar, slower: ");
    }

    private static String outputOf(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
