package org.prongsai.procurement.process.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.procurement.process.Action;
import org.prongsai.procurement.process.Basics;
import org.prongsai.procurement.process.Bidder;
import org.prongsai.procurement.process.Procurement;
import org.prongsai.procurement.process.Procurement.Recorded;
import org.prongsai.procurement.process.ProcurementDecider;
import org.prongsai.procurement.process.ProcurementEvent;
import org.prongsai.procurement.process.ProcurementEvent.Awarded;
import org.prongsai.procurement.process.ProcurementEvent.Cancelled;
import org.prongsai.procurement.process.ProcurementEvent.Completed;
import org.prongsai.procurement.process.ProcurementEvent.Contracted;
import org.prongsai.procurement.process.ProcurementEvent.Invited;
import org.prongsai.procurement.process.ProcurementEvent.ReferencePriceSet;
import org.prongsai.procurement.process.web.ProcurementAnswer.Award;
import org.prongsai.procurement.process.web.ProcurementAnswer.BidderAnswer;
import org.prongsai.procurement.process.web.ProcurementAnswer.Cancellation;
import org.prongsai.procurement.process.web.ProcurementAnswer.Contract;
import org.prongsai.procurement.process.web.ProcurementAnswer.Corrected;
import org.prongsai.procurement.process.web.ProcurementAnswer.Desk;
import org.prongsai.procurement.process.web.ProcurementAnswer.Ground;
import org.prongsai.procurement.process.web.ProcurementAnswer.HistoryStep;
import org.prongsai.procurement.process.web.ProcurementAnswer.Invitation;
import org.prongsai.procurement.process.web.ProcurementAnswer.Named;
import org.prongsai.procurement.process.web.ProcurementAnswer.ReferencePrice;
import org.prongsai.procurement.register.OcidPrefixes;
import org.prongsai.procurement.rules.ProcurementRules;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.security.Caller;
import org.springframework.stereotype.Component;

/** Makes of a procurement what its reader may see. */
@Component
class ProcurementView {

    /** A natural person's tax number is their national id, and nobody's business. */
    private static final String MASKED = "x-xxxx-xxxxx-xx-x";

    private final ProcurementRules rules;
    private final OcidPrefixes prefixes;
    private final ProcurementDecider decider;

    ProcurementView(ProcurementRules rules, OcidPrefixes prefixes, ProcurementDecider decider) {
        this.rules = rules;
        this.prefixes = prefixes;
        this.decider = decider;
    }

    /**
     * The procurement as it stood at a version.
     *
     * @param whole all of it, so that an earlier version says what came of it
     * @param shown the version to show
     * @param names of natural persons, by sealed field
     */
    ProcurementAnswer answer(Caller caller, Recorded whole, int shown, Map<String, String> names) {
        var process = whole.at(shown);
        var basics = process.basics();
        var number = basics.egpProjectNumber();
        var correctedBy = whole.correctionOf(shown);
        return new ProcurementAnswer(
                basics.ocid().value(),
                shown,
                whole.version(),
                basics.ocid().value(),
                isRegistered(caller.agency(), basics),
                number == null ? null : number.value(),
                basics.fiscalYear().value(),
                basics.titleTh(),
                basics.category(),
                basics.method(),
                methodName(basics),
                basics.budget().toString(),
                basics.fundSourceTh(),
                basics.planItem(),
                ground(basics),
                process.stage(),
                process.isPublic(),
                process.standing(ReferencePriceSet.class)
                        .map(e -> new ReferencePrice(
                                e.amount().toString(), e.sourceTh(), e.when().on()))
                        .orElse(null),
                process.standing(Invited.class)
                        .map(e -> new Invitation(e.when().on(), e.closesOn()))
                        .orElse(null),
                process.standing(Awarded.class).map(e -> award(e, names)).orElse(null),
                process.standing(Contracted.class)
                        .map(e -> new Contract(
                                e.number(), e.when().on(), e.amount().toString(), e.dueOn()))
                        .orElse(null),
                process.standing(Completed.class).map(e -> e.when().on()).orElse(null),
                process.standing(Cancelled.class)
                        .map(e -> new Cancellation(e.when().on(), e.reasonTh()))
                        .orElse(null),
                history(process),
                correctedBy.isPresent() ? correctedBy.getAsInt() : null,
                desk(caller, whole, shown));
    }

    ProcurementSummary summary(Caller caller, Snapshot<Procurement> snapshot) {
        var process = (Recorded) snapshot.state();
        var basics = process.basics();
        var number = basics.egpProjectNumber();
        var desk = desk(caller, process, process.version());
        return new ProcurementSummary(
                snapshot.id().value(),
                snapshot.version(),
                basics.ocid().value(),
                number == null ? null : number.value(),
                basics.fiscalYear().value(),
                basics.titleTh(),
                basics.category(),
                basics.method(),
                methodName(basics),
                basics.budget().toString(),
                process.stage(),
                process.isPublic(),
                process.standing(Awarded.class)
                        .map(award -> award.agreedPrice().toString())
                        .orElse(null),
                process.last().when().on(),
                desk == null ? null : desk.allowedActions());
    }

    private boolean isRegistered(AgencyId agency, Basics basics) {
        return prefixes.isRegistered(agency, basics.ocid());
    }

    private Named methodName(Basics basics) {
        var method = rules.of(basics.method());
        return new Named(method.nameTh(), method.nameEn());
    }

    private @Nullable Ground ground(Basics basics) {
        var ground = basics.legalGround();
        if (ground == null) {
            return null;
        }
        var known = rules.ground(ground.code());
        return new Ground(
                ground.code(),
                known.map(rule -> rule.nameTh()).orElse(null),
                known.map(rule -> rule.nameEn()).orElse(null),
                ground.textTh());
    }

    private static Award award(Awarded award, Map<String, String> names) {
        return new Award(
                award.when().on(),
                award.bidders().stream()
                        .map(bidder -> bidder(bidder, bidder.equals(award.chosen()), names))
                        .toList(),
                award.chosen().id().value(),
                award.agreedPrice().toString(),
                award.reasonTh());
    }

    private static BidderAnswer bidder(Bidder bidder, boolean winner, Map<String, String> names) {
        var sealedAs = bidder.sealedAs();
        var registration = bidder.registrationNumber();
        return new BidderAnswer(
                bidder.id().value(),
                bidder.kind(),
                sealedAs == null ? bidder.name() : names.get(sealedAs),
                registration == null ? MASKED : registration,
                bidder.price().toString(),
                winner);
    }

    private static List<HistoryStep> history(Recorded process) {
        return process.history().stream().map(event -> step(process, event)).toList();
    }

    private static HistoryStep step(Recorded process, ProcurementEvent event) {
        var when = event.when();
        var correction = when.correction();
        return new HistoryStep(
                when.version(),
                event.stage(),
                when.on(),
                when.recordedAt(),
                correction == null ? null : new Corrected(correction.version(), correction.reasonTh()),
                when.published()
                        ? "/api/procurements/%s/versions/%d"
                                .formatted(process.basics().ocid(), when.version())
                        : null);
    }

    private @Nullable Desk desk(Caller caller, Recorded whole, int shown) {
        if (!Readers.readsAll(caller)) {
            return null;
        }
        if (!Readers.records(caller) || shown != whole.version()) {
            return new Desk(List.of(), null);
        }
        return new Desk(
                decider.nextOf(whole).stream().map(Action::code).toList(),
                Arrays.stream(Action.values())
                        .filter(action -> decider.canBeCorrected(whole, action))
                        .map(Action::code)
                        .findFirst()
                        .orElse(null));
    }
}
