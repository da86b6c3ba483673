package org.prongsai.complaint.casework;

import static org.prongsai.complaint.casework.Status.ACKNOWLEDGED;
import static org.prongsai.complaint.casework.Status.ASSIGNED;
import static org.prongsai.complaint.casework.Status.CLOSED;
import static org.prongsai.complaint.casework.Status.INVESTIGATING;
import static org.prongsai.complaint.casework.Status.RECEIVED;
import static org.prongsai.complaint.casework.Status.REFERRED;
import static org.prongsai.complaint.casework.Status.REJECTED;
import static org.prongsai.complaint.casework.Status.REOPENED;
import static org.prongsai.complaint.casework.Status.RESOLVED;
import static org.prongsai.complaint.casework.Status.TRIAGED;
import static org.prongsai.complaint.casework.Status.WAITING;

import java.util.EnumSet;
import java.util.Set;
import org.prongsai.complaint.casework.ComplaintCommand.AskToReopen;
import org.prongsai.complaint.casework.ComplaintCommand.OfService;
import org.prongsai.complaint.casework.ComplaintCommand.Rate;
import org.prongsai.complaint.casework.ComplaintCommand.Receive;

/** In which states of a case what can be asked of it; docs/complaint-states.md is this table for people. */
final class Moves {

    private static final Set<Status> ALL = EnumSet.allOf(Status.class);
    private static final Set<Status> ENDED = EnumSet.of(REJECTED, CLOSED);
    private static final Set<Status> OPEN = EnumSet.complementOf(EnumSet.copyOf(ENDED));
    private static final Set<Status> UNDECIDED =
            EnumSet.of(RECEIVED, TRIAGED, ACKNOWLEDGED, ASSIGNED, INVESTIGATING, WAITING, REOPENED);
    private static final Set<Status> BEFORE_ASSIGNMENT = EnumSet.of(RECEIVED, TRIAGED, ACKNOWLEDGED, REOPENED);

    private Moves() {}

    static Set<Status> from(ComplaintCommand command) {
        return switch (command) {
            case Receive _ -> EnumSet.noneOf(Status.class);
            case ComplaintCommand.Triage _ -> BEFORE_ASSIGNMENT;
            case ComplaintCommand.Acknowledge _ -> EnumSet.of(RECEIVED, TRIAGED);
            case ComplaintCommand.Assign _ -> EnumSet.of(TRIAGED, ACKNOWLEDGED, ASSIGNED, INVESTIGATING, REOPENED);
            case ComplaintCommand.Investigate _ -> EnumSet.of(ASSIGNED);
            case ComplaintCommand.RequestInformation _ ->
                EnumSet.of(TRIAGED, ACKNOWLEDGED, ASSIGNED, INVESTIGATING, REOPENED);
            case ComplaintCommand.Resume _ -> EnumSet.of(WAITING);
            case ComplaintCommand.Resolve _ -> EnumSet.of(ASSIGNED, INVESTIGATING);
            case ComplaintCommand.Refer _ ->
                EnumSet.of(TRIAGED, ACKNOWLEDGED, ASSIGNED, INVESTIGATING, RESOLVED, REOPENED);
            case ComplaintCommand.Reject _ -> BEFORE_ASSIGNMENT;
            case ComplaintCommand.Close _ -> EnumSet.of(RESOLVED, REFERRED);
            case ComplaintCommand.CloseAsDuplicate _ ->
                EnumSet.of(RECEIVED, TRIAGED, ACKNOWLEDGED, ASSIGNED, INVESTIGATING, REOPENED);
            case ComplaintCommand.Reopen _, AskToReopen _ -> ENDED;
            case ComplaintCommand.Withdraw _ -> UNDECIDED;
            case ComplaintCommand.Tell _, ComplaintCommand.Attach _ -> OPEN;
            case Rate _ -> EnumSet.of(RESOLVED, REFERRED, REJECTED, CLOSED);
            case ComplaintCommand.ProposeErasure _, ComplaintCommand.ApproveErasure _ -> ENDED;
            case ComplaintCommand.Say _,
                    ComplaintCommand.Link _,
                    ComplaintCommand.Involve _,
                    ComplaintCommand.RequestIdentity _,
                    ComplaintCommand.GrantIdentity _,
                    ComplaintCommand.Hold _ -> ALL;
            case OfService _ -> ALL;
        };
    }
}
