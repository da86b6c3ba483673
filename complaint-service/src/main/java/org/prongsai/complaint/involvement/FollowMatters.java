package org.prongsai.complaint.involvement;

import java.util.List;
import org.prongsai.messaging.inbox.Fold;
import org.prongsai.messaging.inbox.Inbox;
import org.prongsai.messaging.inbox.OrderedInbox;
import org.prongsai.messaging.inbox.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each matter's events in their order, each once, and tells whoever listens what they have come to. What does not
 * fit is parked with what follows it, and all other matters go on.
 */
public final class FollowMatters {

    private static final Logger LOG = LoggerFactory.getLogger(FollowMatters.class);

    /** Instances meet at a matter only while a partition changes hands. */
    private static final int ATTEMPTS = 10;

    private final Matters matters;
    private final OrderedInbox<Involved, LoggedEvent> ordered;
    private final List<InvolvementListener> listeners;

    public FollowMatters(Matters matters, Fold<Involved, LoggedEvent> fold, List<InvolvementListener> listeners) {
        this.matters = matters;
        this.ordered = new OrderedInbox<>(fold, LoggedEvent::sequence);
        this.listeners = List.copyOf(listeners);
    }

    /** Returns when what came of the event is durable. */
    public void receive(MatterId id, LoggedEvent event) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var stored = matters.read(id);
            var receipt = ordered.receive(stored.inbox(), event);
            if (keep(id, stored, receipt.inbox())) {
                warnIfParked(id, event, receipt);
                return;
            }
        }
        throw lost();
    }

    private static void warnIfParked(MatterId id, LoggedEvent event, Receipt<Involved, LoggedEvent> receipt) {
        if (receipt instanceof Receipt.Parked<Involved, LoggedEvent>(var _, var cause)) {
            LOG.warn(
                    "Event {} of {}/{} is parked: {} {}",
                    event.sequence(),
                    id.agency(),
                    id.aggregate(),
                    cause.reason(),
                    cause.detail());
        }
    }

    /**
     * Tries all parked events again, in order, for instance when a new version of this service can read them.
     *
     * @return how many were applied
     */
    public long redrive() {
        return matters.parked().stream().mapToLong(this::redrive).sum();
    }

    private long redrive(MatterId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var stored = matters.read(id);
            var drained = ordered.redrive(stored.inbox());
            if (drained.events().isEmpty()) {
                return 0;
            }
            if (keep(id, stored, drained.inbox())) {
                return drained.events().size();
            }
        }
        throw lost();
    }

    /** @return false when somebody else was faster */
    private boolean keep(MatterId id, Matters.Stored before, Inbox<Involved, LoggedEvent> now) {
        if (now.equals(before.inbox())) {
            // Told again all the same: it may have come because somebody doubts that it was taken.
            tell(id, before);
            return true;
        }
        boolean learned = now.applied() > before.inbox().applied();
        if (!matters.write(id, now, before.version(), learned)) {
            return false;
        }
        if (learned) {
            tell(id, new Matters.Stored(now, before.version() + 1));
        }
        return true;
    }

    /** Tells again what somebody was not told: they did not listen, or the process ended before it had told them. */
    public void tellWhatIsUntold() {
        matters.untold().forEach(id -> tell(id, matters.read(id)));
    }

    private void tell(MatterId id, Matters.Stored stored) {
        var known = stored.inbox().state();
        try {
            if (!known.numbers().isEmpty()) {
                var matter = new Matter(id.kind(), id.aggregate(), known.numbers());
                listeners.forEach(listener -> listener.learned(id.agency(), matter, known.responsible()));
            }
        } catch (RuntimeException e) {
            // Noted as untold. The class only: a message may repeat what a case says.
            LOG.warn(
                    "Not everybody heard of {}/{}: {}",
                    id.agency(),
                    id.aggregate(),
                    e.getClass().getName());
            return;
        }
        matters.told(id, stored.version());
    }

    private static IllegalStateException lost() {
        return new IllegalStateException("somebody else was faster, " + ATTEMPTS + " times in a row");
    }
}
