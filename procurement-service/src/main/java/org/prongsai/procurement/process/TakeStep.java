package org.prongsai.procurement.process;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.prongsai.procurement.Refusal;
import org.prongsai.procurement.process.Procurement.Recorded;
import org.prongsai.procurement.process.ProcurementCommand.Step;
import org.prongsai.procurement.register.Ocid;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** Staff record what happened next to a procurement, or put right what they recorded last. */
public final class TakeStep {

    private final Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements;
    private final RepeatableCalls calls;
    private final Clock clock;

    public TakeStep(
            Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements,
            RepeatableCalls calls,
            Clock clock) {
        this.procurements = procurements;
        this.calls = calls;
        this.clock = clock;
    }

    public Outcome<Refusal> take(Caller caller, String ocid, String idempotencyKey, long expectedVersion, Step step) {
        return take(caller, ocid, idempotencyKey, expectedVersion, step, Map.of());
    }

    /**
     * As the other, with what identifies people.
     *
     * @param identities contents to seal, by field
     */
    Outcome<Refusal> take(
            Caller caller,
            String ocid,
            String idempotencyKey,
            long expectedVersion,
            Step step,
            Map<String, byte[]> identities) {
        if (!Ocid.isOne(ocid)) {
            return new Outcome.Missing<>();
        }
        var action = step.filing().correction() == null
                ? step.action().code()
                : "correct-" + step.action().code();
        var command = new Command<Procurement, ProcurementCommand>(
                step,
                new Context(Actor.of(caller), clock.instant()),
                action,
                calls.call(caller, action + " " + ocid, idempotencyKey, step),
                identities,
                Optional.empty(),
                TakeStep::answer);
        return procurements.change(new Ocid(ocid).at(caller.agency()), expectedVersion, command);
    }

    static Map<String, Object> answer(Snapshot<Procurement> after) {
        var process = (Recorded) after.state();
        var ocid = process.basics().ocid().value();
        return Map.of(
                "id", after.id().value(),
                "version", after.version(),
                "ocid", ocid,
                "stage", process.stage().name(),
                "published", process.isPublic(),
                "publicUrl", "/procurements/" + ocid);
    }
}
