package org.prongsai.eservice.request;

import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.eservice.request.Refusal.ImpossibleTime;
import org.prongsai.eservice.request.Refusal.NotInThisState;
import org.prongsai.eservice.request.Refusal.OutsideWindow;
import org.prongsai.eservice.request.Refusal.TimeRule;
import org.prongsai.eservice.request.Request.Handling;
import org.prongsai.eservice.request.Request.Made;
import org.prongsai.eservice.request.Request.NotMade;
import org.prongsai.eservice.request.Request.Party;
import org.prongsai.eservice.request.Request.Step;
import org.prongsai.eservice.request.RequestCommand.Act;
import org.prongsai.eservice.request.RequestCommand.Submit;
import org.prongsai.eservice.request.RequestEvent.RequestAccepted;
import org.prongsai.eservice.request.RequestEvent.RequestCompleted;
import org.prongsai.eservice.request.RequestEvent.RequestRejected;
import org.prongsai.eservice.request.RequestEvent.RequestResumed;
import org.prongsai.eservice.request.RequestEvent.RequestReturned;
import org.prongsai.eservice.request.RequestEvent.RequestSubmitted;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.workclock.Pause;
import org.prongsai.workclock.WorkCalendar;

/** What happens to a request. Working time is counted from its receipt, and stands still while the citizen is asked. */
public final class RequestDecider implements Decider<Request, RequestCommand, RequestEvent, Refusal> {

    private final Function<AgencyId, WorkCalendar> calendars;

    /** @param calendars of each agency; pure, like all that is asked of it here */
    public RequestDecider(Function<AgencyId, WorkCalendar> calendars) {
        this.calendars = calendars;
    }

    @Override
    public Request initial() {
        return new NotMade();
    }

    @Override
    public Decision<RequestEvent, Refusal> decide(Request request, RequestCommand command, Context context) {
        return switch (request) {
            case NotMade() ->
                switch (command) {
                    case Submit submit -> submit(submit, context);
                    case Act _ -> refuse(new NotInThisState());
                };
            case Made made ->
                switch (command) {
                    case Submit _ -> refuse(new NotInThisState());
                    case Act act -> act(made, act, context);
                };
        };
    }

    private Decision<RequestEvent, Refusal> submit(Submit submit, Context context) {
        var filing = submit.filing();
        if (filing.receivedAt().isAfter(context.now())) {
            return refuse(new ImpossibleTime("receivedAt", TimeRule.NOT_IN_THE_FUTURE));
        }
        if (!submit.window().isOpenOn(filing.receivedOn())) {
            return refuse(new OutsideWindow());
        }
        if (submit.completed().isPresent() && submit.accepted().isEmpty()) {
            return refuse(new ImpossibleTime("acceptedAt", TimeRule.NEEDS_ACCEPTANCE));
        }
        var submitted = new RequestSubmitted(filing, dueAt(filing, List.of(), context));
        return livedOnPaper(submit, submitted, context);
    }

    /** What had happened by the time that the paper was recorded. */
    private Decision<RequestEvent, Refusal> livedOnPaper(Submit submit, RequestSubmitted submitted, Context context) {
        var events = new ArrayList<RequestEvent>(List.of(submitted));
        var request = begun(submitted);
        for (var later : List.of(Action.ACCEPT, Action.COMPLETE)) {
            var at = later == Action.ACCEPT ? submit.accepted() : submit.completed();
            if (at.isPresent()) {
                var wrong =
                        wrongTime(request, at.get(), later == Action.ACCEPT ? "acceptedAt" : "completedAt", context);
                if (wrong.isPresent()) {
                    return refuse(wrong.get());
                }
                var event = event(request, new Act(later, Party.STAFF, at, Optional.empty()), context);
                events.add(event);
                request = evolve(request, event);
            }
        }
        return new Decision.Happens<>(events);
    }

