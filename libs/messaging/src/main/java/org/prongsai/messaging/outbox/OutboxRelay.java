package org.prongsai.messaging.outbox;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.messaging.PendingEvent;
import org.prongsai.messaging.Relay;
import org.prongsai.messaging.epoch.LiveLog;
import org.prongsai.messaging.epoch.LogNotLiveException;
import org.prongsai.messaging.journal.Journal;
import org.prongsai.messaging.journal.JournalConflictException;
import org.prongsai.messaging.log.LogUnavailableException;
import org.prongsai.messaging.outbox.OutboxDocument.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what was saved in aggregates' documents to Kafka and into the journal.
 *
 * <p>Each document's events go one at a time, from the head, and stop at the first that fails: an event is sent only when
 * its predecessor is in Kafka and in the journal. So whatever happens, and however many relays there are, an event may be
 * in Kafka twice, but none is skipped, and none is there before its predecessor. The journal of an aggregate has no gap.
 *
 * <p>An event leaves its document last of all, so a process that dies anywhere leaves it there for the next sweep, here
 * or in another instance.
 */
public final class OutboxRelay implements Relay, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /** Documents relayed at once; more than that share Kafka's batches no better. */
    private static final int PARALLEL = 64;

    /** Documents that wait for their turn in memory; others wait for the sweep. */
    private static final int LONGEST_QUEUE = 10_000;

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    private enum Turn {
        /** It is being relayed, or is about to be. */
        TAKEN,
        /** It is being relayed, and something was added meanwhile. */
        TAKEN_AND_WOKEN
    }

    private final Outbox outbox;
    private final LiveLog liveLog;
    private final Journal journal;
    private final CrashPoints crashPoints;
    private final RelayMeters meters;
    private final Outage outage;
    private final StuckDocuments stuck;
    private final Clock clock;
    private final Map<Address, Turn> turns = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(PARALLEL);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("relay-", 0).factory());

    public OutboxRelay(
            Outbox outbox,
            LiveLog liveLog,
            Journal journal,
            CrashPoints crashPoints,
            MeterRegistry meters,
            Clock clock) {
        this.outbox = outbox;
        this.liveLog = liveLog;
        this.journal = journal;
        this.crashPoints = crashPoints;
        this.meters = new RelayMeters(meters);
        this.outage = new Outage(clock);
        this.stuck = new StuckDocuments(clock);
        this.clock = clock;
    }

    @Override
    public void wake(String collection, String documentId) {
        if (liveLog.isLive() && turns.size() < LONGEST_QUEUE) {
            start(new Address(collection, documentId), () -> {});
        }
    }

    /** Relays every document in which something waits for at least the given time, and returns when it has. */
    public void sweep(Duration minimumAge) {
        outbox.eachWaiting(clock.instant().minus(minimumAge), this::relayAll);
    }

    /** Kafka or the store does not answer: one line in the log until {@link #works}. */
    void met(RuntimeException e) {
        outage.met(e);
    }

    void works() {
        outage.isOver();
    }

    /** The number of documents that cannot be relayed for a reason of their own. */
    public int stuck() {
        return stuck.count();
    }

    private void relayAll(List<Address> addresses) {
        var finished = new CountDownLatch(addresses.size());
        addresses.forEach(address -> start(address, finished::countDown));
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param finished is called once, also when somebody else is at it already */
    private void start(Address address, Runnable finished) {
        if (!liveLog.isLive()
                || stuck.isResting(address)
                || turns.merge(address, Turn.TAKEN, (taken, again) -> Turn.TAKEN_AND_WOKEN) != Turn.TAKEN) {
            finished.run();
            return;
        }
        try {
            threads.execute(() -> {
                try {
                    relayInTurn(address);
                } finally {
                    finished.run();
                }
            });
        } catch (RejectedExecutionException e) {
            // the process is stopping; the next one sweeps
            turns.remove(address);
            finished.run();
        }
    }

    private void relayInTurn(Address address) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            turns.remove(address);
            Thread.currentThread().interrupt();
            return;
        }
        try {
            do {
                relay(address);
            } while (wokenMeanwhile(address));
        } catch (RuntimeException e) {
            failed(address, e);
        } finally {
            turns.remove(address);
            places.release();
        }
    }

    private boolean wokenMeanwhile(Address address) {
        return turns.computeIfPresent(address, (same, turn) -> turn == Turn.TAKEN_AND_WOKEN ? Turn.TAKEN : null)
                != null;
    }

    private void relay(Address address) {
        Optional<OutboxDocument> found = outbox.read(address);
        if (found.isPresent()) {
            OutboxDocument document = found.get();
            outbox.fileTrail(document);
            document.pending().forEach(event -> relay(document, event));
            outbox.settle(address);
            stuck.relayed(address);
        }
    }

    private void relay(OutboxDocument document, PendingEvent pending) {
        long epoch = liveLog.epoch();
        EventEnvelope event = pending.inEnvelope(document.agency(), document.aggregate(), journal.source(), epoch);
        // Ended here, nothing has happened yet: the event is in the document, and nowhere else.
        crashPoints.reached("relay.before-send");
        liveLog.send(event);
        meters.sent();
        // Ended here, or before the acknowledgement came: it is still in the document, so it is sent again. Consumers
        // drop a sequence that they have applied.
        crashPoints.reached("relay.after-send");
        if (!journal.keep(event)) {
            meters.duplicate();
        }
        // Ended here: it is sent again, and the journal has it already, which is checked and is no failure.
        crashPoints.reached("relay.after-journal");
        liveLog.confirm(epoch);
        outbox.remove(document.address(), pending.sequence());
        // Ended here: it is done. Only pendingSince may be left, by which the sweep finds the document and settles it.
        crashPoints.reached("relay.after-pull");
    }

    private void failed(Address address, RuntimeException e) {
        if (e instanceof LogNotLiveException) {
            // somebody else has met the reason and has said so
            return;
        }
        meters.failure();
        if (isOutage(e)) {
            liveLog.suspect();
            outage.met(e);
            return;
        }
        int failures = stuck.failed(address);
        if (e instanceof JournalConflictException) {
            meters.conflict();
            log.error(
                    "The journal holds another event as {}; the document keeps its own ({} tries)",
                    e.getMessage(),
                    failures);
        } else {
            log.error(
                    "{} {} cannot be relayed: {} ({} tries)",
                    address.collection(),
                    address.id(),
                    Outage.causes(e),
                    failures);
        }
    }

    /** Whether others would fail as well, and not only this document. */
    private static boolean isOutage(RuntimeException e) {
        return e instanceof LogUnavailableException
                || (e instanceof MongoException
                        && !(e instanceof MongoWriteException)
                        && !(e instanceof MongoBulkWriteException)
                        && !(e instanceof MongoCommandException));
    }

    /** Lets what is under way come to its end, if that is soon; the rest is taken by the next process's sweep. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
