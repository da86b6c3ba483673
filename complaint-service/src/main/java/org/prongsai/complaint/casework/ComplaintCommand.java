package org.prongsai.complaint.casework;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.prongsai.complaint.Kind;
import org.prongsai.support.StaffId;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;

/** What can be asked of a case. What people wrote is not among it: no decision depends on their words. */
public sealed interface ComplaintCommand {

    /**
     * Somebody files a case.
     *
     * @param replyDueOn by when the reporter hears from the agency, by the rule of the day
     * @param about what it points at
     * @param toBeTold whether the reporter wants a mail when there is something new
     * @param entry of a case that staff enter; without it, it is filed now, by its reporter
     */
    record Receive(
            Kind kind,
            Optional<String> category,
            boolean anonymous,
            TrackingNumber trackingNumber,
            ReceiptLocator receipt,
            LocalDate replyDueOn,
            Filing.About about,
            boolean toBeTold,
            Optional<Entry> entry)
            implements ComplaintCommand {}

    /** What the holder of the receipt asks for. */
    sealed interface OfReporter extends ComplaintCommand {}

    /** What staff ask for; whoever has a part in what the case is about asks in vain. */
    sealed interface OfStaff extends ComplaintCommand {}

    /** What the service asks for by itself. */
    sealed interface OfService extends ComplaintCommand {}

    record Triage(Finding finding, boolean namesLeadership, Set<StaffId> involved, Particulars particulars)
            implements OfStaff {}

    record Acknowledge(Particulars particulars) implements OfStaff {}

    record Assign(StaffId to, Particulars particulars) implements OfStaff {}

    record Investigate(Particulars particulars) implements OfStaff {}

    /** @param question the id of what is asked */
    record RequestInformation(String question) implements OfStaff {}

    /** Go on without the reporter's answer. */
    record Resume() implements OfStaff {}

    record Resolve(Resolution outcome, Particulars particulars) implements OfStaff {}

    /** @param number under which the other body has it */
    record Refer(ReferralBody body, Optional<String> number, Particulars particulars) implements OfStaff {}

    record Reject(Rejection reason, Particulars particulars) implements OfStaff {}

    record Close(Particulars particulars) implements OfStaff {}

    /** @param of the case that goes on for both */
    record CloseAsDuplicate(String of, Particulars particulars) implements OfStaff {}

    record Link(String to) implements OfStaff {}

    record Reopen(Particulars particulars) implements OfStaff {}

    /** @param staff who is found to have a part in what the case is about */
    record Involve(Set<StaffId> staff, boolean namesLeadership) implements OfStaff {}

    /** Staff say something: to the reporter, or among themselves. */
    record Say(String utterance, boolean internal) implements OfStaff {}

    record RequestIdentity() implements OfStaff {}

    record GrantIdentity(StaffId to, Duration length) implements OfStaff {}

    record Hold(boolean hold) implements OfStaff {}

    record ProposeErasure() implements OfStaff {}

    record ApproveErasure() implements OfStaff {}

    /** The reporter says something. */
    record Tell(String utterance) implements OfReporter {}

    record Withdraw() implements OfReporter {}

    record AskToReopen(Optional<String> note) implements OfReporter {}

    /** @param stars 1 to 5 */
    record Rate(int stars) implements OfReporter {}

    /** A file that is stored already. */
    record Attach(String id, String file, String type, long size, boolean scanned) implements OfReporter {}

    /** Time has passed. */
    record Tick() implements OfService {}

    /** The owner of what the case is about has said who is responsible for it. */
    record Learn(Set<StaffId> responsible) implements OfService {}

    /** The key of an erased case is gone. */
    record ConfirmErasure() implements OfService {}

    /**
     * The reporter was told that there is something new.
     *
     * @param count of how many things, as {@link Complaint.News#count} was when the mail was written
     */
    record ConfirmNotice(int count) implements OfService {}

    /** The reporter's own server takes no mail for the address that they left; {@code count} as above. */
    record GiveUpNotice(int count) implements OfService {}
}
