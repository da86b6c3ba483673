package org.prongsai.integrity.obligation;

import static java.util.Collections.unmodifiableSortedMap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An obligation as its events have made it. */
public sealed interface Obligation {

    /** Before anybody expects it. Evidence may be known already: it is told of by events of its own. */
    record Unopened(SortedMap<String, LocalDate> evidence) implements Obligation {

        public Unopened {
            evidence = unmodifiableSortedMap(evidence);
        }

        static Unopened none() {
            return new Unopened(new TreeMap<>());
        }
    }

    /**
     * What is expected.
     *
     * @param evidence the day on which it was shown to have happened, by what shows it
     * @param byHand that staff say so, where no event shows it
     * @param overdue whether the last day passed without it
     */
    record Open(
            Expectation expectation, SortedMap<String, LocalDate> evidence, Optional<ByHand> byHand, boolean overdue)
            implements Obligation {

        public Open {
            evidence = unmodifiableSortedMap(evidence);
        }

        /** The first day on which it had happened. */
        public Optional<LocalDate> fulfilledOn() {
            return evidence.values().stream().min(LocalDate::compareTo).or(() -> byHand.map(ByHand::on));
        }

        public boolean isFulfilled() {
            return fulfilledOn().isPresent();
        }

        Open with(SortedMap<String, LocalDate> known) {
            return new Open(expectation, known, byHand, overdue);
        }

        Open by(ByHand hand) {
            return new Open(expectation, evidence, Optional.of(hand), overdue);
        }

        Open madeOverdue() {
            return new Open(expectation, evidence, byHand, true);
        }
    }

    /** @param reason for staff: it stays in the service */
    record ByHand(LocalDate on, String reason) {}

    SortedMap<String, LocalDate> evidence();

    /** How it stands. */
    enum State {
        OPEN,
        OVERDUE,
        FULFILLED
    }
}
