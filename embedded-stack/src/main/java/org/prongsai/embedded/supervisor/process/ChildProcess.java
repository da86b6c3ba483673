package org.prongsai.embedded.supervisor.process;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.prongsai.embedded.process.CannotStart;

/** A process of ours: started, asked again and again whether it is well, started again when it dies or hangs. */
public final class ChildProcess implements Part {

    private static final Duration BETWEEN_QUESTIONS_AT_START = Duration.ofMillis(100);

    private final ProcessPlan plan;
    private final Patience patience;
    private final Consumer<String> tell;
    private final Runnable changed;
    private final LogFile log;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    private List<Part> needs = List.of();
    private @Nullable Thread watcher;
    private volatile @Nullable Process process;
    private volatile boolean healthy;
    private final AtomicInteger restarts = new AtomicInteger();

    /**
     * @param tell takes one line for people about what happened to the process
     * @param changed called when there is another process than before
     */
    public ChildProcess(ProcessPlan plan, Patience patience, Consumer<String> tell, Runnable changed) {
        this.plan = plan;
        this.patience = patience;
        this.tell = tell;
        this.changed = changed;
        this.log = new LogFile(plan.log());
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public synchronized void start(List<Part> needs) {
        this.needs = List.copyOf(needs);
        watcher = Thread.ofVirtual().name("watch " + plan.name()).start(this::keepRunning);
    }

    private void keepRunning() {
        try {
            needs.forEach(need -> need.ready().join());
            Backoff backoff = patience.backoff();
            int failedStarts = 0;
            while (true) {
                Run run = runOnce();
                if (stopping.getCount() == 0) {
                    return;
                }
                if (!ready.isDone() && ++failedStarts >= patience.failedStarts()) {
                    ready.completeExceptionally(new CannotStart("%s does not start: it %s, %d times; see %s"
                            .formatted(plan.name(), run.ending(), failedStarts, plan.log())));
                    return;
                }
                tell.accept("%s %s; starts again in %s ms (log: %s)"
                        .formatted(plan.name(), run.ending(), backoff.pause().toMillis(), plan.log()));
                if (stopping.await(backoff.pause().toMillis(), MILLISECONDS)) {
                    return;
                }
                backoff = backoff.after(run.well(), patience.backoff());
                restarts.incrementAndGet();
            }
        } catch (CompletionException | InterruptedException e) {
            ready.completeExceptionally(e); // what it needs did not start, or nobody waits for it any more
        }
    }

    /** How a run ended, and for how long the process was well. */
    private record Run(String ending, Duration well) {}

    private Run runOnce() throws InterruptedException {
        try {
            Process started = startUnlessStopping(plan.command().get());
            return started == null ? new Run("was not started", Duration.ZERO) : watch(started);
        } catch (IOException e) {
            return new Run("could not be started (" + e.getMessage() + ")", Duration.ZERO);
        } finally {
            healthy = false;
        }
    }

    private synchronized @Nullable Process startUnlessStopping(List<String> command) throws IOException {
        if (stopping.getCount() == 0) {
            return null;
        }
        log.keepSmall();
        // Its standard input is a pipe that is never written to: a child that reads its end knows that we are gone.
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()));
        builder.environment().putAll(plan.environment());
        Process started = builder.start();
        process = started;
        changed.run();
        return started;
    }

    private Run watch(Process running) throws InterruptedException, IOException {
        long start = System.nanoTime();
        long firstWell = 0;
        long lastWell = start;
        long lastAnswer = start;
        while (true) {
            Duration pause = firstWell == 0 ? BETWEEN_QUESTIONS_AT_START : patience.betweenQuestions();
            if (running.waitFor(pause.toMillis(), MILLISECONDS)) {
                return new Run("stopped (exit code " + running.exitValue() + ")", lasted(firstWell, lastWell));
            }
            log.keepSmall();
            Probe.Answer answer = plan.probe().ask();
            long now = System.nanoTime();
            healthy = answer == Probe.Answer.READY;
            if (answer == Probe.Answer.READY) {
                firstWell = firstWell == 0 ? now : firstWell;
                lastWell = now;
                ready.complete(null);
            } else if (!needs.stream().allMatch(Part::healthy)) {
                lastWell = now; // not its fault
            }
            lastAnswer = answer == Probe.Answer.SILENT ? lastAnswer : now;
            @Nullable String fault = fault(firstWell != 0, now - lastAnswer, now - lastWell);
            if (fault != null) {
                kill(running);
                running.waitFor();
                return new Run(fault, lasted(firstWell, lastWell));
            }
        }
    }

    private static Duration lasted(long from, long to) {
        return from == 0 ? Duration.ZERO : Duration.ofNanos(to - from);
    }

    private @Nullable String fault(boolean wasWell, long silentNanos, long unwellNanos) {
        if (!wasWell) {
            return unwellNanos > patience.toBecomeReady().toNanos() ? "did not become ready" : null;
        }
        if (silentNanos > patience.silent().toNanos()) {
            return "hung";
        }
        return unwellNanos > patience.unready().toNanos() ? "was not ready for long" : null;
    }

    private static void kill(Process running) {
        running.descendants().forEach(ProcessHandle::destroyForcibly);
        running.destroyForcibly();
    }

    @Override
    public CompletableFuture<Void> ready() {
        return ready;
    }

    @Override
    public boolean healthy() {
        return healthy;
    }

    @Override
    public void stop() {
        Process running;
        Thread watching;
        synchronized (this) {
            stopping.countDown();
            running = process;
            watching = watcher;
        }
        try {
            if (running != null) {
                // Process.destroy would close its standard input as well, which tells it that we are gone
                running.toHandle().destroy();
                if (!running.waitFor(patience.toStop().toMillis(), MILLISECONDS)) {
                    tell.accept(plan.name() + " did not stop in time and is killed");
                    kill(running);
                    running.waitFor();
                }
            }
            if (watching != null) {
                watching.interrupt(); // it may still wait for what it needs
                watching.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The present process, to be found again by a later supervisor. */
    public @Nullable ProcessIdentity identity() {
        Process current = process;
        return current == null || !current.isAlive() ? null : ProcessIdentity.of(current.toHandle());
    }

    @Override
    public State state() {
        Process current = process;
        if (current == null || !current.isAlive()) {
            return new State(plan.name(), null, false, 0L, restarts.get(), false);
        }
        return new State(
                plan.name(), current.pid(), healthy, Memory.residentMiB(current.toHandle()), restarts.get(), false);
    }
}
