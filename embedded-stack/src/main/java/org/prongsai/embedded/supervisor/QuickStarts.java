package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets services start with a sixth of the work: each new jar is unpacked, run once up to the point where it would begin
 * to serve, and what the JVM loaded and linked on the way is kept (an AOT cache, JEP 483 and 514). That one run costs
 * what a start without it would: docs/adr/0005.
 *
 * <p>What is kept lies beside the jar, in {@code target/quick-start}, and is of that jar and that JDK alone. Where it
 * cannot be made, a service starts from its jar as ever.
 */
final class QuickStarts {

    private static final Duration UNPACKING_MAY_TAKE = Duration.ofMinutes(1);
    private static final Duration TRAINING_MAY_TAKE = Duration.ofMinutes(3);

    /** Spring ends by itself once everything is made, and before anything is opened, sent or received. */
    private static final String END_BEFORE_SERVING = "-Dspring.context.exit=onRefresh";

    private final Jvm jvm;
    private final Consumer<String> tell;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();

    /** @param tell takes one line for people */
    QuickStarts(Jvm jvm, Consumer<String> tell) {
        this.jvm = jvm;
        this.tell = tell;
    }

    /**
     * The command of a service, which is made quick first if it is not yet.
     *
     * @param log takes what the one run says
     */
    Supplier<List<String>> command(
            String module, int heapMiB, List<String> arguments, Map<String, String> environment, Path log) {
        jvm.jar(module); // a service that is not built is named before anything is started
        return () -> {
            Path jar = jvm.jar(module);
            var kept = new Kept(jar);
            return canBeQuick(module, kept, heapMiB, arguments, environment, log)
                    ? jvm.service(kept.unpackedJar(), List.of("-XX:AOTCache=" + kept.cache()), heapMiB, arguments)
                    : jvm.service(jar, List.of(), heapMiB, arguments);
        };
    }

    private boolean canBeQuick(
            String module, Kept kept, int heapMiB, List<String> arguments, Map<String, String> environment, Path log) {
        // several instances of a service, and several platforms, may want the same at the same time
        synchronized (locks.computeIfAbsent(module, _ -> new Object())) {
            if (givenUp.contains(module)) {
                return false;
            }
            try (FileChannel lock = kept.lock()) {
                if (!kept.isCurrent()) {
                    make(kept, heapMiB, arguments, environment, log);
                }
                return lock.isOpen();
            } catch (IOException e) {
                givenUp.add(module);
                tell.accept("%s starts from its jar, slower: %s".formatted(module, e.getMessage()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
    }

    /** What is kept of a jar. */
    private record Kept(Path jar) {

        Path directory() {
            return jar.resolveSibling("quick-start");
        }

        /** Held until it is closed; another process waits for it. */
        FileChannel lock() throws IOException {
            FileChannel channel = FileChannel.open(
                    jar.resolveSibling("quick-start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return channel;
        }

        Path unpackedJar() {
            return directory().resolve(jar.getFileName());
        }

        Path cache() {
            return directory().resolve("start.aot");
        }

        /** Written last, so that what it stands beside is whole. */
        private Path stamp() {
            return directory().resolve("made-of");
        }

        private String origin() throws IOException {
            return "%s %d %s %s"
                    .formatted(
                            jar.getFileName(),
                            Files.size(jar),
                            Files.getLastModifiedTime(jar),
                            System.getProperty("java.vm.version"));
        }

        boolean isCurrent() throws IOException {
            return Files.exists(stamp()) && Files.readString(stamp()).equals(origin());
        }

        void renew() throws IOException {
            delete(directory());
            Files.createDirectories(directory());
        }

        void declareWhole() throws IOException {
            Path unfinished = Files.writeString(directory().resolve("made-of.new"), origin());
            Files.move(unfinished, stamp(), StandardCopyOption.ATOMIC_MOVE);
        }

        private static void delete(Path directory) throws IOException {
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.walk(directory)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private void make(Kept kept, int heapMiB, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        tell.accept("%s is new: it is run once, so that it starts quickly from now on"
                .formatted(kept.jar().getFileName()));
        kept.renew();
        run(
                List.of(
                        jvm.java().toString(),
                        "-Djarmode=tools",
                        "-jar",
                        kept.jar().toString(),
                        "extract",
                        "--force",
                        "--destination",
                        kept.directory().toString()),
                Map.of(),
                log,
                UNPACKING_MAY_TAKE);
        run(
                jvm.service(
                        kept.unpackedJar(),
                        List.of(END_BEFORE_SERVING, "-XX:AOTCacheOutput=" + kept.cache()),
                        heapMiB,
                        arguments),
                environment,
                log,
                TRAINING_MAY_TAKE);
        if (!Files.exists(kept.cache())) {
            throw new IOException("the JVM kept nothing of its first run; see " + log);
        }
        kept.declareWhole();
    }

    private static void run(List<String> command, Map<String, String> environment, Path log, Duration patience)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(
                        "its first run did not end within %d s; see %s".formatted(patience.toSeconds(), log));
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        "its first run ended with exit code %d; see %s".formatted(process.exitValue(), log));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
