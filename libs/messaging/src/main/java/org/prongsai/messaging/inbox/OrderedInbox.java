package org.prongsai.messaging.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.prongsai.messaging.inbox.Cause.Reason;
import org.prongsai.messaging.inbox.Fold.Into;
import org.prongsai.messaging.inbox.Fold.Refused;

/**
 * Takes an aggregate's events in the order of their sequence, each once, whatever order and however often they come.
 *
 * <p>An event that the fold does not take is parked, and all later ones of its aggregate with it; other aggregates have
 * inboxes of their own and go on. One that comes with the sequence of a parked one takes its place, which is how an event
 * is mended; then those behind it follow in order.
 *
 * <p>An inbox is one value in a state store, so it is bounded: the {@code capacity} lowest sequences are kept, since they
 * are needed first. Later ones stay in the journal, and {@link Inbox#lacksEvents()} says that they must be sent again
 * once those before them are mended.
 *
 * @param <S> what an aggregate's events come to
 * @param <E> events
 */
public final class OrderedInbox<S, E> {

    /** With events of half a kilobyte a full inbox is a quarter of Kafka's largest record. */
    public static final int DEFAULT_CAPACITY = 500;

    private final Fold<S, E> fold;
    private final ToLongFunction<E> sequence;
    private final int capacity;

    public OrderedInbox(Fold<S, E> fold, ToLongFunction<E> sequence) {
        this(fold, sequence, DEFAULT_CAPACITY);
    }

    public OrderedInbox(Fold<S, E> fold, ToLongFunction<E> sequence, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.fold = fold;
        this.sequence = sequence;
        this.capacity = capacity;
    }

    /** Takes an event as it arrives. */
    public Receipt<S, E> receive(Inbox<S, E> inbox, E event) {
        long arrived = sequence.applyAsLong(event);
        if (arrived <= inbox.applied()) {
            return new Receipt.Duplicate<>(inbox);
        }
        Drained<S, E> drained = drain(park(inbox, event));
        return drained.inbox().applied() >= arrived
                ? new Receipt.Applied<>(drained.inbox(), drained.events())
                : new Receipt.Parked<>(drained.inbox(), causeOf(drained.inbox(), arrived));
    }

    /** Tries the parked events again, in order, for instance after the fold was mended. */
    public Drained<S, E> redrive(Inbox<S, E> inbox) {
        return drain(inbox);
    }

    /**
     * What came of a redrive.
     *
     * @param events those that are applied now, in order; none when the first parked one still does not fit
     */
    public record Drained<S, E>(Inbox<S, E> inbox, List<E> events) {}

    private Inbox<S, E> park(Inbox<S, E> inbox, E event) {
        long arrived = sequence.applyAsLong(event);
        var parked = new ArrayList<ParkedEvent<E>>(inbox.parked().size() + 1);
        inbox.parked().stream().filter(other -> sequenceOf(other) < arrived).forEach(parked::add);
        parked.add(new ParkedEvent<>(event, Cause.gap(inbox.applied() + 1)));
        inbox.parked().stream().filter(other -> sequenceOf(other) > arrived).forEach(parked::add);
        return new Inbox<>(inbox.applied(), Math.max(inbox.heard(), arrived), inbox.state(), parked);
    }

    private Drained<S, E> drain(Inbox<S, E> inbox) {
        long applied = inbox.applied();
        S state = inbox.state();
        var events = new ArrayList<E>();
        for (ParkedEvent<E> next : inbox.parked()) {
            if (sequenceOf(next) != applied + 1) {
                break;
            }
            switch (tried(state, next.event())) {
                case Into<S>(S folded) -> {
                    state = folded;
                    applied++;
                    events.add(next.event());
                }
                case Refused<S>(Cause cause) -> {
                    return drained(inbox, state, events, cause, Cause.behindParked(applied + 1));
                }
            }
        }
        Cause gap = Cause.gap(applied + 1);
        return drained(inbox, state, events, gap, gap);
    }

    /** @param first why the first of those that are left is, and {@code others} why those behind it are */
    private Drained<S, E> drained(Inbox<S, E> before, S state, List<E> events, Cause first, Cause others) {
        var left = new ArrayList<ParkedEvent<E>>();
        for (int i = events.size(); i < before.parked().size() && left.size() < capacity; i++) {
            left.add(new ParkedEvent<>(before.parked().get(i).event(), left.isEmpty() ? first : others));
        }
        return new Drained<>(new Inbox<>(before.applied() + events.size(), before.heard(), state, left), events);
    }

    private Cause causeOf(Inbox<S, E> inbox, long arrived) {
        for (ParkedEvent<E> parked : inbox.parked()) {
            if (sequenceOf(parked) == arrived) {
                return parked.cause();
            }
        }
        // beyond what is kept
        ParkedEvent<E> first = inbox.parked().getFirst();
        return first.cause().reason() == Reason.GAP ? first.cause() : Cause.behindParked(sequenceOf(first));
    }

    private long sequenceOf(ParkedEvent<E> parked) {
        return sequence.applyAsLong(parked.event());
    }

    private Fold.Folded<S> tried(S state, E event) {
        try {
            return fold.apply(state, event);
        } catch (RuntimeException e) {
            return new Refused<>(Cause.failed(e));
        }
    }
}
