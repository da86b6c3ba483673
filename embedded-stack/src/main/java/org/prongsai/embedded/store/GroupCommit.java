package org.prongsai.embedded.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes what was changed durable before anybody is told of it, with one commit and one {@code fsync} for everybody who
 * waits at that moment.
 *
 * <p>A change takes the gate shared, a commit takes it alone: a commit holds each change, with all its index entries,
 * wholly or not at all.
 */
final class GroupCommit {

    /** Chunks of the file that are mostly dead are emptied a few at a time, so that no commit waits long for it. */
    private static final int COMMITS_PER_COMPACTION = 32;

    private static final int LEAST_FILL_PERCENT = 50;
    private static final int MOST_BYTES_MOVED = 512 * 1024;

    private final MVStore store;
    private final Runnable onFailure;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final ReentrantLock committer = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private volatile long durable;
    private long commits;
    private @Nullable Throwable failure;

    GroupCommit(MVStore store, Runnable onFailure) {
        this.store = store;
        this.onFailure = onFailure;
    }

    /** Runs a change that no commit divides. It is not durable yet. */
    <T> T change(Supplier<T> change) {
        gate.readLock().lock();
        try {
            // counted before it can be seen: whoever reads its effect waits for it, too
            begun.incrementAndGet();
            return change.get();
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Returns when every change begun until now is on disk: the caller's own, and those whose effect it has read. */
    void awaitDurable() {
        long mine = begun.get();
        if (durable >= mine) {
            return;
        }
        // who waits here finds on its turn, more often than not, that the one before has committed for it
        committer.lock();
        try {
            if (durable < mine) {
                durable = commit();
            }
        } finally {
            committer.unlock();
        }
    }

    private long commit() {
        if (failure != null) {
            throw new StoreFailedException(failure);
        }
        try {
            long committed;
            gate.writeLock().lock();
            try {
                committed = begun.get();
                if (++commits % COMMITS_PER_COMPACTION == 0) {
                    store.compact(LEAST_FILL_PERCENT, MOST_BYTES_MOVED);
                }
                store.commit();
            } finally {
                gate.writeLock().unlock();
            }
            store.sync();
            return committed;
        } catch (RuntimeException e) {
            // what a failed fsync left on disk is unknown: nothing is acknowledged any more
            failure = e;
            onFailure.run();
            throw new StoreFailedException(e);
        }
    }
}
