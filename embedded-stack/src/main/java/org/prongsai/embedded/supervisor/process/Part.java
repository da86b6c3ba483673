package org.prongsai.embedded.supervisor.process;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A part of the running platform: a process of ours, or a server of yours that stands in its place. */
public interface Part {

    String name();

    /** Starts it in the background, once what it needs is ready. */
    void start(List<Part> needs);

    /** Completes when it first answered well; fails with {@link org.prongsai.embedded.process.CannotStart}. */
    CompletableFuture<Void> ready();

    boolean healthy();

    /** Returns when it has ended. */
    void stop();

    State state();

    /** As {@code status} shows it; a server of yours has no process and no memory that we could see. */
    record State(
            String name,
            @Nullable Long pid,
            boolean healthy,
            @Nullable Long rssMiB,
            int restarts,
            boolean external) {}
}
