package org.prongsai.integrity.organisation;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.organisation.OrganisationCommand.Arrange;
import org.prongsai.integrity.organisation.OrganisationCommand.Rearrange;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** Staff state the agency's units and posts. */
public final class ArrangeOrganisation {

    private final Aggregates<Organisation, OrganisationCommand, OrganisationEvent, Refusal> organisations;
    private final RepeatableCalls calls;
    private final Clock clock;

    public ArrangeOrganisation(
            Aggregates<Organisation, OrganisationCommand, OrganisationEvent, Refusal> organisations,
            RepeatableCalls calls,
            Clock clock) {
        this.organisations = organisations;
        this.calls = calls;
        this.clock = clock;
    }

    public Outcome<Refusal> arrange(Caller caller, String idempotencyKey, Structure structure) {
        return organisations.create(
                Structures.id(caller.agency()),
                command(caller, idempotencyKey, "arrange", new Arrange(structure), structure));
    }

    public Outcome<Refusal> rearrange(Caller caller, String idempotencyKey, long expectedVersion, Structure structure) {
        return organisations.change(
                Structures.id(caller.agency()),
                expectedVersion,
                command(caller, idempotencyKey, "rearrange", new Rearrange(structure), structure));
    }

    private Command<Organisation, OrganisationCommand> command(
            Caller caller, String idempotencyKey, String action, OrganisationCommand content, Structure structure) {
        return new Command<>(
                content,
                new Context(Actor.of(caller), clock.instant()),
                action,
                calls.call(caller, action + " organisation", idempotencyKey, structure),
                Map.of(),
                Optional.empty(),
                ArrangeOrganisation::answer);
    }

    private static Map<String, Object> answer(Snapshot<Organisation> after) {
        return Map.of("id", after.id().value(), "version", after.version());
    }
}
