package org.prongsai.integrity.circular;

import java.time.Instant;
import java.time.LocalDate;

/** What happened to a circular. */
public sealed interface CircularEvent {

    record CircularIssued(Circulation circulation, String issuedBy, Instant recordedAt) implements CircularEvent {}

    /**
     * One more member of staff has acknowledged it.
     *
     * @param acknowledged how many by now
     * @param recipients of how many; 0 where nobody in particular is named
     */
    record CircularAcknowledged(String by, Instant at, LocalDate on, int acknowledged, int recipients)
            implements CircularEvent {}

    record CircularOverdue(LocalDate dueOn, int acknowledged, int recipients) implements CircularEvent {}
}
