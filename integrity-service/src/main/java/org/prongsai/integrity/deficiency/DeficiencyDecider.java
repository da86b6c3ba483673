package org.prongsai.integrity.deficiency;

import static org.prongsai.integrity.Flaw.Rule.EARLIER_YEAR;
import static org.prongsai.integrity.Flaw.Rule.ITEM_OF_THE_YEAR;
import static org.prongsai.integrity.Flaw.Rule.NOT_BEFORE_WHAT_IT_FOLLOWS;
import static org.prongsai.integrity.Flaw.Rule.UNIT_OR_POST_OF_THE_AGENCY;
import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.nothing;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.Flaws;
import org.prongsai.integrity.OwnerId;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.deficiency.Deficiency.Recorded;
import org.prongsai.integrity.deficiency.Deficiency.Resolution;
import org.prongsai.integrity.deficiency.Deficiency.Unrecorded;
import org.prongsai.integrity.deficiency.DeficiencyCommand.Assign;
import org.prongsai.integrity.deficiency.DeficiencyCommand.RecordIt;
import org.prongsai.integrity.deficiency.DeficiencyCommand.Resolve;
import org.prongsai.integrity.deficiency.DeficiencyCommand.Tick;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyAssigned;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyOverdue;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyRecorded;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyResolved;
import org.prongsai.integrity.organisation.Structure;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to a deficiency: it is recorded with an owner, may change hands, and is set right with evidence. */
public final class DeficiencyDecider implements Decider<Deficiency, DeficiencyCommand, DeficiencyEvent, Refusal> {

    @Override
    public Deficiency initial() {
        return new Unrecorded();
    }

    @Override
    public Decision<DeficiencyEvent, Refusal> decide(
            Deficiency deficiency, DeficiencyCommand command, Context context) {
        return switch (deficiency) {
            case Unrecorded() ->
                switch (command) {
                    case RecordIt recorded -> record(recorded, context);
                    case Assign _, Resolve _, Tick _ -> refuse(new Refusal.NotInThisState());
                };
            case Recorded known ->
                switch (command) {
                    case RecordIt again ->
                        again.finding().equals(known.finding()) ? nothing() : refuse(new Refusal.NotInThisState());
                    case Assign assign -> assign(known, assign, context);
                    case Resolve resolve -> resolve(known, resolve, context);
                    case Tick() ->
                        known.waitsUntil()
                                .filter(due -> context.today().isAfter(due))
                                .map(due -> overdue(known, due))
                                .orElseGet(Decision::nothing);
                };
        };
    }

    private static Decision<DeficiencyEvent, Refusal> record(RecordIt command, Context context) {
        var finding = command.finding();
        var flaws = new Flaws();
        flaws.unlessHappened(finding.recordedOn(), context.today(), "recordedOn");
        flaws.unless(finding.foundIn().compareTo(finding.fiscalYear()) < 0, "foundIn", EARLIER_YEAR);
        flaws.unless(command.list().flatMap(list -> list.item(finding.code())).isPresent(), "code", ITEM_OF_THE_YEAR);
        owner(command.owner(), command.structure(), flaws);
        due(command.dueOn(), finding, flaws);
        return flaws.found().isEmpty()
                ? happens(new DeficiencyRecorded(finding, command.owner(), command.dueOn()))
                : refuse(new Refusal.Flawed(flaws.found()));
    }

    private static Decision<DeficiencyEvent, Refusal> assign(Recorded known, Assign assign, Context context) {
        if (!known.isOpen()) {
            return refuse(new Refusal.NotInThisState());
        }
        if (assign.owner().equals(known.owner()) && Objects.equals(assign.dueOn(), known.dueOn())) {
            return nothing();
        }
        var flaws = new Flaws();
        owner(assign.owner(), assign.structure(), flaws);
        due(assign.dueOn(), known.finding(), flaws);
        return flaws.found().isEmpty()
                ? happens(new DeficiencyAssigned(
                        known.finding().fiscalYear(),
                        known.finding().code(),
                        assign.owner(),
                        assign.dueOn(),
                        context.today()))
                : refuse(new Refusal.Flawed(flaws.found()));
    }

    private static Decision<DeficiencyEvent, Refusal> resolve(Recorded known, Resolve resolve, Context context) {
        if (!known.isOpen()) {
            return refuse(new Refusal.NotInThisState());
        }
        var on = Optional.ofNullable(resolve.resolvedOn()).orElseGet(context::today);
        var flaws = new Flaws();
        flaws.unlessHappened(on, context.today(), "resolvedOn");
        flaws.unless(!on.isBefore(known.finding().recordedOn()), "resolvedOn", NOT_BEFORE_WHAT_IT_FOLLOWS);
        return flaws.found().isEmpty()
                ? happens(new DeficiencyResolved(
                        known.finding().fiscalYear(), known.finding().code(), on, resolve.url()))
                : refuse(new Refusal.Flawed(flaws.found()));
    }

    private static Decision<DeficiencyEvent, Refusal> overdue(Recorded known, LocalDate due) {
        return happens(new DeficiencyOverdue(
                known.finding().fiscalYear(), known.finding().code(), due));
    }

    private static void owner(OwnerId owner, Optional<Structure> structure, Flaws flaws) {
        flaws.unless(structure.filter(known -> known.has(owner)).isPresent(), "owner", UNIT_OR_POST_OF_THE_AGENCY);
    }

    private static void due(@Nullable LocalDate dueOn, Finding finding, Flaws flaws) {
        flaws.unless(dueOn == null || !dueOn.isBefore(finding.recordedOn()), "dueOn", NOT_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Override
    public Deficiency evolve(Deficiency deficiency, DeficiencyEvent event) {
        return switch (deficiency) {
            case Unrecorded() -> {
                if (event instanceof DeficiencyRecorded(var finding, var owner, var due)) {
                    yield new Recorded(finding, owner, due, false, Optional.empty());
                }
                throw new IllegalStateException("a deficiency begins with its record");
            }
            case Recorded known ->
                switch (event) {
                    case DeficiencyRecorded _ -> throw new IllegalStateException("a deficiency is recorded once");
                    case DeficiencyAssigned e -> known.assigned(e.owner(), e.dueOn());
                    case DeficiencyOverdue _ -> known.madeOverdue();
                    case DeficiencyResolved e -> known.resolved(new Resolution(e.resolvedOn(), e.url()));
                };
        };
    }
}
