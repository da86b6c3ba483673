package org.prongsai.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.messaging.OutboxFields;

/** A process that dies at any point of an event's way leaves nothing out, and the next one brings it to its end. */
class CrashTest {

    private static final int THINGS = 3;
    private static final int EVENTS = 4;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private final Service.Place place = Service.Place.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"relay.before-send", "relay.after-send", "relay.after-journal", "relay.after-pull"})
    void whatever_the_relay_was_doing_when_it_was_killed(String point) throws Exception {
        dieAt(point);

        try (var successor = new Service(place)) {
            assertThat(successor.isSettled()).isFalse();
            successor.started();
            assertEverythingIsThere(successor);
        }
    }

    @Test
    void a_replay_that_was_killed_is_begun_again() throws Exception {
        try (var service = new Service(place).started()) {
            IntStream.range(0, THINGS).forEach(thing -> service.save("thing-" + thing, EVENTS - 1));
            service.awaitSettled();
            service.schedule.stop();
            service.loseTopic();
            // also what somebody saved just then
            IntStream.range(0, THINGS).forEach(thing -> service.save("thing-" + thing, 1));
        }
        dieAt("epoch.replaying");

        try (var successor = new Service(place)) {
            assertThat(successor.collection(OutboxFields.LOG_EPOCH_COLLECTION).find())
                    .extracting(epoch -> epoch.getString("state"))
                    .containsExactly("REPLAYING");
            successor.started();
            assertEverythingIsThere(successor);
            assertThat(successor.liveLog.lastEpoch()).isEqualTo(2);
        }
    }

    private static void assertEverythingIsThere(Service service) {
        service.awaitSettled();
        var expected = LongStream.rangeClosed(1, EVENTS).boxed().toList();
        var log = LogReader.firstOccurrences(service.log());
        assertThat(log).hasSize(THINGS);
        assertThat(log.values()).allMatch(expected::equals);
        assertThat(LogReader.firstOccurrences(service.journalled())).isEqualTo(log);
        assertThat(service.journalled()).hasSize(THINGS * EVENTS);
        assertThat(service.collection(OutboxFields.AUDIT_COLLECTION).countDocuments())
                .isEqualTo(THINGS * EVENTS);
    }

    private void dieAt(String point) throws IOException, InterruptedException {
        Path armed = Files.createFile(directory.resolve(point));
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DyingService.class.getName(),
                        place.store(),
                        place.database(),
                        place.kafka(),
                        place.topic(),
                        directory.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(() -> output(directory.resolve("output")))
                .isEqualTo(CrashPoints.KILLED);
        assertThat(armed).doesNotExist();
    }

    private static String output(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Saves what each thing still lacks, relays it, and ends when all of it is sent, if nothing ends it before. */
    static final class DyingService {

        private DyingService() {}

        public static void main(String[] arguments) {
            var place = new Service.Place(arguments[0], arguments[1], arguments[2], arguments[3]);
            try (var service = new Service(place, CrashPoints.armedIn(Path.of(arguments[4])))) {
                if (service.things().countDocuments() == 0) {
                    IntStream.range(0, THINGS).forEach(thing -> service.save("thing-" + thing, EVENTS));
                }
                service.started().awaitSettled();
            }
        }
    }
}
