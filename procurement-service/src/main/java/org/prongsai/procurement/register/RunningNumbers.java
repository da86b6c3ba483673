package org.prongsai.procurement.register;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.register.NumberSeries.NeverRefused;
import org.prongsai.procurement.register.NumberSeries.NumberTaken;
import org.prongsai.procurement.register.NumberSeries.TakeNumber;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/**
 * Gives the procurements of a fiscal year their numbers. A repeated call gets the number that it got before; whoever is
 * killed before using one leaves a gap, and no two ever have the same.
 */
public final class RunningNumbers {

    private static final String NUMBER = "number";

    private final Aggregates<NumberSeries, TakeNumber, NumberTaken, NeverRefused> series;
    private final RepeatableCalls calls;
    private final Clock clock;

    public RunningNumbers(
            Aggregates<NumberSeries, TakeNumber, NumberTaken, NeverRefused> series,
            RepeatableCalls calls,
            Clock clock) {
        this.series = series;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * The next number of a year.
     *
     * @param body what the number is for
     * @return empty when the key was used for something else
     */
    public Optional<Integer> next(Caller caller, FiscalYear year, String idempotencyKey, Object body) {
        var id = new AggregateId(caller.agency(), "numbers-" + year.value());
        var outcome = series.create(
                id,
                new Command<>(
                        new TakeNumber(),
                        new Context(Actor.of(caller), clock.instant()),
                        "take-number",
                        calls.call(caller, "take-number " + id.value(), idempotencyKey, body),
                        Map.of(),
                        Optional.empty(),
                        after -> Map.of(NUMBER, after.state().last())));
        return switch (outcome) {
            case Outcome.Done<NeverRefused> done ->
                Optional.of(((Number) Objects.requireNonNull(done.answer().get(NUMBER))).intValue());
            case Outcome.KeyReused<NeverRefused> _ -> Optional.empty();
            case Outcome.Refused<NeverRefused> _, Outcome.Missing<NeverRefused> _, Outcome.Stale<NeverRefused> _ ->
                throw new IllegalStateException("there is always a next number");
        };
    }
}
