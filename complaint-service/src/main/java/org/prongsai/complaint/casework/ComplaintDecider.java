package org.prongsai.complaint.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.prongsai.complaint.Kind.CORRUPTION;
import static org.prongsai.complaint.casework.Complaint.Speaker.NOTE;
import static org.prongsai.complaint.casework.Complaint.Speaker.REPORTER;
import static org.prongsai.complaint.casework.Complaint.Speaker.STAFF;
import static org.prongsai.complaint.casework.Refusal.CONFLICT_OF_INTEREST;
import static org.prongsai.complaint.casework.Refusal.DAY_BEFORE_THE_STEP_BEFORE;
import static org.prongsai.complaint.casework.Refusal.DAY_IN_THE_FUTURE;
import static org.prongsai.complaint.casework.Refusal.DAY_OF_AN_ONLINE_CASE;
import static org.prongsai.complaint.casework.Refusal.FINDING_OF_ANOTHER_KIND;
import static org.prongsai.complaint.casework.Refusal.HANDLER_IN_CONFLICT;
import static org.prongsai.complaint.casework.Refusal.LEADERSHIP_NAMED;
import static org.prongsai.complaint.casework.Refusal.NOT_IN_THIS_STATE;
import static org.prongsai.complaint.casework.Refusal.NOT_ITS_HANDLER;
import static org.prongsai.complaint.casework.Refusal.ON_HOLD;
import static org.prongsai.complaint.casework.Refusal.OUTCOME_OF_ANOTHER_KIND;
import static org.prongsai.complaint.casework.Refusal.SECOND_PERSON_NEEDED;
import static org.prongsai.complaint.casework.Refusal.STILL_TO_BE_KEPT;
import static org.prongsai.complaint.casework.Refusal.TOO_LATE_TO_REOPEN;
import static org.prongsai.complaint.casework.Refusal.TOO_LONG;
import static org.prongsai.complaint.casework.Refusal.TOO_MANY_FILES;
import static org.prongsai.complaint.casework.Refusal.TOO_MANY_MESSAGES;
import static org.prongsai.complaint.casework.Refusal.TRIAGED_BY_WHO_IS_NAMED;
import static org.prongsai.complaint.casework.Refusal.TRIAGE_NEEDED;
import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.casework.Complaint.Attachment;
import org.prongsai.complaint.casework.Complaint.Filed;
import org.prongsai.complaint.casework.Complaint.Speaker;
import org.prongsai.complaint.casework.Complaint.Unfiled;
import org.prongsai.complaint.casework.Complaint.Utterance;
import org.prongsai.complaint.casework.ComplaintCommand.Acknowledge;
import org.prongsai.complaint.casework.ComplaintCommand.ApproveErasure;
import org.prongsai.complaint.casework.ComplaintCommand.AskToReopen;
import org.prongsai.complaint.casework.ComplaintCommand.Assign;
import org.prongsai.complaint.casework.ComplaintCommand.Attach;
import org.prongsai.complaint.casework.ComplaintCommand.Close;
import org.prongsai.complaint.casework.ComplaintCommand.CloseAsDuplicate;
import org.prongsai.complaint.casework.ComplaintCommand.ConfirmErasure;
import org.prongsai.complaint.casework.ComplaintCommand.ConfirmNotice;
import org.prongsai.complaint.casework.ComplaintCommand.GiveUpNotice;
import org.prongsai.complaint.casework.ComplaintCommand.GrantIdentity;
import org.prongsai.complaint.casework.ComplaintCommand.Hold;
import org.prongsai.complaint.casework.ComplaintCommand.Investigate;
import org.prongsai.complaint.casework.ComplaintCommand.Involve;
import org.prongsai.complaint.casework.ComplaintCommand.Learn;
import org.prongsai.complaint.casework.ComplaintCommand.Link;
import org.prongsai.complaint.casework.ComplaintCommand.OfReporter;
import org.prongsai.complaint.casework.ComplaintCommand.OfService;
import org.prongsai.complaint.casework.ComplaintCommand.OfStaff;
import org.prongsai.complaint.casework.ComplaintCommand.ProposeErasure;
import org.prongsai.complaint.casework.ComplaintCommand.Rate;
import org.prongsai.complaint.casework.ComplaintCommand.Receive;
import org.prongsai.complaint.casework.ComplaintCommand.Refer;
import org.prongsai.complaint.casework.ComplaintCommand.Reject;
import org.prongsai.complaint.casework.ComplaintCommand.Reopen;
import org.prongsai.complaint.casework.ComplaintCommand.RequestIdentity;
import org.prongsai.complaint.casework.ComplaintCommand.RequestInformation;
import org.prongsai.complaint.casework.ComplaintCommand.Resolve;
import org.prongsai.complaint.casework.ComplaintCommand.Resume;
import org.prongsai.complaint.casework.ComplaintCommand.Say;
import org.prongsai.complaint.casework.ComplaintCommand.Tell;
import org.prongsai.complaint.casework.ComplaintCommand.Tick;
import org.prongsai.complaint.casework.ComplaintCommand.Triage;
import org.prongsai.complaint.casework.ComplaintCommand.Withdraw;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAcknowledged;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAssigned;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintClosed;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintErased;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintLinked;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintRated;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReceived;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReferred;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintRejected;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReopened;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintResolved;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintTriaged;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintWithdrawn;
import org.prongsai.complaint.casework.ComplaintEvent.ConflictFound;
import org.prongsai.complaint.casework.ComplaintEvent.DueSoon;
import org.prongsai.complaint.casework.ComplaintEvent.ErasureProposed;
import org.prongsai.complaint.casework.ComplaintEvent.FileAttached;
import org.prongsai.complaint.casework.ComplaintEvent.FoundDuplicate;
import org.prongsai.complaint.casework.ComplaintEvent.HoldSet;
import org.prongsai.complaint.casework.ComplaintEvent.IdentityGranted;
import org.prongsai.complaint.casework.ComplaintEvent.IdentityRequested;
import org.prongsai.complaint.casework.ComplaintEvent.InformationRequested;
import org.prongsai.complaint.casework.ComplaintEvent.InvestigationBegun;
import org.prongsai.complaint.casework.ComplaintEvent.KeyDestroyed;
import org.prongsai.complaint.casework.ComplaintEvent.Overdue;
import org.prongsai.complaint.casework.ComplaintEvent.ReplyOverdue;
import org.prongsai.complaint.casework.ComplaintEvent.ReporterNotReached;
import org.prongsai.complaint.casework.ComplaintEvent.ReporterTold;
import org.prongsai.complaint.casework.ComplaintEvent.Resumed;
import org.prongsai.complaint.casework.ComplaintEvent.Said;
import org.prongsai.complaint.casework.ComplaintEvent.TimeUsed;
import org.prongsai.complaint.casework.Deadline.What;
import org.prongsai.complaint.rules.ComplaintRules;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.support.security.Role;

