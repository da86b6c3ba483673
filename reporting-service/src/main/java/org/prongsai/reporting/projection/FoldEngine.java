package org.prongsai.reporting.projection;

import java.util.List;

/** Runs generations of projections on this instance. */
public interface FoldEngine {

    /** Runs exactly these generations of a projection; what others left on this machine is deleted. */
    void runOnly(String projection, List<Integer> generations);

    /** Whether this instance has taken up a generation and not failed since. */
    boolean isRunning(String projection, int generation);

    /** How many events of its topics a generation, on whatever instance, has yet to read. */
    long lag(String projection, int generation);

    /**
     * Deletes what a generation left on Kafka.
     *
     * @return false while some instance still runs it
     */
    boolean erase(String projection, int generation);

    void close();
}
