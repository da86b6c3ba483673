package org.prongsai.procurement.register;

import static org.prongsai.support.aggregate.Decision.happens;

import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/**
 * The running numbers of an agency's fiscal year: one document gives them all, so none is given twice.
 *
 * @param last the last one that was given; 0 before the first
 */
public record NumberSeries(int last) {

    /** Give the next one. */
    public record TakeNumber() {}

    /** One was given, and is never given again. */
    public record NumberTaken(int number) {}

    /** There is always a next one. */
    public record NeverRefused() {}

    /** Gives numbers 1, 2, 3 ... */
    public static final class NumberDecider implements Decider<NumberSeries, TakeNumber, NumberTaken, NeverRefused> {

        @Override
        public NumberSeries initial() {
            return new NumberSeries(0);
        }

        @Override
        public Decision<NumberTaken, NeverRefused> decide(NumberSeries series, TakeNumber take, Context context) {
            return happens(new NumberTaken(series.last() + 1));
        }

        @Override
        public NumberSeries evolve(NumberSeries series, NumberTaken taken) {
            return new NumberSeries(taken.number());
        }
    }
}
