package org.prongsai.acceptance.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** People at work at the same time, each at one thing after the other until the crowd goes home. */
final class Crowd implements AutoCloseable {

    /** One thing to do. */
    interface Deed {
        void done() throws InterruptedException;
    }

    private final List<Thread> people = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean over;

    void add(String name, Deed deed) {
        people.add(Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                while (!over) {
                    deed.done();
                }
            } catch (InterruptedException | WentHome e) {
                // it is over
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            }
        }));
    }

    /** Whose call is not answered learns here that nobody waits for the answer any more. */
    void checkGoingOn() {
        if (over) {
            throw new WentHome();
        }
    }

    /** Fails when one of them met what must not be. */
    void checkWell() {
        Throwable met = failure.get();
        if (met != null) {
            throw new AssertionError("somebody in the crowd met what must not be", met);
        }
    }

    @Override
    public void close() {
        over = true;
        people.forEach(Thread::interrupt);
    }

    private static final class WentHome extends RuntimeException {}
}
