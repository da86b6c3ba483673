package org.prongsai.reporting.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.fold.Facts;
import org.prongsai.reporting.fold.Tally;

/**
 * One request as the statistics see it.
 *
 * @param fiscalYear the year (BE) in which it came in; it stays in that year's report whatever happens later
 * @param service the code under which it is counted
 * @param state how far it has come
 * @param since the day of its last change
 */
public record RequestFacts(int fiscalYear, String service, State state, LocalDate since, Tally contribution)
        implements Facts<Tally> {

    static final String RECEIVED = "received/";
    static final String CHANNEL = "channel/";
    static final String STATE = "state/";
    static final String MINUTES = "minutes/";

    /** How far a request has come; each is a cell of its own. */
    public enum State {
        SUBMITTED,
        ACCEPTED,
        RETURNED,
        IN_TIME,
        LATE,
        NO_STANDARD,
        REJECTED;

        /** Prefix of the cells of this state, by service. */
        String prefix() {
            return STATE + this + "/";
        }
    }

    public static RequestFacts submitted(String service, String channel, LocalDate on) {
        var counts = Tally.of(RECEIVED + service, on, 1)
                .plus(Tally.of(CHANNEL + channel, on, 1))
                .plus(Tally.of(State.SUBMITTED.prefix() + service, on, 1));
        return new RequestFacts(FiscalYear.of(on).value(), service, State.SUBMITTED, on, counts);
    }

    public RequestFacts accepted(LocalDate on) {
        return becomes(State.ACCEPTED, on);
    }

    public RequestFacts returned(LocalDate on) {
        return becomes(State.RETURNED, on);
    }

    public RequestFacts rejected(LocalDate on) {
        return becomes(State.REJECTED, on);
    }

    /**
     * The service was given.
     *
     * @param how {@link State#IN_TIME}, {@link State#LATE} or {@link State#NO_STANDARD}
     * @param minutesUsed working minutes; null where they are not told
     */
    public RequestFacts completed(State how, @Nullable Integer minutesUsed, LocalDate on) {
        RequestFacts completed = becomes(how, on);
        return minutesUsed == null
                ? completed
                : completed.counted(Tally.of(MINUTES + service + "/" + minutesUsed, completed.since(), 1));
    }

    private RequestFacts becomes(State next, LocalDate happenedOn) {
        // What is recorded from paper may name an earlier day than the last change; a state cannot end before it began.
        LocalDate day = happenedOn.isBefore(since) ? since : happenedOn;
        Tally change = Tally.of(next.prefix() + service, day, 1).minus(Tally.of(state.prefix() + service, day, 1));
        return new RequestFacts(fiscalYear, service, next, day, contribution.plus(change));
    }

    private RequestFacts counted(Tally more) {
        return new RequestFacts(fiscalYear, service, state, since, contribution.plus(more));
    }
}