/** What happens to a case. */
public final class ComplaintDecider implements Decider<Complaint, ComplaintCommand, ComplaintEvent, Refusal> {

    private final ComplaintRules rules;

    public ComplaintDecider(ComplaintRules rules) {
        this.rules = rules;
    }

    @Override
    public Complaint initial() {
        return new Unfiled();
    }

    @Override
    public Complaint evolve(Complaint complaint, ComplaintEvent event) {
        return CaseHistory.evolve(complaint, event);
    }

    @Override
    public Decision<ComplaintEvent, Refusal> decide(Complaint complaint, ComplaintCommand command, Context context) {
        return switch (complaint) {
            case Unfiled() ->
                command instanceof Receive receive ? receive(receive, context) : refuse(NOT_IN_THIS_STATE);
            case Filed filed -> handle(filed, command, context);
        };
    }

    private Decision<ComplaintEvent, Refusal> receive(Receive receive, Context context) {
        var entry = receive.entry();
        var receivedOn = entry.map(Entry::receivedOn).orElse(context.today());
        if (receivedOn.isAfter(context.today())) {
            return refuse(DAY_IN_THE_FUTURE);
        }
        var filing = new Filing(
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
                entry.map(Entry::recordsCloseOn).orElse(receive.replyDueOn()),
                receive.about(),
                receive.toBeTold());
        return happens(new ComplaintReceived(filing, deadlines(filing, context)));
    }

