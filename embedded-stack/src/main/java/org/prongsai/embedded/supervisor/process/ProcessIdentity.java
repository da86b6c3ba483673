package org.prongsai.embedded.supervisor.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process that can be told from a later one which was given the same number. */
public record ProcessIdentity(long pid, Instant startedAt) {

    // the system derives the time from its boot time, which moves a little when the clock is set
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(started, startedAt).abs().compareTo(TOLERANCE) <= 0;
    }
}
