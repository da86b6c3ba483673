package org.prongsai.procurement.process;

import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.procurement.Refusal;
import org.prongsai.procurement.process.Procurement.Recorded;
import org.prongsai.procurement.process.Procurement.Unrecorded;
import org.prongsai.procurement.process.ProcurementCommand.Award;
import org.prongsai.procurement.process.ProcurementCommand.Cancel;
import org.prongsai.procurement.process.ProcurementCommand.Complete;
import org.prongsai.procurement.process.ProcurementCommand.Create;
import org.prongsai.procurement.process.ProcurementCommand.Invite;
import org.prongsai.procurement.process.ProcurementCommand.SetReferencePrice;
import org.prongsai.procurement.process.ProcurementCommand.Sign;
import org.prongsai.procurement.process.ProcurementCommand.Step;
import org.prongsai.procurement.process.ProcurementEvent.Awarded;
import org.prongsai.procurement.process.ProcurementEvent.Cancelled;
import org.prongsai.procurement.process.ProcurementEvent.Completed;
import org.prongsai.procurement.process.ProcurementEvent.Contracted;
import org.prongsai.procurement.process.ProcurementEvent.Created;
import org.prongsai.procurement.process.ProcurementEvent.Invited;
import org.prongsai.procurement.process.ProcurementEvent.ReferencePriceSet;
import org.prongsai.procurement.rules.ProcurementRules;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to a procurement: step by step, each on a day, each put right only while it is the last. */
public final class ProcurementDecider implements Decider<Procurement, ProcurementCommand, ProcurementEvent, Refusal> {

    private final ProcurementRules rules;
    private final ProcurementReview review;

    /** @param rules of the law; data, which no decision changes */
    public ProcurementDecider(ProcurementRules rules) {
        this.rules = rules;
        this.review = new ProcurementReview(rules);
    }

    @Override
    public Procurement initial() {
        return new Unrecorded();
    }

    @Override
    public Decision<ProcurementEvent, Refusal> decide(
            Procurement procurement, ProcurementCommand command, Context context) {
        return switch (procurement) {
            case Unrecorded() ->
                switch (command) {
                    case Create create -> create(create, context);
                    case Step _ -> refuse(new Refusal.NotInThisState());
                };
            case Recorded process ->
                switch (command) {
                    case Create _ -> refuse(new Refusal.NotInThisState());
                    case Step step -> take(process, step, context);
                };
        };
    }

    private Decision<ProcurementEvent, Refusal> create(Create create, Context context) {
        var flaws = review.flawsOf(create, context.today());
        return flaws.isEmpty()
                ? happens(new Created(
                        create.basics(), new Occurrence(1, create.on(), context.now(), false, by(context), null)))
                : refuse(new Refusal.Flawed(flaws));
    }

    private Decision<ProcurementEvent, Refusal> take(Recorded process, Step step, Context context) {
        boolean possible = step.filing().correction() == null
                ? comesNext(process, step.action())
                : canBeCorrected(process, step.action());
        if (!possible) {
            return refuse(new Refusal.NotInThisState());
        }
        var flaws = review.flawsOf(process, step, context.today());
        return flaws.isEmpty() ? happens(event(process, step, context)) : refuse(new Refusal.Flawed(flaws));
    }

    /** What may be recorded next. */
    public List<Action> nextOf(Recorded process) {
        return Arrays.stream(Action.values())
                .filter(action -> comesNext(process, action))
                .toList();
    }

    private boolean comesNext(Recorded process, Action action) {
        Stage stage = process.stage();
        return switch (action) {
            case REFERENCE_PRICE -> stage == Stage.PLANNED;
            case INVITATION -> isReadyForSuppliers(process);
            case AWARD -> stage == Stage.INVITED || (!invitationNeeded(process) && isReadyForSuppliers(process));
            case CONTRACT -> stage == Stage.AWARDED;
            case COMPLETION -> stage == Stage.CONTRACTED;
            case CANCELLATION -> !stage.isLast();
        };
    }

    private boolean invitationNeeded(Recorded process) {
        return rules.of(process.basics().method()).invitationNeeded();
    }

    /** Above the law's limit nobody is asked before the reference price is published. */
    private boolean isReadyForSuppliers(Recorded process) {
        var created = process.history().getFirst().when();
        return process.stage() == Stage.REFERENCE_PRICE
                || (process.stage() == Stage.PLANNED
                        && !rules.publishesReferencePrice(process.basics().budget(), created.on()));
    }

    /** Only what was recorded last is put right: on anything earlier, what came later may rest. */
    public boolean canBeCorrected(Recorded process, Action action) {
        return process.stage() == action.leadsTo();
    }

    private ProcurementEvent event(Recorded process, Step step, Context context) {
        var when = new Occurrence(
                process.version() + 1,
                step.filing().on(),
                context.now(),
                publishes(process, step),
                by(context),
                step.filing().correction());
        return switch (step) {
            case SetReferencePrice s -> new ReferencePriceSet(s.amount(), s.sourceTh(), when);
            case Invite s -> new Invited(s.closesOn(), when);
            case Award s -> new Awarded(s.bidders(), s.winner(), s.agreedPrice(), s.reasonTh(), when);
            case Sign s -> new Contracted(s.number(), s.amount(), s.dueOn(), when);
            case Complete _ -> new Completed(when);
            case Cancel s -> new Cancelled(s.reasonTh(), when);
        };
    }

    private static @Nullable StaffId by(Context context) {
        return context.actor().staff().orElse(null);
    }

    /** What is public stays public; it becomes so when suppliers are asked or chosen, or with a price that has to be. */
    private boolean publishes(Recorded process, Step step) {
        return process.isPublic()
                || switch (step) {
                    case SetReferencePrice s ->
                        rules.publishesReferencePrice(
                                process.basics().budget(), s.filing().on());
                    case Invite _, Award _, Sign _, Complete _ -> true;
                    case Cancel _ -> false;
                };
    }

    @Override
    public Procurement evolve(Procurement procurement, ProcurementEvent event) {
        return switch (procurement) {
            case Unrecorded() -> new Recorded(List.of(event));
            case Recorded process -> process.with(event);
        };
    }
}