    private List<Deadline> deadlines(Filing filing, Context context) {
        var decision = rules.decision(filing.kind(), filing.receivedOn());
        var decisionDueOn = decision.dueOn(filing.receivedOn());
        return filing.entered()
                ? List.of(
                        Deadline.onPaper(What.REPLY, filing.replyDueOn(), filing.recordsCloseOn()),
                        Deadline.onPaper(
                                What.DECISION, decisionDueOn, rules.recordsCloseOn(decisionDueOn, context.today())))
                : List.of(
                        Deadline.of(What.REPLY, rules.reply(filing.receivedOn()), filing.replyDueOn()),
                        Deadline.of(What.DECISION, decision, decisionDueOn));
    }

    private Decision<ComplaintEvent, Refusal> handle(Filed filed, ComplaintCommand command, Context context) {
        if (filed.isErased() && !(command instanceof ConfirmErasure)) {
            return command instanceof OfService ? nothing() : refuse(NOT_IN_THIS_STATE);
        }
        // Before anything else: to whom the case must be unknown, no refusal may tell of its state.
        if (command instanceof OfStaff && filed.involves(context.actor().subject())) {
            return refuse(CONFLICT_OF_INTEREST);
        }
        if (!Moves.from(command).contains(filed.status())) {
            return refuse(NOT_IN_THIS_STATE);
        }
        return switch (command) {
            case Receive _ -> refuse(NOT_IN_THIS_STATE);
            case OfStaff ofStaff -> forStaff(filed, ofStaff, context);
            case OfReporter ofReporter -> forReporter(filed, ofReporter, context);
            case OfService ofService -> forService(filed, ofService, context);
        };
    }

    private Decision<ComplaintEvent, Refusal> forStaff(Filed filed, OfStaff command, Context context) {
        return switch (command) {
            case Triage triage -> triage(filed, triage, context);
            case Acknowledge acknowledge ->
                filed.replied()
                        ? refuse(NOT_IN_THIS_STATE)
                        : dated(
                                filed,
                                acknowledge.particulars(),
                                context,
                                stamp -> new ComplaintAcknowledged(
                                        stamp,
                                        !stamp.on().isAfter(filed.filing().replyDueOn())));
            case Assign assign -> assign(filed, assign, context);
            case Investigate investigate ->
                filed.namesLeadership()
                        ? refuse(LEADERSHIP_NAMED)
                        : isHandler(filed, context)
                                ? dated(filed, investigate.particulars(), context, InvestigationBegun::new)
                                : refuse(NOT_ITS_HANDLER);
            case RequestInformation request ->
                happens(new InformationRequested(
                        now(context, Optional.empty()), said(request.question(), STAFF, context), answerBy(context)));
            case Resume _ -> happens(resumed(filed, false, context));
            case Resolve resolve -> resolve(filed, resolve, context);
            case Refer refer ->
                dated(
                        filed,
                        refer.particulars(),
                        context,
                        stamp -> new ComplaintReferred(
                                stamp, refer.body(), refer.number(), timeUsed(filed, stamp.on())));
            case Reject reject ->
                filed.namesLeadership()
                        ? refuse(LEADERSHIP_NAMED)
                        : dated(
                                filed,
                                reject.particulars(),
                                context,
                                stamp -> new ComplaintRejected(stamp, reject.reason(), timeUsed(filed, stamp.on())));
            case Close close ->
                endsHere(filed)
                        ? refuse(LEADERSHIP_NAMED)
                        : closesOwnInvestigation(filed, context)
                                ? refuse(SECOND_PERSON_NEEDED)
                                : dated(filed, close.particulars(), context, stamp -> closed(filed, stamp));
            case CloseAsDuplicate duplicate ->
                filed.namesLeadership()
                        ? refuse(LEADERSHIP_NAMED)
                        : closesOwnInvestigation(filed, context)
                                ? refuse(SECOND_PERSON_NEEDED)
                                : ended(
                                        filed,
                                        duplicate.particulars(),
                                        context,
                                        stamp -> new FoundDuplicate(stamp, duplicate.of()));
            case Link link -> happens(new ComplaintLinked(link.to()));
            case Reopen reopen -> reopen(filed, false, reopen.particulars().note(), context);
            case Involve involve -> happens(new ConflictFound(involve.staff(), involve.namesLeadership()));
            case Say say -> happens(new Said(said(say.utterance(), say.internal() ? NOTE : STAFF, context)));
            case RequestIdentity _ ->
                filed.filing().anonymous()
                        ? refuse(NOT_IN_THIS_STATE)
                        : happens(new IdentityRequested(context.actor().subject()));
            case GrantIdentity grant -> grant(filed, grant, context);
            case Hold hold -> filed.custody().hold() == hold.hold() ? nothing() : happens(new HoldSet(hold.hold()));
            case ProposeErasure _ ->
                mayBeErased(filed, context)
                        .<Decision<ComplaintEvent, Refusal>>map(Decision::refuse)
                        .orElseGet(() ->
                                happens(new ErasureProposed(context.actor().subject())));
            case ApproveErasure _ -> approveErasure(filed, context);
        };
    }

