package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.embedded.process.CannotStart;

/**
 * How our JVMs are started: small, and out of reach of the terminal's Ctrl-C, which is for the supervisor alone.
 *
 * @param stackClassPath where the embedded stack's own main classes are
 */
record Jvm(Path java, String stackClassPath, Path home) {

    // A signal that is ignored stays so through exec, and the JVM leaves it so. Stopping is by SIGTERM.
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:MaxDirectMemorySize=64m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8");

    static Jvm ofThis(Path home) {
        return new Jvm(
                Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path"), home);
    }

    /**
     * A service's process. It is compiled by the quick compiler alone: on a machine that runs ten JVMs on two cores, the
     * other one's work costs more than its code saves.
     */
    List<String> service(Path jar, List<String> options, int heapMiB, List<String> arguments) {
        List<String> program = new ArrayList<>(options);
        program.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        return command(heapMiB, program, arguments);
    }

    List<String> main(String mainClass, int heapMiB, List<String> arguments) {
        return command(heapMiB, List.of("-cp", stackClassPath, mainClass), arguments);
    }

    private List<String> command(int heapMiB, List<String> program, List<String> arguments) {
        var command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.add(java.toString());
        command.addAll(FLAGS);
        command.add("-Xmx" + heapMiB + "m");
        command.addAll(program);
        command.addAll(arguments);
        return command;
    }

    /** The jar that was built last, should there be several versions. */
    Path jar(String module) {
        Path target = home.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                var built = files.filter(file ->
                                file.getFileName().toString().matches(module + "-[0-9].*(?<!-sources|-tests)\\.jar"))
                        .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
                if (built.isPresent()) {
                    return built.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new CannotStart("%s is not built: there is no %s/target/%1$s-*.jar".formatted(module, module));
    }
}
