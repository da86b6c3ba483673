package org.prongsai.support.aggregate;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Gives aggregates whose time has come a command of the clock. Any instance may do it: the write is filtered on the
 * version, and who comes second finds that the aggregate is no longer due.
 */
public final class Timer<S, C, E, R> {

    private static final Logger LOG = LoggerFactory.getLogger(Timer.class);
    private static final int BATCH = 100;

    private final Aggregates<S, C, E, R> aggregates;
    private final C tick;
    private final Clock clock;

    /**
     * A timer of one type of aggregates.
     *
     * @param tick the command that the decider answers by what is due at the context's instant
     */
    public Timer(Aggregates<S, C, E, R> aggregates, C tick, Clock clock) {
        this.aggregates = aggregates;
        this.tick = tick;
        this.clock = clock;
    }

    /** Ticks what is due now, a batch at most; the next call takes the rest. */
    public int tickWhatIsDue() {
        var now = clock.instant();
        int ticked = 0;
        for (var due : aggregates.dueAt(now, BATCH)) {
            var context = new Context(Actor.clock(due.id().agency()), now);
            try {
                aggregates.change(
                        due.id(),
                        new Command<>(tick, context, "tick", null, Map.of(), Optional.empty(), after -> Map.of()));
                ticked++;
            } catch (DataAccessException e) {
                // It stays due, and the next round takes it; the others must not wait for it.
                LOG.warn(
                        "A timer of one {} could not be served: {}",
                        aggregates.type().name(),
                        e.getClass().getName());
            }
        }
        return ticked;
    }
}