    private Decision<ComplaintEvent, Refusal> forReporter(Filed filed, OfReporter command, Context context) {
        return switch (command) {
            case Tell tell -> {
                if (filed.said(REPORTER) >= rules.limits().reporterMessages()) {
                    yield refuse(TOO_MANY_MESSAGES);
                }
                var said = new Said(said(tell.utterance(), REPORTER, context));
                yield filed.status() == Status.WAITING
                        ? new Decision.Happens<>(List.of(said, resumed(filed, true, context)))
                        : happens(said);
            }
            case Withdraw _ -> withdraw(filed, context);
            case AskToReopen ask -> reopen(filed, true, ask.note(), context);
            case Rate rate ->
                filed.stars().isPresent()
                        ? refuse(NOT_IN_THIS_STATE)
                        : happens(new ComplaintRated(context.today(), rate.stars()));
            case Attach attach ->
                filed.attachments().size() >= rules.limits().attachments()
                        ? refuse(TOO_MANY_FILES)
                        : happens(new FileAttached(new Attachment(
                                attach.id(),
                                attach.file(),
                                attach.type(),
                                attach.size(),
                                attach.scanned(),
                                context.now(),
                                Optional.empty())));
        };
    }

    private Decision<ComplaintEvent, Refusal> forService(Filed filed, OfService command, Context context) {
        return switch (command) {
            case Tick _ -> tick(filed, context.today());
            case Learn learn ->
                filed.involved().containsAll(learn.responsible())
                        ? nothing()
                        : happens(new ConflictFound(learn.responsible(), false));
            case ConfirmErasure _ ->
                filed.isErased() && !filed.custody().keyDestroyed() ? happens(new KeyDestroyed()) : nothing();
            case ConfirmNotice told -> isAllNews(filed, told.count()) ? happens(new ReporterTold()) : nothing();
            case GiveUpNotice failed ->
                isAllNews(filed, failed.count()) ? happens(new ReporterNotReached()) : nothing();
        };
    }

    /** Whether nothing was added since; what came while a mail was on its way is told by the next one. */
    private static boolean isAllNews(Filed filed, int count) {
        return filed.news().since().isPresent() && filed.news().count() == count;
    }

    // ---- staff ------------------------------------------------------------------------------------------------------

    private static Decision<ComplaintEvent, Refusal> triage(Filed filed, Triage triage, Context context) {
        if (triage.involved().contains(new StaffId(context.actor().subject()))) {
            return refuse(TRIAGED_BY_WHO_IS_NAMED);
        }
        if (isAnonymousLetter(filed) && triage.finding() == Finding.GOES_ON) {
            return refuse(FINDING_OF_ANOTHER_KIND);
        }
        return dated(
                filed,
                triage.particulars(),
                context,
                stamp -> new ComplaintTriaged(stamp, triage.finding(), triage.namesLeadership(), triage.involved()));
    }

    /** An anonymous letter (บัตรสนเท่ห์). */
    private static boolean isAnonymousLetter(Filed filed) {
        return filed.filing().kind() == CORRUPTION && filed.filing().anonymous();
    }

    private static Decision<ComplaintEvent, Refusal> assign(Filed filed, Assign assign, Context context) {
        if (!filed.replied()) {
            return refuse(NOT_IN_THIS_STATE);
        }
        if (filed.namesLeadership()) {
            return refuse(LEADERSHIP_NAMED);
        }
        if (filed.involves(assign.to().value())) {
            return refuse(HANDLER_IN_CONFLICT);
        }
        var mayGoOn = filed.triage().map(Complaint.Triage::finding).map(Finding::goesOn);
        if (isAnonymousLetter(filed) && !mayGoOn.orElse(false)) {
            return refuse(TRIAGE_NEEDED);
        }
        return dated(filed, assign.particulars(), context, stamp -> new ComplaintAssigned(stamp, assign.to()));
    }

