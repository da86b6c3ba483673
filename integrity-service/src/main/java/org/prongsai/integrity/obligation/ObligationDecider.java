package org.prongsai.integrity.obligation;

import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.integrity.Flaws;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.obligation.Obligation.ByHand;
import org.prongsai.integrity.obligation.Obligation.Open;
import org.prongsai.integrity.obligation.Obligation.Unopened;
import org.prongsai.integrity.obligation.ObligationCommand.Expect;
import org.prongsai.integrity.obligation.ObligationCommand.FulfilByHand;
import org.prongsai.integrity.obligation.ObligationCommand.Show;
import org.prongsai.integrity.obligation.ObligationCommand.Tick;
import org.prongsai.integrity.obligation.ObligationCommand.Withdraw;
import org.prongsai.integrity.obligation.ObligationEvent.EvidenceGone;
import org.prongsai.integrity.obligation.ObligationEvent.EvidenceSeen;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationFulfilled;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationOpened;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationOverdue;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationReopened;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/**
 * What happens to an obligation: it is opened, and something shows that it was fulfilled. Both are told of by events of
 * other aggregates, which come in any order and more than once.
 */
public final class ObligationDecider implements Decider<Obligation, ObligationCommand, ObligationEvent, Refusal> {

    @Override
    public Obligation initial() {
        return Unopened.none();
    }

    @Override
    public Decision<ObligationEvent, Refusal> decide(
            Obligation obligation, ObligationCommand command, Context context) {
        return switch (command) {
            case Show shown -> show(obligation, shown.source(), shown.on());
            case Withdraw(var source, var on) -> withdraw(obligation, source, on);
            case Expect(var expectation) ->
                switch (obligation) {
                    case Unopened(var evidence) -> open(expectation, evidence);
                    case Open _ -> nothing();
                };
            case FulfilByHand byHand ->
                switch (obligation) {
                    case Unopened _ -> refuse(new Refusal.NotInThisState());
                    case Open open -> byHand(open, byHand, context);
                };
            case Tick() ->
                switch (obligation) {
                    case Unopened _ -> nothing();
                    case Open open -> tick(open, context);
                };
        };
    }

    private static Decision<ObligationEvent, Refusal> open(
            Expectation expectation, SortedMap<String, LocalDate> evidence) {
        var events = new ArrayList<ObligationEvent>();
        events.add(new ObligationOpened(expectation));
        evidence.values().stream()
                .min(LocalDate::compareTo)
                .ifPresent(on -> events.add(fulfilled(expectation, on, Optional.empty())));
        return new Decision.Happens<>(events);
    }

    private static Decision<ObligationEvent, Refusal> show(Obligation obligation, String source, LocalDate on) {
        if (on.equals(obligation.evidence().get(source))) {
            return nothing();
        }
        return obligation instanceof Open open && !open.isFulfilled()
                ? new Decision.Happens<>(
                        List.of(new EvidenceSeen(source, on), fulfilled(open.expectation(), on, Optional.empty())))
                : happens(new EvidenceSeen(source, on));
    }

    private static Decision<ObligationEvent, Refusal> withdraw(Obligation obligation, String source, LocalDate on) {
        if (!obligation.evidence().containsKey(source)) {
            return nothing();
        }
        var reopens = obligation instanceof Open open
                && open.evidence().size() == 1
                && open.byHand().isEmpty();
        return reopens
                ? new Decision.Happens<>(List.of(
                        new EvidenceGone(source),
                        new ObligationReopened(((Open) obligation).expectation().key(), on)))
                : happens(new EvidenceGone(source));
    }

    private static Decision<ObligationEvent, Refusal> byHand(Open open, FulfilByHand command, Context context) {
        if (open.isFulfilled()) {
            return refuse(new Refusal.NotInThisState());
        }
        var on = Optional.ofNullable(command.fulfilledOn()).orElseGet(context::today);
        var flaws = new Flaws();
        flaws.unlessHappened(on, context.today(), "fulfilledOn");
        return flaws.found().isEmpty()
                ? happens(fulfilled(open.expectation(), on, Optional.of(new ByHand(on, command.reason()))))
                : refuse(new Refusal.Flawed(flaws.found()));
    }

    private static ObligationFulfilled fulfilled(Expectation expectation, LocalDate on, Optional<ByHand> byHand) {
        return new ObligationFulfilled(expectation.key(), on, !on.isAfter(expectation.dueOn()), byHand);
    }

    private static Decision<ObligationEvent, Refusal> tick(Open open, Context context) {
        var due = open.expectation().dueOn();
        return !open.overdue() && !open.isFulfilled() && context.today().isAfter(due)
                ? happens(new ObligationOverdue(open.expectation().key(), due))
                : nothing();
    }

    @Override
    public Obligation evolve(Obligation obligation, ObligationEvent event) {
        return switch (event) {
            case ObligationOpened(var expectation) ->
                new Open(expectation, obligation.evidence(), Optional.empty(), false);
            case EvidenceSeen(var source, var on) -> {
                var known = new TreeMap<>(obligation.evidence());
                known.put(source, on);
                yield with(obligation, known);
            }
            case EvidenceGone(var source) -> {
                var known = new TreeMap<>(obligation.evidence());
                known.remove(source);
                yield with(obligation, known);
            }
            case ObligationFulfilled e ->
                e.byHand().<Obligation>map(hand -> opened(obligation).by(hand)).orElse(obligation);
            case ObligationOverdue _ -> opened(obligation).madeOverdue();
            case ObligationReopened _ -> obligation;
        };
    }

    private static Obligation with(Obligation obligation, SortedMap<String, LocalDate> evidence) {
        return switch (obligation) {
            case Unopened _ -> new Unopened(evidence);
            case Open open -> open.with(evidence);
        };
    }

    private static Open opened(Obligation obligation) {
        if (obligation instanceof Open open) {
            return open;
        }
        throw new IllegalStateException("nobody expects it yet");
    }
}