    private Decision<RequestEvent, Refusal> act(Made request, Act act, Context context) {
        if (!act.action().isPossibleIn(request.status())) {
            return refuse(new NotInThisState());
        }
        return act.occurredAt()
                .flatMap(at -> wrongTime(request, at, "occurredAt", context))
                .<Decision<RequestEvent, Refusal>>map(Decision::refuse)
                .orElseGet(() -> happens(event(request, act, context)));
    }

    private static Optional<Refusal> wrongTime(Made request, Instant at, String field, Context context) {
        if (!request.filing().channel().isOnPaper()) {
            return Optional.of(new ImpossibleTime(field, TimeRule.ONLY_ON_PAPER));
        }
        if (at.isAfter(context.now())) {
            return Optional.of(new ImpossibleTime(field, TimeRule.NOT_IN_THE_FUTURE));
        }
        return at.isBefore(request.steps().getLast().at())
                ? Optional.of(new ImpossibleTime(field, TimeRule.IN_ORDER))
                : Optional.empty();
    }

    private RequestEvent event(Made request, Act act, Context context) {
        var at = act.occurredAt().orElse(context.now());
        var step = new Step(at, context.now(), act.action().leadsTo(), act.by(), staff(act, context), act.note());
        return switch (act.action()) {
            case ACCEPT -> new RequestAccepted(step);
            case RETURN_TO_CITIZEN -> new RequestReturned(step);
            case RESUME -> {
                var pauses = request.becomes(step, Optional.empty()).pauses();
                yield new RequestResumed(step, dueAt(request.filing(), pauses, context));
            }
            case COMPLETE ->
                new RequestCompleted(
                        step, handling(request, at, context), !request.filing().isCountedWithOthers());
            case REJECT -> new RequestRejected(step);
        };
    }

    private static Optional<StaffId> staff(Act act, Context context) {
        return switch (act.by()) {
            case STAFF -> context.actor().staff();
            case CITIZEN -> Optional.empty();
        };
    }

    private Optional<Instant> dueAt(Filing filing, List<Pause> pauses, Context context) {
        return filing.standard().map(standard -> calendar(context).dueAt(filing.receivedAt(), standard, pauses));
    }

    private Handling handling(Made request, Instant completed, Context context) {
        var calendar = calendar(context);
        var filing = request.filing();
        var used = calendar.between(filing.receivedAt(), completed, request.pauses());
        var timeliness = filing.standard()
                .map(standard -> used.compareTo(calendar.allowed(filing.receivedAt(), standard)) <= 0
                        ? Timeliness.IN_TIME
                        : Timeliness.LATE)
                .orElse(Timeliness.NO_STANDARD);
        return new Handling(Math.toIntExact(used.toMinutes()), timeliness);
    }

    private WorkCalendar calendar(Context context) {
        return calendars.apply(context.actor().agency());
    }

    private static Made begun(RequestSubmitted submitted) {
        var filing = submitted.filing();
        var step = new Step(
                filing.receivedAt(),
                filing.recordedAt(),
                Status.SUBMITTED,
                Party.CITIZEN,
                Optional.empty(),
                Optional.empty());
        return new Made(filing, submitted.dueAt(), List.of(step), Optional.empty());
    }

    @Override
    public Request evolve(Request request, RequestEvent event) {
        return switch (request) {
            case NotMade() -> {
                if (event instanceof RequestSubmitted submitted) {
                    yield begun(submitted);
                }
                throw new IllegalStateException("a request begins with its submission");
            }
            case Made made -> evolve(made, event);
        };
    }

    private static Made evolve(Made made, RequestEvent event) {
        return switch (event) {
            case RequestSubmitted _ -> throw new IllegalStateException("a request is submitted once");
            case RequestAccepted(var step) -> made.becomes(step, made.dueAt());
            case RequestReturned(var step) -> made.becomes(step, Optional.empty());
            case RequestResumed(var step, var dueAt) -> made.becomes(step, dueAt);
            case RequestCompleted completed ->
                made.becomes(completed.step(), made.dueAt()).handled(completed.handling());
            case RequestRejected(var step) -> made.becomes(step, made.dueAt());
        };
    }
}