    private static boolean isHandler(Filed filed, Context context) {
        return filed.handler()
                .map(StaffId::value)
                .filter(context.actor().subject()::equals)
                .isPresent();
    }

    private static boolean isOfAnotherHandler(Filed filed, Context context) {
        return context.actor().has(Role.COMPLAINT_HANDLER)
                && !context.actor().has(Role.COMPLAINT_SUPERVISOR)
                && !isHandler(filed, context);
    }

    private Deadline answerBy(Context context) {
        var term = rules.answer(context.today());
        return Deadline.of(What.REPORTER, term, term.dueOn(context.today()));
    }

    private Resumed resumed(Filed filed, boolean answered, Context context) {
        var term = rules.decision(filed.filing().kind(), filed.filing().receivedOn());
        var stoodFrom = filed.waits().getLast().from();
        var decision = filed.deadline(What.DECISION)
                .map(due -> due.movedTo(term.postponed(due.dueOn(), stoodFrom, context.today()), term));
        return new Resumed(now(context, Optional.empty()), answered, filed.statusBeforeWaiting(), decision);
    }

    private Decision<ComplaintEvent, Refusal> resolve(Filed filed, Resolve resolve, Context context) {
        if (filed.namesLeadership()) {
            return refuse(LEADERSHIP_NAMED);
        }
        // Its handler turned out to have a part in it, and nobody has taken it over; or it is another handler's.
        if (filed.handler().isEmpty() || isOfAnotherHandler(filed, context)) {
            return refuse(NOT_ITS_HANDLER);
        }
        return resolve.outcome().appliesTo(filed.filing().kind())
                ? dated(
                        filed,
                        resolve.particulars(),
                        context,
                        stamp -> new ComplaintResolved(
                                stamp,
                                resolve.outcome(),
                                filed.deadline(What.DECISION).map(_ -> timeUsed(filed, stamp.on()))))
                : refuse(OUTCOME_OF_ANOTHER_KIND);
    }

    private TimeUsed timeUsed(Filed filed, LocalDate day) {
        var term = rules.decision(filed.filing().kind(), filed.filing().receivedOn());
        int stood = filed.waits().stream()
                .mapToInt(wait -> term.daysBetween(wait.from(), wait.to().orElse(day)))
                .sum();
        var inTime = filed.deadline(What.DECISION)
                .map(due -> !day.isAfter(due.dueOn()))
                .orElse(true);
        return new TimeUsed(Math.max(0, term.daysBetween(filed.filing().receivedOn(), day) - stood), inTime);
    }

    /** Whoever leads the agency is above all who could end it: it ends where others have been given it. */
    private static boolean endsHere(Filed filed) {
        return filed.namesLeadership() && filed.referral().isEmpty();
    }

    private static boolean closesOwnInvestigation(Filed filed, Context context) {
        return filed.filing().kind() == CORRUPTION
                && filed.investigatedBy(context.actor().subject());
    }

    private static ComplaintClosed closed(Filed filed, Stamp stamp) {
        return new ComplaintClosed(
                stamp, Math.toIntExact(DAYS.between(filed.filing().receivedOn(), stamp.on())));
    }

    /** Two events at once: why there is nothing more to decide, and the end. */
    private static Decision<ComplaintEvent, Refusal> ended(
            Filed filed, Particulars particulars, Context context, Function<Stamp, ComplaintEvent> why) {
        return switch (dated(filed, particulars, context, stamp -> closed(filed, stamp))) {
            case Decision.Happens<ComplaintEvent, Refusal>(var events)
            when events.getFirst() instanceof ComplaintClosed closed ->
                new Decision.Happens<>(List.of(why.apply(closed.stamp()), closed));
            case Decision.Happens<ComplaintEvent, Refusal> happened -> happened;
            case Decision.Refused<ComplaintEvent, Refusal> refused -> refused;
        };
    }

    private Decision<ComplaintEvent, Refusal> reopen(
            Filed filed, boolean byReporter, Optional<String> note, Context context) {
        if (context.today().isAfter(rules.reopenableUntil(filed.lastStepOn()))) {
            return refuse(TOO_LATE_TO_REOPEN);
        }
        var term = rules.decision(filed.filing().kind(), context.today());
        var decision = Deadline.of(What.DECISION, term, term.dueOn(context.today()));
        return happens(new ComplaintReopened(now(context, note), byReporter, decision));
    }

