package org.prongsai.reporting.statistics;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.fold.Facts;
import org.prongsai.reporting.fold.Tally;

/**
 * One case as the statistics see it: its present value of every dimension, and the counts that its history adds.
 *
 * @param fiscalYear the year (BE) in which it was received; it stays in that year's report whatever happens later
 * @param since the day of its last change
 * @param contribution what the case adds to the counts, corruption cases a second time under {@code corruption/}
 */
public record CaseFacts(int fiscalYear, SortedMap<Dimension, String> values, LocalDate since, Tally contribution)
        implements Facts<Tally> {

    static final String TOTAL = "total";
    static final String ANONYMOUS = "anonymous";
    static final String CORRUPTION = "corruption/";

    private static final String NO_CATEGORY = "UNSPECIFIED";

    public CaseFacts {
        values = unmodifiableSortedMap(values);
    }

    public static CaseFacts received(
            String kind, @Nullable String category, String channel, boolean anonymous, LocalDate receivedOn) {
        var unknown = new CaseFacts(FiscalYear.of(receivedOn).value(), emptySortedMap(), receivedOn, Tally.none());
        // the kind comes first: whether a count is a corruption case's, too, depends on it
        var known = unknown.with(Dimension.KIND, kind, receivedOn).counted(Tally.of(TOTAL, receivedOn, 1));
        if (anonymous) {
            known = known.counted(Tally.of(ANONYMOUS, receivedOn, 1));
        }
        return known.with(Dimension.CATEGORY, category == null ? NO_CATEGORY : category, receivedOn)
                .with(Dimension.CHANNEL, channel, receivedOn)
                .with(Dimension.STATUS, "RECEIVED", receivedOn);
    }

    public CaseFacts acknowledged(boolean inTime, LocalDate day) {
        return with(Dimension.STATUS, "ACKNOWLEDGED", day).with(Dimension.REPLY, inTime ? "IN_TIME" : "LATE", day);
    }

    public CaseFacts replyOverdue(LocalDate day) {
        return with(Dimension.REPLY, "OVERDUE", day);
    }

    /** It came into a state of which nothing else is counted. */
    public CaseFacts became(String status, LocalDate day) {
        return with(Dimension.STATUS, status, day);
    }

    /** @param inTime null where the decision had no last day */
    public CaseFacts resolved(String outcome, @Nullable Boolean inTime, LocalDate day) {
        var resolved = became("RESOLVED", day).with(Dimension.OUTCOME, outcome, day);
        return inTime == null ? resolved : resolved.decided(inTime, day);
    }

    public CaseFacts referred(boolean inTime, LocalDate day) {
        return became("REFERRED", day).decided(inTime, day);
    }

    public CaseFacts rejected(boolean inTime, LocalDate day) {
        return became("REJECTED", day).decided(inTime, day);
    }

    private CaseFacts decided(boolean inTime, LocalDate day) {
        return with(Dimension.DECISION, inTime ? "IN_TIME" : "LATE", day);
    }

    public CaseFacts decisionOverdue(LocalDate day) {
        return with(Dimension.DECISION, "OVERDUE", day);
    }

    /** It came out without a decision. */
    public CaseFacts cameOut(String outcome, LocalDate day) {
        return with(Dimension.OUTCOME, outcome, day);
    }

    public CaseFacts rated(int stars, LocalDate day) {
        return with(Dimension.STARS, Integer.toString(stars), day);
    }

    public CaseFacts closed(int daysUsed, LocalDate day) {
        return became("CLOSED", day).with(Dimension.DAYS_TO_CLOSE, Integer.toString(daysUsed), day);
    }

    /** What it had come to counts no more until it comes to something again. */
    public CaseFacts reopened(LocalDate day) {
        return became("REOPENED", day)
                .without(Dimension.OUTCOME, day)
                .without(Dimension.DECISION, day)
                .without(Dimension.DAYS_TO_CLOSE, day);
    }

    /** Moves the case to another value of a dimension: one less there, one more here. */
    private CaseFacts with(Dimension dimension, String value, LocalDate happenedOn) {
        // A case recorded from paper may name an earlier day than its last change; a state cannot end before it began.
        LocalDate day = happenedOn.isBefore(since) ? since : happenedOn;
        Tally change = Tally.of(dimension.cell(value), day, 1);
        String before = values.get(dimension);
        if (before != null) {
            change = change.minus(Tally.of(dimension.cell(before), day, 1));
        }
        var now = new TreeMap<>(values);
        now.put(dimension, value);
        return new CaseFacts(fiscalYear, now, day, contribution).counted(change);
    }

    /** The case has no value of a dimension any more. */
    private CaseFacts without(Dimension dimension, LocalDate happenedOn) {
        String before = values.get(dimension);
        if (before == null) {
            return this;
        }
        LocalDate day = happenedOn.isBefore(since) ? since : happenedOn;
        var now = new TreeMap<>(values);
        now.remove(dimension);
        return new CaseFacts(fiscalYear, now, day, contribution)
                .counted(Tally.none().minus(Tally.of(dimension.cell(before), day, 1)));
    }

    private CaseFacts counted(Tally change) {
        Tally counts = "CORRUPTION".equals(values.get(Dimension.KIND)) ? change.plus(change.under(CORRUPTION)) : change;
        return new CaseFacts(fiscalYear, values, since, contribution.plus(counts));
    }
}
