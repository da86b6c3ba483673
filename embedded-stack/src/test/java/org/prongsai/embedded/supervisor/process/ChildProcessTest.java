package org.prongsai.embedded.supervisor.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.embedded.process.CannotStart;

/** With real processes of {@code sh}, whose health the test decides. */
@Timeout(60)
class ChildProcessTest {

    private static final Backoff QUICK =
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(80), Duration.ofSeconds(30));

    @TempDir
    Path directory;

    private final AtomicReference<Probe.Answer> answer = new AtomicReference<>(Probe.Answer.READY);
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private @Nullable ChildProcess child;

    @AfterEach
    void end() {
        if (child != null) {
            child.stop();
        }
    }

    @Test
    void a_process_that_was_killed_is_started_again() {
        start("echo started; exec sleep 600");
        long first = pid();

        kill(first);

        await().until(() -> child().state().restarts() == 1 && child().healthy());
        assertThat(pid()).isNotEqualTo(first);
        assertThat(told).anySatisfy(line -> assertThat(line).contains("sleeper stopped (exit code 137)", "20 ms"));
        assertThat(log()).hasLineCount(2);
    }

    @Test
    void the_pause_before_a_start_doubles_while_it_keeps_dying() {
        start("exec sleep 600");
        for (int death = 1; death <= 4; death++) {
            int deaths = death;
            kill(pid());
            await().until(() -> child().state().restarts() == deaths && child().healthy());
        }
        assertThat(told)
                .extracting(line -> line.replaceAll(".*again in (\\d+) ms.*", "$1"))
                .containsExactly("20", "40", "80", "80");
    }

    @Test
    void a_process_that_hangs_is_killed_and_started_again() {
        start("exec sleep 600");
        long first = pid();

        answer.set(Probe.Answer.SILENT);
        await().until(() -> told.stream().anyMatch(line -> line.contains("hung")));
        answer.set(Probe.Answer.READY);

        await().until(() -> child().state().restarts() == 1 && child().healthy());
        assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_process_that_is_not_ready_for_long_is_started_again() {
        start("exec sleep 600");
        answer.set(Probe.Answer.NOT_READY);
        await().until(() -> told.stream().anyMatch(line -> line.contains("was not ready for long")));
    }

    @Test
    void a_process_is_left_alone_while_what_it_needs_is_unwell() {
        var need = new ExternalPart("kafka", "here", answer::get);
        child = new ChildProcess(plan("exec sleep 600", answer::get), patience(3), told::add, () -> {});
        need.start(List.of());
        child.start(List.of(need));
        child.ready().join();

        answer.set(Probe.Answer.NOT_READY);
        await().during(Duration.ofMillis(1500)).atMost(Duration.ofSeconds(10)).until(told::isEmpty);
    }

    @Test
    void what_never_starts_is_given_up_in_one_line_that_names_the_log() {
        answer.set(Probe.Answer.SILENT);
        child = new ChildProcess(plan("echo no config; exit 3", answer::get), patience(3), told::add, () -> {});
        child.start(List.of());

        assertThatThrownBy(() -> child().ready().get(30, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(CannotStart.class)
                .hasMessage("sleeper does not start: it stopped (exit code 3), 3 times; see " + logFile());
        assertThat(log()).hasLineCount(3);
    }

    @Test
    void it_waits_for_what_it_needs() {
        var need = new ChildProcess(plan("exec sleep 600", () -> Probe.Answer.READY), patience(3), told::add, () -> {});
        child = new ChildProcess(plan("exec sleep 600", answer::get), patience(3), told::add, () -> {});
        child.start(List.of(need));
        assertThat(child.state().pid()).isNull();

        need.start(List.of());
        child.ready().join();
        assertThat(need.healthy()).isTrue();
        need.stop();
    }

    @Test
    void stopping_is_asked_for_and_then_enforced() {
        start("trap '' TERM; echo deaf; while :; do sleep 1; done");
        await().until(() -> log().contains("deaf"));
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();

        child().stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(told).containsExactly("sleeper did not stop in time and is killed");
        assertThat(child().state().pid()).isNull();
    }

    @Test
    void a_process_that_is_asked_to_stop_may_finish_with_its_input_still_open() {
        start("exec 3<&0; (cat <&3; echo cut off; kill -KILL $$) & trap 'sleep 0.2; kill $!; echo tidy; exit 0' TERM; "
                + "echo trapped; while :; do sleep 0.05; done");
        await().until(() -> log().contains("trapped"));
        child().stop();
        assertThat(log()).contains("tidy").doesNotContain("cut off");
    }

    @Test
    void a_stopped_process_is_not_started_again() {
        start("exec sleep 600");
        child().stop();
        assertThat(child().healthy()).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void its_standard_input_stays_open_while_we_live_and_nothing_comes_through_it() throws Exception {
        start("cat; echo end of input");
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        assertThat(process.onExit()
                        .completeOnTimeout(process, 300, TimeUnit.MILLISECONDS)
                        .get()
                        .isAlive())
                .isTrue();
        assertThat(log()).isEmpty();
    }

    @Test
    void an_identity_is_not_another_process_with_the_same_number() {
        var us = ProcessIdentity.of(ProcessHandle.current());
        assertThat(us.find()).contains(ProcessHandle.current());
        assertThat(new ProcessIdentity(us.pid(), us.startedAt().minusSeconds(60)).find())
                .isEmpty();
    }

    private void start(String script) {
        child = new ChildProcess(plan(script, answer::get), patience(3), told::add, () -> {});
        child.start(List.of());
        child.ready().join();
    }

    private ChildProcess child() {
        return requireNonNull(child);
    }

    private ProcessPlan plan(String script, Probe probe) {
        return new ProcessPlan("sleeper", List.of("/bin/sh", "-c", script), Map.of(), probe, logFile());
    }

    private static Patience patience(int failedStarts) {
        return new Patience(
                Duration.ofSeconds(10),
                Duration.ofMillis(300),
                Duration.ofMillis(600),
                Duration.ofMillis(500),
                failedStarts,
                Duration.ofMillis(20),
                QUICK);
    }

    private long pid() {
        return requireNonNull(child().state().pid());
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private Path logFile() {
        return directory.resolve("sleeper.log");
    }

    private String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
