package org.prongsai.integrity.deficiency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.OwnerId;
import org.prongsai.integrity.PublicAddress;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.deficiency.Deficiency.Recorded;
import org.prongsai.integrity.oit.OitLists;
import org.prongsai.integrity.organisation.Structures;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Listing;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** Staff record deficiencies, give them to their owners, and show that they are set right. */
public final class HandleDeficiency {

    private final Aggregates<Deficiency, DeficiencyCommand, DeficiencyEvent, Refusal> deficiencies;
    private final OitLists lists;
    private final Structures structures;
    private final RepeatableCalls calls;
    private final Clock clock;

    public HandleDeficiency(
            Aggregates<Deficiency, DeficiencyCommand, DeficiencyEvent, Refusal> deficiencies,
            OitLists lists,
            Structures structures,
            RepeatableCalls calls,
            Clock clock) {
        this.deficiencies = deficiencies;
        this.lists = lists;
        this.structures = structures;
        this.calls = calls;
        this.clock = clock;
    }

    /** What is recorded; see {@link DeficiencyCommand.RecordIt}. */
    public record Draft(
            Finding finding, OwnerId owner, @Nullable LocalDate dueOn) {}

    /** There is one an item and year: what an assessment says of an item is one text. */
    public Outcome<Refusal> record(Caller caller, String idempotencyKey, Draft draft) {
        var year = draft.finding().fiscalYear();
        var code = draft.finding().code().value().toLowerCase(Locale.ROOT);
        var id = new AggregateId(caller.agency(), "deficiency-" + year + "-" + code);
        var content = new DeficiencyCommand.RecordIt(
                draft.finding(),
                draft.owner(),
                draft.dueOn(),
                lists.of(caller.agency(), year),
                structures.contentOf(caller.agency()));
        return deficiencies.create(id, command(caller, id.value(), idempotencyKey, "record", content, draft));
    }

    /** To whom it goes, and by when it is to be set right. */
    public record Assignment(OwnerId owner, @Nullable LocalDate dueOn) {}

    public Outcome<Refusal> assign(
            Caller caller, String id, String idempotencyKey, long expectedVersion, Assignment to) {
        var content = new DeficiencyCommand.Assign(to.owner(), to.dueOn(), structures.contentOf(caller.agency()));
        return change(caller, id, expectedVersion, command(caller, id, idempotencyKey, "assign", content, to));
    }

    /** @param resolvedOn null for today */
    public Outcome<Refusal> resolve(
            Caller caller,
            String id,
            String idempotencyKey,
            long expectedVersion,
            @Nullable LocalDate resolvedOn,
            PublicAddress url) {
        var content = new DeficiencyCommand.Resolve(resolvedOn, url);
        return change(caller, id, expectedVersion, command(caller, id, idempotencyKey, "resolve", content, content));
    }

    private Outcome<Refusal> change(
            Caller caller, String id, long expectedVersion, Command<Deficiency, DeficiencyCommand> command) {
        return AggregateId.isOne(id)
                ? deficiencies.change(new AggregateId(caller.agency(), id), expectedVersion, command)
                : new Outcome.Missing<>();
    }

    private Command<Deficiency, DeficiencyCommand> command(
            Caller caller, String id, String idempotencyKey, String action, DeficiencyCommand content, Object body) {
        return new Command<>(
                content,
                new Context(Actor.of(caller), clock.instant()),
                action,
                calls.call(caller, action + " " + id, idempotencyKey, body),
                Map.of(),
                Optional.empty(),
                HandleDeficiency::answer);
    }

    private static Map<String, Object> answer(Snapshot<Deficiency> after) {
        var known = (Recorded) after.state();
        return Map.of(
                "id", after.id().value(),
                "version", after.version(),
                "open", known.isOpen());
    }

    /** What is asked for; empty asks for all. */
    public record Wanted(Optional<FiscalYear> fiscalYear, Optional<Boolean> open) {}

    /** Those of the newest year first, in the order of the items. */
    public Listing<Deficiency> list(AgencyId agency, Wanted wanted, Optional<String> before, int limit) {
        var where = new HashMap<String, Object>();
        wanted.fiscalYear().ifPresent(year -> where.put("fiscalYear", year.value()));
        wanted.open().ifPresent(open -> where.put("open", open));
        return deficiencies.list(agency, where, before, limit);
    }

    public Optional<Snapshot<Deficiency>> find(AgencyId agency, String id) {
        return AggregateId.isOne(id) ? deficiencies.find(new AggregateId(agency, id)) : Optional.empty();
    }
}
