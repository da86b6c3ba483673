package org.prongsai.complaint.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.prongsai.complaint.Kind.CORRUPTION;
import static org.prongsai.complaint.casework.Refusal.DAY_BEFORE_THE_STEP_BEFORE;
import static org.prongsai.complaint.casework.Refusal.DAY_IN_THE_FUTURE;
import static org.prongsai.complaint.casework.Refusal.DAY_OF_AN_ONLINE_CASE;
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

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.complaint.Channel;
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
            case Receive receive -> receive(receive, context);
            case Acknowledge _, Assign _, Resolve _, Close _, Tick _ -> refuse(NOT_IN_THIS_STATE);
        };
    }

    private static Decision<ComplaintEvent, Refusal> receive(Receive receive, Context context) {
        var entry = receive.entry();
        var receivedOn = entry.map(Entry::receivedOn).orElse(context.today());
        return receivedOn.isAfter(context.today())
                ? refuse(DAY_IN_THE_FUTURE)
                : happens(new ComplaintReceived(new Filing(
                        receive.kind(),
                        receive.category(),
                        receive.anonymous(),
                        receive.trackingNumber(),
                        receive.receipt(),
                        context.now(),
                        receivedOn,
                        receive.replyDueOn(),
                        entry.map(Entry::channel).orElse(Channel.WEB),
                        entry.flatMap(Entry::receiveNumber),
                        entry.map(Entry::recordsCloseOn).orElse(receive.replyDueOn()))));
    }

    private static Decision<ComplaintEvent, Refusal> handle(Filed filed, ComplaintCommand command, Context context) {
        return switch (command) {
            case Receive _ -> refuse(NOT_IN_THIS_STATE);
            case Acknowledge acknowledge ->
                filed.status() == RECEIVED
                        ? onItsDay(
                                acknowledge.occurredOn(),
                                filed,
                                context,
                                day -> new ComplaintAcknowledged(
                                        context.now(),
                                        day,
                                        isInTime(day, filed),
                                        context.actor().subject()))
                        : refuse(NOT_IN_THIS_STATE);
            case Assign assign ->
                filed.status() == ACKNOWLEDGED || filed.status() == ASSIGNED
                        ? onItsDay(
                                assign.occurredOn(),
                                filed,
                                context,
                                day -> new ComplaintAssigned(
                                        context.now(),
                                        day,
                                        assign.to(),
                                        context.actor().subject()))
                        : refuse(NOT_IN_THIS_STATE);
            case Resolve resolve -> resolve(filed, resolve, context);
            case Close close -> close(filed, close, context);
            case Tick _ ->
                filed.status() == RECEIVED && !filed.overdue() && noReplyIsExpected(filed, context)
                        ? happens(new ReplyOverdue(filed.filing().replyDueOn()))
                        : nothing();
        };
    }

    /**
     * The event that a step leads to, on the day on which the step happened. Only what staff wrote down for somebody can
     * have happened on paper before; a case filed here has no paper.
     */
    private static Decision<ComplaintEvent, Refusal> onItsDay(
            Optional<LocalDate> occurredOn, Filed filed, Context context, Function<LocalDate, ComplaintEvent> event) {
        if (occurredOn.isPresent() && !filed.filing().entered()) {
            return refuse(DAY_OF_AN_ONLINE_CASE);
        }
        var day = occurredOn.orElse(context.today());
        if (day.isAfter(context.today())) {
            return refuse(DAY_IN_THE_FUTURE);
        }
        return day.isBefore(filed.lastStepOn()) ? refuse(DAY_BEFORE_THE_STEP_BEFORE) : happens(event.apply(day));
    }

    private static boolean isInTime(LocalDate day, Filed filed) {
        return !day.isAfter(filed.filing().replyDueOn());
    }

    private static boolean noReplyIsExpected(Filed filed, Context context) {
        return context.today().isAfter(filed.filing().recordsCloseOn());
    }

    private static Decision<ComplaintEvent, Refusal> resolve(Filed filed, Resolve resolve, Context context) {
        if (filed.status() != ASSIGNED) {
            return refuse(NOT_IN_THIS_STATE);
        }
        return resolve.outcome().appliesTo(filed.filing().kind())
                ? onItsDay(
                        resolve.occurredOn(),
                        filed,
                        context,
                        day -> new ComplaintResolved(
                                context.now(),
                                day,
                                resolve.outcome(),
                                context.actor().subject()))
                : refuse(OUTCOME_OF_ANOTHER_KIND);
    }

    private static Decision<ComplaintEvent, Refusal> close(Filed filed, Close close, Context context) {
        if (filed.status() != RESOLVED) {
            return refuse(NOT_IN_THIS_STATE);
        }
        if (filed.filing().kind() == CORRUPTION
                && filed.investigatedBy(context.actor().subject())) {
            return refuse(SECOND_PERSON_NEEDED);
        }
        return onItsDay(
                close.occurredOn(),
                filed,
                context,
                day -> new ComplaintClosed(
                        context.now(),
                        day,
                        daysUsed(filed, day),
                        context.actor().subject()));
    }

    private static int daysUsed(Filed filed, LocalDate closedOn) {
        return Math.toIntExact(DAYS.between(filed.filing().receivedOn(), closedOn));
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
            // A reply that was given in time and reached the record after the clock had given it up: it was not
            // overdue.
            case ComplaintAcknowledged e ->
                filed.overdue(filed.overdue() && !e.inTime()).becomes(ACKNOWLEDGED, e.at(), e.acknowledgedOn(), e.by());
            case ComplaintAssigned e -> filed.assignedTo(e.to()).becomes(ASSIGNED, e.at(), e.assignedOn(), e.by());
            case ReplyOverdue _ -> filed.overdue(true);
            case ComplaintResolved e ->
                filed.concluded(e.outcome(), e.by()).becomes(RESOLVED, e.at(), e.resolvedOn(), e.by());
            case ComplaintClosed e -> filed.becomes(CLOSED, e.at(), e.closedOn(), e.by());
        };
    }
}
