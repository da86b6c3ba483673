package org.prongsai.integrity.obligation;

import java.time.LocalDate;
import java.util.Optional;

/** What happened to an obligation. */
public sealed interface ObligationEvent {

    record ObligationOpened(Expectation expectation) implements ObligationEvent {}

    /** Something more shows it; told to nobody, for what counts is the first. */
    record EvidenceSeen(String source, LocalDate on) implements ObligationEvent {}

    /** Something less shows it; told to nobody while something else does. */
    record EvidenceGone(String source) implements ObligationEvent {}

    /**
     * It has happened.
     *
     * @param byHand empty where an event shows it
     */
    record ObligationFulfilled(ObligationKey key, LocalDate on, boolean inTime, Optional<Obligation.ByHand> byHand)
            implements ObligationEvent {}

    record ObligationOverdue(ObligationKey key, LocalDate dueOn) implements ObligationEvent {}

    record ObligationReopened(ObligationKey key, LocalDate on) implements ObligationEvent {}
}
