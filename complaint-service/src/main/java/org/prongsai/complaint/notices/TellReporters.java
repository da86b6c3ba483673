package org.prongsai.complaint.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.prongsai.complaint.casework.Complaint;
import org.prongsai.complaint.casework.ComplaintCommand;
import org.prongsai.complaint.casework.ComplaintEvent;
import org.prongsai.complaint.casework.Refusal;
import org.prongsai.complaint.notices.Post.Sent;
import org.prongsai.complaint.testimony.Reporter;
import org.prongsai.complaint.testimony.Testimony;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a mail to reporters who want one when there is something new. That there is, is in the case's document from the
 * write on that made it; it is taken out of it after the mail was taken. So none is lost, and a process that dies in
 * between has another send the same mail again.
 */
public final class TellReporters {

    private static final Logger LOG = LoggerFactory.getLogger(TellReporters.class);
    private static final int BATCH = 50;
    /** So many mails in a row that are not taken are the server's trouble and not theirs. */
    private static final int FAILURES_IN_A_ROW = 5;

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration TURNS_KEPT = Duration.ofDays(1);

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final Testimony testimony;
    private final Post post;
    private final Turns turns;
    private final String newsSince;
    private final Duration wait;
    private final Clock clock;
    private final ReentrantLock round = new ReentrantLock();

    private Duration pause = Duration.ZERO;
    private Instant serverAgain = Instant.MIN;

    /**
     * @param newsSince the lookup value that says since when a case has news
     * @param wait how long news wait for more, to be told with them
     */
    public TellReporters(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            Testimony testimony,
            Post post,
            Turns turns,
            String newsSince,
            Duration wait,
            Clock clock) {
        this.complaints = complaints;
        this.testimony = testimony;
        this.post = post;
        this.turns = turns;
        this.newsSince = newsSince;
        this.wait = wait;
        this.clock = clock;
    }

    /** How many reporters were told; of those who are due a batch at most, and none while another round goes on. */
    public int tell() {
        if (!round.tryLock()) {
            return 0;
        }
        try {
            var now = clock.instant();
            return now.isBefore(serverAgain) ? 0 : tell(due(now));
        } finally {
            round.unlock();
        }
    }

    private List<AggregateId> due(Instant now) {
        turns.forget(now.minus(TURNS_KEPT));
        var resting = turns.resting(now);
        // Those that rest have waited the longest: asked for so many more, they keep nobody from their turn.
        return complaints.havingUntil(newsSince, now.minus(wait), BATCH + resting.size()).stream()
                .map(Snapshot::id)
                .filter(id -> !resting.contains(id))
                .limit(BATCH)
                .toList();
    }

    private int tell(List<AggregateId> due) {
        int told = 0;
        int failures = 0;
        for (var id : due) {
            switch (inTurn(id)) {
                case ACCEPTED -> {
                    told++;
                    failures = 0;
                    pause = Duration.ZERO;
                }
                case REFUSED -> failures = 0;
                case NOT_NOW -> failures++;
                case NO_SERVER -> failures = FAILURES_IN_A_ROW;
            }
            if (failures >= FAILURES_IN_A_ROW) {
                waitForTheServer();
                break;
            }
        }
        return told;
    }

    private void waitForTheServer() {
        var next = pause.isZero() ? SHORTEST_PAUSE : pause.multipliedBy(2);
        pause = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
        serverAgain = clock.instant().plus(pause);
        LOG.warn("Mails wait for their server; they are tried again in {}", pause);
    }

    /** Nobody else's case has to wait for one that cannot be told of. */
    private Sent inTurn(AggregateId id) {
        try {
            return turns.take(id, clock.instant()) ? tell(id) : Sent.REFUSED;
        } catch (RuntimeException e) {
            LOG.warn("A reporter could not be told: {}", e.getClass().getName());
            return Sent.NOT_NOW;
        }
    }

    private Sent tell(AggregateId id) {
        // As it is now: it may have been erased since it was found, or another instance has told of it.
        var news = complaints
                .find(id)
                .map(found -> ((Complaint.Filed) found.state()).news())
                .filter(found -> found.since().isPresent());
        if (news.isEmpty()) {
            turns.finish(id);
            return Sent.REFUSED;
        }
        int count = news.get().count();
        var sent = testimony
                .reporter(id)
                .map(Reporter::email)
                .map(email -> post.send(id.agency(), email))
                .orElse(Sent.REFUSED);
        switch (sent) {
            case ACCEPTED -> record(id, new ComplaintCommand.ConfirmNotice(count), "tell-reporter");
            case REFUSED -> record(id, new ComplaintCommand.GiveUpNotice(count), "reporter-not-reached");
            case NOT_NOW -> {}
            case NO_SERVER -> turns.finish(id);
        }
        return sent;
    }

    private void record(AggregateId id, ComplaintCommand outcome, String action) {
        complaints.change(
                id,
                new Command<>(
                        outcome,
                        new Context(Actor.clock(id.agency()), clock.instant()),
                        action,
                        null,
                        Map.of(),
                        Optional.empty(),
                        _ -> Map.of()));
        turns.finish(id);
    }
}
