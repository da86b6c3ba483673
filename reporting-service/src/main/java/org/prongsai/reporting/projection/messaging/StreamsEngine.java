package org.prongsai.reporting.projection.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.reporting.projection.FoldEngine;
import org.springframework.util.FileSystemUtils;

/** One Kafka Streams application a generation. */
final class StreamsEngine implements FoldEngine {

    private final StreamsStarter starter;
    private final ApplicationsOnKafka applications;
    private final Path stateDir;
    private final ConcurrentMap<ApplicationId, RunningStreams> running = new ConcurrentHashMap<>();

    StreamsEngine(StreamsStarter starter, ApplicationsOnKafka applications, Path stateDir) {
        this.starter = starter;
        this.applications = applications;
        this.stateDir = stateDir;
    }

    @Override
    public void runOnly(String projection, List<Integer> generations) {
        Set<ApplicationId> wanted = generations.stream()
                .map(generation -> new ApplicationId(projection, generation))
                .collect(Collectors.toSet());
        running.keySet().stream()
                .filter(application -> application.isOf(projection) && !wanted.contains(application))
                .toList()
                .forEach(this::retire);
        deleteStateOfOthers(projection, wanted);
        wanted.forEach(this::run);
    }

    @Override
    public boolean isRunning(String projection, int generation) {
        RunningStreams streams = running.get(new ApplicationId(projection, generation));
        return streams != null && streams.isUp();
    }

    @Override
    public long lag(String projection, int generation) {
        return applications.lag(new ApplicationId(projection, generation), starter.topics(projection));
    }

    @Override
    public boolean erase(String projection, int generation) {
        return applications.erase(new ApplicationId(projection, generation));
    }

    @Override
    public void close() {
        running.values().parallelStream().forEach(RunningStreams::pause);
        running.clear();
    }

    private void run(ApplicationId application) {
        running.compute(application, (id, streams) -> {
            if (streams != null && !streams.hasStopped()) {
                return streams;
            }
            if (streams != null) {
                streams.pause(); // it stopped by a failure: what it holds is released before another takes its place
            }
            return starter.start(id);
        });
    }

    private void retire(ApplicationId application) {
        RunningStreams streams = running.remove(application);
        if (streams != null) {
            streams.leave();
        }
    }

    private void deleteStateOfOthers(String projection, Set<ApplicationId> wanted) {
        if (!Files.isDirectory(stateDir)) {
            return;
        }
        Set<String> keep = wanted.stream().map(ApplicationId::toString).collect(Collectors.toSet());
        try (Stream<Path> directories = Files.list(stateDir)) {
            for (Path directory : directories.toList()) {
                String name = directory.getFileName().toString();
                if (ApplicationId.isOf(projection, name) && !keep.contains(name)) {
                    FileSystemUtils.deleteRecursively(directory);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("state of retired generations cannot be deleted", e);
        }
    }
}
