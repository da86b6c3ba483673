package org.prongsai.complaint.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.complaint.casework.Complaint.Attachment;
import org.prongsai.complaint.casework.Complaint.Utterance;
import org.prongsai.support.StaffId;

/** What happened to a case. Staff ids and the names of sealed fields stay in this service. */
public sealed interface ComplaintEvent {

    /** @param deadlines of the first reply and of the decision */
    record ComplaintReceived(Filing filing, List<Deadline> deadlines) implements ComplaintEvent {}

    /** @param involved who is named in it */
    record ComplaintTriaged(Stamp stamp, Finding finding, boolean namesLeadership, Set<StaffId> involved)
            implements ComplaintEvent {}

    record ComplaintAcknowledged(Stamp stamp, boolean inTime) implements ComplaintEvent {}

    record ComplaintAssigned(Stamp stamp, StaffId to) implements ComplaintEvent {}

    record InvestigationBegun(Stamp stamp) implements ComplaintEvent {}

    /** @param question what was asked of the reporter */
    record InformationRequested(Stamp stamp, Utterance question, Deadline answer) implements ComplaintEvent {}

    /**
     * The reporter is no longer waited for.
     *
     * @param to the state in which the case goes on
     * @param decision its last day, which has moved by the days waited for
     */
    record Resumed(Stamp stamp, boolean answered, Status to, Optional<Deadline> decision) implements ComplaintEvent {}

    /** The day of reply passed and nobody had acknowledged the case. */
    record ReplyOverdue(LocalDate dueOn) implements ComplaintEvent {}

    record DueSoon(Deadline.What what, LocalDate on, LocalDate dueOn) implements ComplaintEvent {}

    /** The last day of the decision, or of the reporter's answer, passed. */
    record Overdue(Deadline.What what, LocalDate dueOn) implements ComplaintEvent {}

    /** @param time absent for a case from before decisions had a last day */
    record ComplaintResolved(Stamp stamp, Resolution outcome, Optional<TimeUsed> time) implements ComplaintEvent {}

    record ComplaintReferred(Stamp stamp, ReferralBody body, Optional<String> number, TimeUsed time)
            implements ComplaintEvent {}

    record ComplaintRejected(Stamp stamp, Rejection reason, TimeUsed time) implements ComplaintEvent {}

    /** Another case is about the same and goes on for both. */
    record FoundDuplicate(Stamp stamp, String of) implements ComplaintEvent {}

    /** @param ended whether that ends the case */
    record ComplaintWithdrawn(Stamp stamp, boolean ended) implements ComplaintEvent {}

    /**
     * The case is done with.
     *
     * @param daysUsed calendar days from the day of receipt to this one
     */
    record ComplaintClosed(Stamp stamp, int daysUsed) implements ComplaintEvent {}

    /** @param byReporter whether it was they who wanted it */
    record ComplaintReopened(Stamp stamp, boolean byReporter, Deadline decision) implements ComplaintEvent {}

    record ComplaintRated(LocalDate on, int stars) implements ComplaintEvent {}

    record ComplaintLinked(String to) implements ComplaintEvent {}

    record Said(Utterance utterance) implements ComplaintEvent {}

    record FileAttached(Attachment attachment) implements ComplaintEvent {}

    /** Somebody has, or may have, a part in what the case is about; whatever access they had ends here. */
    record ConflictFound(Set<StaffId> staff, boolean namesLeadership) implements ComplaintEvent {}

    record IdentityRequested(String by) implements ComplaintEvent {}

    record IdentityGranted(String to, Instant until, String by) implements ComplaintEvent {}

    record HoldSet(boolean hold) implements ComplaintEvent {}

    record ErasureProposed(String by) implements ComplaintEvent {}

    /** @param by who approved it */
    record ComplaintErased(LocalDate on, String by) implements ComplaintEvent {}

    record KeyDestroyed() implements ComplaintEvent {}

    /** The reporter knows that there is something new. */
    record ReporterTold() implements ComplaintEvent {}

    /** There is something new, and the reporter cannot be told. */
    record ReporterNotReached() implements ComplaintEvent {}

    /**
     * How long the decision took.
     *
     * @param days by the rule of the kind, without those that the reporter was waited for
     */
    record TimeUsed(int days, boolean inTime) {}
}
