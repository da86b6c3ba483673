package org.prongsai.messaging.epoch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.messaging.journal.Journal;
import org.prongsai.messaging.journal.JournalRange;
import org.prongsai.messaging.log.EventLog;
import org.prongsai.messaging.log.EventLog.Sending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log, open to new events only while everything that was ever sent is in it.
 *
 * <p>At the start, after every failure and from time to time {@link #verify} asks Kafka whether the topic is still the
 * one that it was. When it is not, its epoch is over: the journal is sent into the new topic, and new events wait.
 *
 * <p>Several instances may do so at once, or die half-way: each sends the journal in order, from the beginning or from
 * where somebody had every acknowledgement, and has all of them before it says LIVE. So the log may hold events twice,
 * but none is missing, and none is there before its predecessor.
 */
public final class LiveLog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LiveLog.class);

    /** How many events of the journal are in memory, and on their way, at once. */
    private static final int REPLAY_PAGE = 2_000;

    /** What this instance knows of the log. */
    public enum State {
        /** Not asked yet. */
        STARTING,
        REPLAYING,
        LIVE,
        /** Kafka or the store did not answer, or something failed: to be verified before anything else is sent. */
        SUSPECT
    }

    private record Knowledge(State state, long epoch, Instant since) {}

    private final EventLog eventLog;
    private final LogEpochs epochs;
    private final Journal journal;
    private final CrashPoints crashPoints;
    private final Clock clock;
    private final Duration verifyInterval;

    private volatile Knowledge known = new Knowledge(State.STARTING, 0, Instant.EPOCH);
    private long suspicions;

    public LiveLog(
            EventLog eventLog,
            LogEpochs epochs,
            Journal journal,
            CrashPoints crashPoints,
            Clock clock,
            Duration verifyInterval) {
        this.eventLog = eventLog;
        this.epochs = epochs;
        this.journal = journal;
        this.crashPoints = crashPoints;
        this.clock = clock;
        this.verifyInterval = verifyInterval;
    }

    public String topic() {
        return eventLog.topic();
    }

    public State state() {
        return known.state();
    }

    /** The last epoch that this instance has seen; 0 before the first. */
    public long lastEpoch() {
        return known.epoch();
    }

    public boolean isLive() {
        return known.state() == State.LIVE;
    }

    /**
     * The epoch of the events that are sent now.
     *
     * @throws LogNotLiveException when none may be sent
     */
    public long epoch() {
        Knowledge now = known;
        if (now.state() != State.LIVE) {
            throw new LogNotLiveException(now.state().name());
        }
        return now.epoch();
    }

    /** Sends an event and waits until Kafka has it. */
    public void send(EventEnvelope event) {
        eventLog.send(event).await();
    }

    /**
     * Makes sure that an event that was sent in this epoch and is in the journal now need not be sent again.
     *
     * <p>It might have gone into a topic that was lost before the event was in the journal, and into the journal after
     * another instance had read past its place. But a replay begins by making REPLAYING of the epoch. So, asked after the
     * event is in the journal: is the epoch still the same and LIVE, then any later replay finds the event there; if not,
     * the event stays pending and is sent again.
     *
     * @throws LogNotLiveException when it must be sent again
     */
    public void confirm(long epoch) {
        Optional<LogEpoch> current = epochs.current();
        if (current.filter(LogEpoch::isLive)
                .map(LogEpoch::epoch)
                .filter(live -> live == epoch)
                .isEmpty()) {
            suspect();
            throw new LogNotLiveException("epoch " + epoch + " is over");
        }
    }

    /** Stops all sending until the log has been verified. */
    public synchronized void suspect() {
        suspicions++;
        if (isLive()) {
            know(State.SUSPECT, known.epoch());
        }
    }

    /** Finds out whether the topic is the one that it was, when that is not known or was long ago; replays when not. */
    public void verify() {
        if (isLive() && known.since().plus(verifyInterval).isAfter(clock.instant())) {
            return;
        }
        try {
            long before;
            LogEpoch live;
            do {
                before = suspicions();
                live = openEpoch();
            } while (!trusted(live, before));
        } catch (RuntimeException e) {
            know(State.SUSPECT, known.epoch());
            throw e;
        }
    }

    /** Opens the log, unless a failure was reported meanwhile, which asks for another look. */
    private synchronized boolean trusted(LogEpoch live, long suspicionsBefore) {
        if (suspicions != suspicionsBefore) {
            return false;
        }
        know(State.LIVE, live.epoch());
        return true;
    }

    private synchronized long suspicions() {
        return suspicions;
    }

    private synchronized void know(State state, long epoch) {
        known = new Knowledge(state, epoch, clock.instant());
    }

    private LogEpoch openEpoch() {
        while (true) {
            LogEpoch epoch = epochs.of(eventLog.topicId());
            if (epoch.isLive()) {
                return epoch;
            }
            know(State.REPLAYING, epoch.epoch());
            log.info("Sending the journal to {} as log epoch {}", topic(), epoch.epoch());
            long sent = send(JournalRange.allFrom(epoch.replayedTo()), epoch.epoch(), last -> {
                epochs.reached(epoch, last);
                crashPoints.reached("epoch.replaying");
            });
            epochs.goLive(epoch);
            log.info("The journal's last {} events are in {} as log epoch {}", sent, topic(), epoch.epoch());
            // and looks again: the topic may be gone already
        }
    }

    /**
     * Sends a stretch of the journal again, for consumers that lack some of it or hold a parked event that was mended in
     * the journal.
     *
     * @return the number of events
     */
    public long resend(JournalRange range) {
        long epoch = epoch();
        long sent = send(range, epoch, last -> {});
        confirm(epoch);
        return sent;
    }

    /** @param reached is told the id of each page's last event when the whole page is in the log */
    private long send(JournalRange range, long epoch, Consumer<String> reached) {
        var sent = new AtomicLong();
        journal.read(range, REPLAY_PAGE, epoch, page -> {
            List<Sending> sendings = page.stream().map(eventLog::send).toList();
            sendings.forEach(Sending::await);
            sent.addAndGet(page.size());
            reached.accept(Journal.id(page.getLast()));
        });
        return sent.get();
    }

    @Override
    public void close() {
        eventLog.close();
    }
}
