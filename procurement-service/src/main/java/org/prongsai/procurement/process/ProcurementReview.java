package org.prongsai.procurement.process;

import static org.prongsai.procurement.Flaw.Rule.BIDDER_NEEDED;
import static org.prongsai.procurement.Flaw.Rule.GROUND_NEEDED;
import static org.prongsai.procurement.Flaw.Rule.GROUND_OF_THE_METHOD;
import static org.prongsai.procurement.Flaw.Rule.GROUND_TEXT_NEEDED;
import static org.prongsai.procurement.Flaw.Rule.GROUND_WITHIN_CEILING;
import static org.prongsai.procurement.Flaw.Rule.ITEM_OF_THE_PLAN;
import static org.prongsai.procurement.Flaw.Rule.NEAR_THE_YEAR;
import static org.prongsai.procurement.Flaw.Rule.NOT_ABOVE_THE_OFFER;
import static org.prongsai.procurement.Flaw.Rule.NOT_BEFORE_IT_BEGINS;
import static org.prongsai.procurement.Flaw.Rule.NOT_BEFORE_THE_LAST_STEP;
import static org.prongsai.procurement.Flaw.Rule.VERSION_THAT_STANDS;
import static org.prongsai.procurement.Flaw.Rule.WINNER_AMONG_BIDDERS;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.procurement.Flaw;
import org.prongsai.procurement.Flaws;
import org.prongsai.procurement.process.Basics.LegalGround;
import org.prongsai.procurement.process.Procurement.Recorded;
import org.prongsai.procurement.process.ProcurementCommand.Award;
import org.prongsai.procurement.process.ProcurementCommand.Cancel;
import org.prongsai.procurement.process.ProcurementCommand.Complete;
import org.prongsai.procurement.process.ProcurementCommand.Create;
import org.prongsai.procurement.process.ProcurementCommand.Invite;
import org.prongsai.procurement.process.ProcurementCommand.SetReferencePrice;
import org.prongsai.procurement.process.ProcurementCommand.Sign;
import org.prongsai.procurement.process.ProcurementCommand.Step;
import org.prongsai.procurement.process.ProcurementEvent.Invited;
import org.prongsai.procurement.rules.ProcurementRules;

/** Reads what staff record before it is published: afterwards it can only be corrected, in the open. */
final class ProcurementReview {

    private static final String OCCURRED_ON = "occurredOn";
    private static final String LEGAL_GROUND = "legalGround";

    private final ProcurementRules rules;

    ProcurementReview(ProcurementRules rules) {
        this.rules = rules;
    }

    List<Flaw> flawsOf(Create create, LocalDate today) {
        var flaws = new Flaws();
        var basics = create.basics();
        flaws.unlessHappened(create.on(), today, OCCURRED_ON);
        // Staff prepare in the year before what is bought as soon as the new budget is there.
        flaws.unless(
                !create.on().isBefore(basics.fiscalYear().firstDay().minusYears(1))
                        && !create.on().isAfter(basics.fiscalYear().lastDay()),
                OCCURRED_ON,
                NEAR_THE_YEAR);
        var item = basics.planItem();
        flaws.unless(
                item == null || create.plan().flatMap(plan -> plan.item(item)).isPresent(),
                "planItem",
                ITEM_OF_THE_PLAN);
        ground(flaws, basics, create.on());
        return flaws.found();
    }

    private void ground(Flaws flaws, Basics basics, LocalDate on) {
        LegalGround named = basics.legalGround();
        boolean above = rules.isAboveCeiling(basics.method(), basics.budget(), on);
        if (named == null) {
            flaws.unless(!above, LEGAL_GROUND, GROUND_NEEDED);
            return;
        }
        var ground = rules.ground(named.code(), basics.method(), on);
        flaws.unless(ground.isPresent(), LEGAL_GROUND, GROUND_OF_THE_METHOD);
        ground.ifPresent(known -> {
            flaws.unless(!above || !known.withinCeiling(), LEGAL_GROUND, GROUND_WITHIN_CEILING);
            flaws.unless(!known.textNeeded() || named.textTh() != null, "legalGroundTh", GROUND_TEXT_NEEDED);
        });
    }

    List<Flaw> flawsOf(Recorded process, Step step, LocalDate today) {
        var flaws = new Flaws();
        var filing = step.filing();
        var correction = filing.correction();
        flaws.unlessHappened(filing.on(), today, OCCURRED_ON);
        flaws.unless(!filing.on().isBefore(earliest(process, step)), OCCURRED_ON, NOT_BEFORE_THE_LAST_STEP);
        flaws.unless(
                correction == null || correction.version() == process.version(),
                "corrects.version",
                VERSION_THAT_STANDS);
        switch (step) {
            case Invite invite -> notBefore(flaws, invite.closesOn(), filing.on(), "closesOn");
            case Sign sign -> notBefore(flaws, sign.dueOn(), filing.on(), "dueOn");
            case Award award -> award(flaws, award);
            case SetReferencePrice _, Complete _, Cancel _ -> {}
        }
        return flaws.found();
    }

    /** The day of what happened before it; nobody is chosen while bids may still come. */
    private static LocalDate earliest(Recorded process, Step step) {
        var before = step.filing().correction() == null
                ? process.last().when().on()
                : process.beforeStage().orElseThrow().when().on();
        if (step instanceof Award) {
            return process.standing(Invited.class)
                    .map(Invited::closesOn)
                    .filter(closesOn -> closesOn.isAfter(before))
                    .orElse(before);
        }
        return before;
    }

    private static void notBefore(Flaws flaws, @Nullable LocalDate end, LocalDate begin, String place) {
        flaws.unless(end == null || !end.isBefore(begin), place, NOT_BEFORE_IT_BEGINS);
    }

    private static void award(Flaws flaws, Award award) {
        var bidders = award.bidders();
        flaws.unless(!bidders.isEmpty(), "bidders", BIDDER_NEEDED);
        flaws.unlessDistinct(bidders, Bidder::id, "bidders", ".taxNumber");
        boolean known = award.winner() >= 0 && award.winner() < bidders.size();
        flaws.unless(known, "winner", WINNER_AMONG_BIDDERS);
        flaws.unless(
                !known
                        || award.agreedPrice()
                                        .compareTo(bidders.get(award.winner()).price())
                                <= 0,
                "agreedPrice",
                NOT_ABOVE_THE_OFFER);
    }
}