    private Decision<ComplaintEvent, Refusal> grant(Filed filed, GrantIdentity grant, Context context) {
        if (grant.to().value().equals(context.actor().subject())) {
            return refuse(SECOND_PERSON_NEEDED);
        }
        if (!filed.custody().access().containsKey(grant.to().value())) {
            return refuse(NOT_IN_THIS_STATE);
        }
        return grant.length().compareTo(rules.identityAccess().longest()) > 0
                ? refuse(TOO_LONG)
                : happens(new IdentityGranted(
                        grant.to().value(),
                        context.now().plus(grant.length()),
                        context.actor().subject()));
    }

    private Optional<Refusal> mayBeErased(Filed filed, Context context) {
        if (filed.custody().hold()) {
            return Optional.of(ON_HOLD);
        }
        var keptUntil = rules.keptUntil(filed.filing().kind(), filed.endedAs(), filed.lastStepOn());
        return context.today().isAfter(keptUntil) ? Optional.empty() : Optional.of(STILL_TO_BE_KEPT);
    }

    private Decision<ComplaintEvent, Refusal> approveErasure(Filed filed, Context context) {
        var refused = mayBeErased(filed, context);
        if (refused.isPresent()) {
            return refuse(refused.get());
        }
        var proposedBy = filed.custody().erasureProposedBy();
        if (proposedBy.isEmpty()) {
            return refuse(NOT_IN_THIS_STATE);
        }
        return proposedBy.get().equals(context.actor().subject())
                ? refuse(SECOND_PERSON_NEEDED)
                : happens(new ComplaintErased(context.today(), context.actor().subject()));
    }

    // ---- the reporter -----------------------------------------------------------------------------------------------

    /** A corruption case goes on: it is not the reporter's to end. */
    private static Decision<ComplaintEvent, Refusal> withdraw(Filed filed, Context context) {
        if (filed.withdrawn()) {
            return refuse(NOT_IN_THIS_STATE);
        }
        var stamp = now(context, Optional.empty());
        return filed.filing().kind() == CORRUPTION
                ? happens(new ComplaintWithdrawn(stamp, false))
                : new Decision.Happens<>(
                        List.of(new ComplaintWithdrawn(stamp, true), closed(filed, now(context, Optional.empty()))));
    }

    // ---- time -------------------------------------------------------------------------------------------------------

    private static Decision<ComplaintEvent, Refusal> tick(Filed filed, LocalDate today) {
        var due = new ArrayList<ComplaintEvent>();
        for (var deadline : filed.running()) {
            if (deadline.isMissedBy(today)) {
                due.add(
                        deadline.what() == What.REPLY
                                ? new ReplyOverdue(deadline.dueOn())
                                : new Overdue(deadline.what(), deadline.dueOn()));
            } else if (deadline.isReminderDue(today)) {
                due.add(new DueSoon(deadline.what(), today, deadline.dueOn()));
            }
        }
        return new Decision.Happens<>(due);
    }

    /**
     * The event that a step leads to, on the day on which the step happened. Only what staff wrote down for somebody can
     * have happened on paper before; a case filed here has no paper.
     */
    private static Decision<ComplaintEvent, Refusal> dated(
            Filed filed, Particulars particulars, Context context, Function<Stamp, ComplaintEvent> event) {
        var occurredOn = particulars.occurredOn();
        if (occurredOn.isPresent() && !filed.filing().entered()) {
            return refuse(DAY_OF_AN_ONLINE_CASE);
        }
        var day = occurredOn.orElse(context.today());
        if (day.isAfter(context.today())) {
            return refuse(DAY_IN_THE_FUTURE);
        }
        var stamp = new Stamp(context.now(), day, context.actor().subject(), particulars.note());
        return day.isBefore(filed.lastStepOn()) ? refuse(DAY_BEFORE_THE_STEP_BEFORE) : happens(event.apply(stamp));
    }

    private static Stamp now(Context context, Optional<String> note) {
        return new Stamp(context.now(), context.today(), context.actor().subject(), note);
    }

    private static Utterance said(String id, Speaker speaker, Context context) {
        return new Utterance(
                id,
                context.now(),
                speaker,
                Optional.of(context.actor().subject()).filter(_ -> speaker != REPORTER));
    }
}
