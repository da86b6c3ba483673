package org.prongsai.complaint.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.prongsai.support.StaffId;

/** What happened to a case; {@code by} is the staff id of who did it, which stays in this service. */
public sealed interface ComplaintEvent {

    record ComplaintReceived(Filing filing) implements ComplaintEvent {}

    record ComplaintAcknowledged(Instant at, LocalDate acknowledgedOn, boolean inTime, String by)
            implements ComplaintEvent {}

    record ComplaintAssigned(Instant at, LocalDate assignedOn, StaffId to, String by) implements ComplaintEvent {}

    /** The day of reply passed and nobody had acknowledged the case. */
    record ReplyOverdue(LocalDate dueOn) implements ComplaintEvent {}

    record ComplaintResolved(Instant at, LocalDate resolvedOn, Resolution outcome, String by)
            implements ComplaintEvent {}

    /**
     * The case is done with.
     *
     * @param daysUsed calendar days from the day of receipt to this one
     */
    record ComplaintClosed(Instant at, LocalDate closedOn, int daysUsed, String by) implements ComplaintEvent {}
}
