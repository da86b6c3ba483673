package org.prongsai.complaint.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.testimony.Statement;
import org.prongsai.complaint.testimony.Testimony;
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

/** Staff work on a case, and whoever reads what its reporter wrote is on record before they see it. */
public final class HandleComplaint {

    private final Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints;
    private final RepeatableCalls calls;
    private final Testimony testimony;
    private final AuditTrail audit;
    private final Clock clock;

    public HandleComplaint(
            Aggregates<Complaint, ComplaintCommand, ComplaintEvent, Refusal> complaints,
            RepeatableCalls calls,
            Testimony testimony,
            AuditTrail audit,
            Clock clock) {
        this.complaints = complaints;
        this.calls = calls;
        this.testimony = testimony;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One step of a handler.
     *
     * @param action its name in the audit trail
     * @param expectedVersion the version that the handler has seen
     * @param note to the reporter, who reads it with the state that the step leads to
     * @param reason for the audit trail
     */
    public record Step(
            String action,
            ComplaintCommand command,
            long expectedVersion,
            @Nullable String note,
            @Nullable String reason) {}

    public Outcome<Refusal> handle(Caller caller, String id, String idempotencyKey, Step step) {
        if (!AggregateId.isOne(id)) {
            return new Outcome.Missing<>();
        }
        var call = calls.call(caller, step.action() + " " + id, idempotencyKey, step);
        var command = new Command<Complaint, ComplaintCommand>(
                step.command(),
                new Context(Actor.of(caller), clock.instant()),
                step.action(),
                call,
                note(step),
                Optional.ofNullable(step.reason()),
                HandleComplaint::answer);
        return complaints.change(new AggregateId(caller.agency(), id), step.expectedVersion(), command);
    }

    private Map<String, byte[]> note(Step step) {
        var note = step.note();
        return note == null
                ? Map.of()
                : switch (step.command()) {
                    case ComplaintCommand.Acknowledge _ -> testimony.noteToSeal(Status.ACKNOWLEDGED.name(), note);
                    case ComplaintCommand.Resolve _ -> testimony.noteToSeal(Status.RESOLVED.name(), note);
                    case ComplaintCommand.Close _ -> testimony.noteToSeal(Status.CLOSED.name(), note);
                    case ComplaintCommand.Receive _, ComplaintCommand.Assign _, ComplaintCommand.Tick _ ->
                        throw new IllegalArgumentException("no note goes with this step");
                };
    }

    private static Map<String, Object> answer(Snapshot<Complaint> after) {
        var filed = (Complaint.Filed) after.state();
        return Map.of(
                "id", after.id().value(),
                "version", after.version(),
                "status", filed.status().name());
    }

    /**
     * Which cases are wanted; what is empty is no condition.
     *
     * @param reply where the first reply stands
     * @param handler to whom they are assigned
     */
    public record Wanted(
            Optional<Status> status, Optional<Kind> kind, Optional<Reply> reply, Optional<String> handler) {

        private Map<String, String> asLookup() {
            var where = new HashMap<String, String>();
            status.ifPresent(value -> where.put("status", value.name()));
            kind.ifPresent(value -> where.put("kind", value.name()));
            reply.ifPresent(value -> where.put("reply", value.name()));
            handler.ifPresent(value -> where.put("handler", value));
            return where;
        }
    }

    /** An agency's cases without anything that a person wrote, from the newest or from the oldest on. */
    public Listing<Complaint> list(
            AgencyId agency, Wanted wanted, boolean oldestFirst, Optional<String> from, int limit) {
        return oldestFirst
                ? complaints.listOldestFirst(agency, wanted.asLookup(), from, limit)
                : complaints.list(agency, wanted.asLookup(), from, limit);
    }

    /**
     * A case as its handler reads it.
     *
     * @param statement empty: the case's key has been destroyed
     * @param notes what staff wrote to the reporter, by state
     * @param allowed what the reader may do with it as far as the case's rules go
     */
    public record Opened(
            Snapshot<Complaint> complaint,
            Optional<Statement> statement,
            Map<String, String> notes,
            List<AllowedAction> allowed) {}

    public Optional<Opened> open(Caller caller, String id) {
        if (!AggregateId.isOne(id)) {
            return Optional.empty();
        }
        return complaints.find(new AggregateId(caller.agency(), id)).map(found -> {
            audit.recordReading(found.id(), Actor.of(caller), "read");
            return new Opened(
                    found,
                    testimony.statement(found.id()),
                    testimony.notes(found.id()),
                    AllowedAction.of(found.state(), new Context(Actor.of(caller), clock.instant())));
        });
    }
}
