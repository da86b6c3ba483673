package org.prongsai.complaint.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.prongsai.complaint.Kind.CORRUPTION;
import static org.prongsai.complaint.casework.Refusal.NOT_IN_THIS_STATE;
import static org.prongsai.complaint.casework.Refusal.OUTCOME_OF_ANOTHER_KIND;
import static org.prongsai.complaint.casework.Refusal.SECOND_PERSON_NEEDED;
import static org.prongsai.complaint.casework.Status.ACKNOWLEDGED;
import static org.prongsai.complaint.casework.Status.ASSIGNED;
import static org.prongsai.complaint.casework.Status.CLOSED;
import static org.prongsai.complaint.casework.Status.RECEIVED;
import static org.prongsai.complaint.casework.Status.RESOLVED;
import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import org.prongsai.complaint.casework.Complaint.Filed;
import org.prongsai.complaint.casework.Complaint.Unfiled;
import org.prongsai.complaint.casework.ComplaintCommand.Acknowledge;
import org.prongsai.complaint.casework.ComplaintCommand.Assign;
import org.prongsai.complaint.casework.ComplaintCommand.Close;
import org.prongsai.complaint.casework.ComplaintCommand.Receive;
import org.prongsai.complaint.casework.ComplaintCommand.Resolve;
import org.prongsai.complaint.casework.ComplaintCommand.Tick;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAcknowledged;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAssigned;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintClosed;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReceived;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintResolved;
import org.prongsai.complaint.casework.ComplaintEvent.ReplyOverdue;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to a case. */
public final class ComplaintDecider implements Decider<Complaint, ComplaintCommand, ComplaintEvent, Refusal> {

    @Override
    public Complaint initial() {
        return new Unfiled();
    }

    @Override
    public Decision<ComplaintEvent, Refusal> decide(Complaint complaint, ComplaintCommand command, Context context) {
        return switch (complaint) {
            case Unfiled() -> file(command, context);
            case Filed filed -> handle(filed, command, context);
        };
    }

    private static Decision<ComplaintEvent, Refusal> file(ComplaintCommand command, Context context) {
        return switch (command) {
            case Receive receive ->
                happens(new ComplaintReceived(new Filing(
                        receive.kind(),
                        receive.category(),
                        receive.anonymous(),
                        receive.trackingNumber(),
                        receive.receipt(),
                        context.now(),
                        context.today(),
                        receive.replyDueOn())));
            case Acknowledge _, Assign _, Resolve _, Close _, Tick _ -> refuse(NOT_IN_THIS_STATE);
        };
    }

    private static Decision<ComplaintEvent, Refusal> handle(Filed filed, ComplaintCommand command, Context context) {
        return switch (command) {
            case Receive _ -> refuse(NOT_IN_THIS_STATE);
            case Acknowledge _ ->
                filed.status() == RECEIVED
                        ? happens(new ComplaintAcknowledged(
                                context.now(),
                                context.today(),
                                !isOverdue(filed, context),
                                context.actor().subject()))
                        : refuse(NOT_IN_THIS_STATE);
            case Assign assign ->
                filed.status() == ACKNOWLEDGED || filed.status() == ASSIGNED
                        ? happens(new ComplaintAssigned(
                                context.now(),
                                context.today(),
                                assign.to(),
                                context.actor().subject()))
                        : refuse(NOT_IN_THIS_STATE);
            case Resolve resolve -> resolve(filed, resolve, context);
            case Close _ -> close(filed, context);
            case Tick _ ->
                filed.status() == RECEIVED && !filed.overdue() && isOverdue(filed, context)
                        ? happens(new ReplyOverdue(filed.filing().replyDueOn()))
                        : nothing();
        };
    }

    private static boolean isOverdue(Filed filed, Context context) {
        return context.today().isAfter(filed.filing().replyDueOn());
    }

    private static Decision<ComplaintEvent, Refusal> resolve(Filed filed, Resolve resolve, Context context) {
        if (filed.status() != ASSIGNED) {
            return refuse(NOT_IN_THIS_STATE);
        }
        return resolve.outcome().appliesTo(filed.filing().kind())
                ? happens(new ComplaintResolved(
                        context.now(),
                        context.today(),
                        resolve.outcome(),
                        context.actor().subject()))
                : refuse(OUTCOME_OF_ANOTHER_KIND);
    }

    private static Decision<ComplaintEvent, Refusal> close(Filed filed, Context context) {
        if (filed.status() != RESOLVED) {
            return refuse(NOT_IN_THIS_STATE);
        }
        if (filed.filing().kind() == CORRUPTION
                && filed.investigatedBy(context.actor().subject())) {
            return refuse(SECOND_PERSON_NEEDED);
        }
        var daysUsed = DAYS.between(filed.filing().receivedOn(), context.today());
        return happens(new ComplaintClosed(
                context.now(),
                context.today(),
                Math.toIntExact(daysUsed),
                context.actor().subject()));
    }

    @Override
    public Complaint evolve(Complaint complaint, ComplaintEvent event) {
        return switch (complaint) {
            case Unfiled() -> {
                if (event instanceof ComplaintReceived(var filing)) {
                    yield Filed.of(filing);
                }
                throw new IllegalStateException("a case begins with its receipt");
            }
            case Filed filed -> evolve(filed, event);
        };
    }

    private static Filed evolve(Filed filed, ComplaintEvent event) {
        return switch (event) {
            case ComplaintReceived _ -> throw new IllegalStateException("a case is received once");
            case ComplaintAcknowledged e -> filed.becomes(ACKNOWLEDGED, e.at(), e.by());
            case ComplaintAssigned e -> filed.assignedTo(e.to()).becomes(ASSIGNED, e.at(), e.by());
            case ReplyOverdue _ -> filed.madeOverdue();
            case ComplaintResolved e -> filed.concluded(e.outcome(), e.by()).becomes(RESOLVED, e.at(), e.by());
            case ComplaintClosed e -> filed.becomes(CLOSED, e.at(), e.by());
        };
    }
}
