package org.prongsai.integrity.oit;

import java.util.List;
import java.util.stream.Stream;
import org.prongsai.calendar.FiscalYear;

/** What the agency has answered to an item, as its events have made it. */
public sealed interface OitItem {

    /** As an item is before anybody has answered it. */
    record Missing() implements OitItem {}

    /** @param entries the oldest first; never none */
    record Answered(FiscalYear fiscalYear, ItemCode code, List<Entry> entries) implements OitItem {

        public Answered {
            entries = List.copyOf(entries);
        }

        public Entry latest() {
            return entries.getLast();
        }

        Answered and(Entry entry) {
            var before = latest().isWaiting() ? decided(new Entry.Verdict.Replaced()) : this;
            return new Answered(
                    fiscalYear,
                    code,
                    Stream.concat(before.entries.stream(), Stream.of(entry)).toList());
        }

        Answered decided(Entry.Verdict verdict) {
            var earlier = entries.subList(0, entries.size() - 1).stream();
            return new Answered(
                    fiscalYear,
                    code,
                    Stream.concat(earlier, Stream.of(latest().with(verdict))).toList());
        }
    }

    /** How the item stands. */
    enum State {
        MISSING,
        ENTERED,
        APPROVED,
        RETURNED
    }

    default State state() {
        return switch (this) {
            case Missing() -> State.MISSING;
            case Answered answered ->
                switch (answered.latest().verdict()) {
                    case Entry.Verdict.Waiting() -> State.ENTERED;
                    case Entry.Verdict.Approved _ -> State.APPROVED;
                    case Entry.Verdict.Returned _ -> State.RETURNED;
                    case Entry.Verdict.Replaced() ->
                        throw new IllegalStateException("what was replaced is not the latest");
                };
        };
    }
}
