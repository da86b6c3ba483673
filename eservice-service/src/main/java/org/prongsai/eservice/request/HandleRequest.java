package org.prongsai.eservice.request;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.eservice.application.Answers;
import org.prongsai.eservice.application.SealedApplication;
import org.prongsai.eservice.request.Request.Made;
import org.prongsai.eservice.request.Request.Party;
import org.prongsai.eservice.request.RequestCommand.Act;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Listing;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.audit.AuditTrail;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** Staff work on a request, and whoever reads what its citizen wrote is on record before they see it. */
public final class HandleRequest {

    /** The name in what a request is found by, of when its time is used up; of open requests only. */
    public static final String DUE_AT = "dueAt";

    private final Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests;
    private final OnePerPerson onePerPerson;
    private final SealedApplication application;
    private final RepeatableCalls calls;
    private final AuditTrail audit;
    private final Clock clock;

    public HandleRequest(
            Aggregates<Request, RequestCommand, RequestEvent, Refusal> requests,
            OnePerPerson onePerPerson,
            SealedApplication application,
            RepeatableCalls calls,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.onePerPerson = onePerPerson;
        this.application = application;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One step of an officer.
     *
     * @param occurredAt when it happened, for what was lived on paper; null for now
     * @param note to the citizen, who reads it with the state that the step leads to
     */
    public record Step(
            Action action,
            long expectedVersion,
            @Nullable Instant occurredAt,
            @Nullable String note) {

        /** Not the note: it may not reach a log. */
        @Override
        public String toString() {
            return "Step[" + action + "]";
        }
    }

    public Outcome<Refusal> handle(Caller caller, String id, String idempotencyKey, Step step) {
        if (!AggregateId.isOne(id)) {
            return new Outcome.Missing<>();
        }
        var call = calls.call(caller, step.action().code() + " " + id, idempotencyKey, step);
        var note = Optional.ofNullable(step.note());
        var noteId = note.map(_ -> NoteId.of(call));
        var command = new Command<Request, RequestCommand>(
                new Act(step.action(), Party.STAFF, Optional.ofNullable(step.occurredAt()), noteId),
                new Context(Actor.of(caller), clock.instant()),
                step.action().code(),
                call,
                note.map(text -> application.noteToSeal(NoteId.of(call), text)).orElseGet(Map::of),
                Optional.empty(),
                HandleRequest::answer);
        var outcome = requests.change(new AggregateId(caller.agency(), id), step.expectedVersion(), command);
        if (outcome instanceof Outcome.Done<Refusal> done) {
            releaseIfOver(done.id());
        }
        return outcome;
    }

    private void releaseIfOver(AggregateId id) {
        requests.find(id)
                .map(found -> (Made) found.state())
                .filter(made -> !made.status().isOpen())
                .flatMap(made -> made.filing().claim())
                .ifPresent(claim -> onePerPerson.release(id, claim));
    }

    private static Map<String, Object> answer(Snapshot<Request> after) {
        var made = (Made) after.state();
        var answer = new HashMap<String, Object>(Map.of(
                "id", after.id().value(),
                "version", after.version(),
                "status", made.status().name()));
        made.dueAt().ifPresent(due -> answer.put("dueAt", due.toString()));
        made.handling().ifPresent(handling -> {
            answer.put("minutesUsed", handling.minutesUsed());
            answer.put("timeliness", handling.timeliness().name());
        });
        return answer;
    }

    /** Which requests a list shows. */
    public record Wanted(Optional<Status> status, Optional<String> service, Optional<Due> due) {}

    /**
     * An agency's requests by when they came in, without anything that a person wrote.
     *
     * @param oldestFirst for work that the longest waiting comes first in; otherwise the newest comes first
     * @param from where the list goes on
     */
    public Listing<Request> list(
            AgencyId agency, Wanted wanted, boolean oldestFirst, Optional<String> from, int limit) {
        var where = new HashMap<String, Object>();
        wanted.status().ifPresent(status -> where.put("status", status.name()));
        wanted.service().ifPresent(service -> where.put("service", service));
        wanted.due().ifPresent(due -> where.put(DUE_AT, due.asOf(clock.instant())));
        return oldestFirst
                ? requests.listOldestFirst(agency, where, from, limit)
                : requests.list(agency, where, from, limit);
    }

    /** A request as its officer reads it; empty answers: its key has been destroyed. */
    public record Opened(Snapshot<Request> request, Optional<Answers> answers, Map<String, String> notes) {}

    public Optional<Opened> open(Caller caller, String id) {
        if (!AggregateId.isOne(id)) {
            return Optional.empty();
        }
        return requests.find(new AggregateId(caller.agency(), id)).map(found -> {
            audit.recordReading(found.id(), Actor.of(caller), "read");
            return new Opened(found, application.answers(found.id()), application.notes(found.id()));
        });
    }
}
