package org.prongsai.embedded.supervisor.process;

import java.time.Duration;

/**
 * How long a process may take.
 *
 * @param toBecomeReady from its start to its first good answer
 * @param silent without any answer, before it counts as hung
 * @param unready answering that it is not ready although what it needs is, before it is started again
 * @param toStop after being asked to stop, before it is killed
 * @param failedStarts how often it may die before it was ever ready, before the whole start is given up
 * @param betweenQuestions to a process that is well; one that starts is asked more often
 */
public record Patience(
        Duration toBecomeReady,
        Duration silent,
        Duration unready,
        Duration toStop,
        int failedStarts,
        Duration betweenQuestions,
        Backoff backoff) {

    public static final Patience DEFAULT = new Patience(
            Duration.ofMinutes(4),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofSeconds(25),
            3,
            Duration.ofSeconds(1),
            Backoff.FIRST);
}
