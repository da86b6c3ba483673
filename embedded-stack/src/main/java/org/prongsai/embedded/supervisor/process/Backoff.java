package org.prongsai.embedded.supervisor.process;

import java.time.Duration;

/** How long to wait before a process that died is started again: doubles with every death, starts over after a good run. */
public record Backoff(Duration pause, Duration longest, Duration goodRun) {

    public static final Backoff FIRST =
            new Backoff(Duration.ofMillis(250), Duration.ofSeconds(15), Duration.ofSeconds(30));

    /** After a run in which the process was well for the given time. */
    Backoff after(Duration well, Backoff first) {
        if (well.compareTo(goodRun) >= 0) {
            return first;
        }
        Duration doubled = pause.multipliedBy(2);
        return new Backoff(doubled.compareTo(longest) < 0 ? doubled : longest, longest, goodRun);
    }
}
