package org.prongsai.reporting.measures.messaging;

import static java.util.stream.Collectors.toCollection;

import java.util.TreeSet;
import org.prongsai.contracts.integrity.DisclosurePublishedV1;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1;
import org.prongsai.contracts.integrity.WithdrawalReason;
import org.prongsai.reporting.measures.AdoptedPlan;
import org.prongsai.reporting.measures.Disclosure;
import org.prongsai.reporting.measures.EventRef;
import org.prongsai.reporting.measures.StepRule;

/** Wire records of plans and disclosures, in the words of the measures. */
final class IntegrityRecords {

    private IntegrityRecords() {}

    static AdoptedPlan plan(IntegrityPlanAdoptedV1 adopted) {
        return new AdoptedPlan(
                adopted.adoptedOn(),
                adopted.units().stream()
                        .map(unit -> new AdoptedPlan.Unit(unit.id(), unit.nameTh()))
                        .toList(),
                adopted.measures().stream().map(IntegrityRecords::measure).toList());
    }

    private static AdoptedPlan.Measure measure(IntegrityPlanAdoptedV1.Measure measure) {
        return new AdoptedPlan.Measure(
                measure.number(),
                measure.titleTh(),
                measure.methodTh(),
                measure.responsible(),
                measure.periodStart(),
                measure.periodEnd(),
                measure.resultTh(),
                measure.recommendationTh(),
                measure.oitItems(),
                measure.steps().stream().map(IntegrityRecords::step).toList());
    }

    private static AdoptedPlan.Step step(IntegrityPlanAdoptedV1.Step step) {
        return new AdoptedPlan.Step(
                step.number(),
                step.whatTh(),
                step.whatEn(),
                step.inReport(),
                switch (step.rule()) {
                    case DISCLOSED -> StepRule.DISCLOSED;
                    case EVERY_UNIT -> StepRule.EVERY_UNIT;
                    case EVERY_MONTH -> StepRule.EVERY_MONTH;
                    case HEARD -> StepRule.HEARD;
                    case ANSWERED_IN_TIME -> StepRule.ANSWERED_IN_TIME;
                },
                step.disclosureKinds().stream().map(Enum::name).collect(toCollection(TreeSet::new)));
    }

    static Disclosure disclosure(DisclosurePublishedV1 published, EventRef event) {
        return new Disclosure(
                event,
                published.kind().name(),
                published.unit(),
                published.titleTh(),
                published.publicUrl(),
                published.evidenceFor().stream()
                        .map(evidence -> new Disclosure.StepId(evidence.measure(), evidence.step()))
                        .collect(toCollection(TreeSet::new)),
                null);
    }

    static boolean neverTrue(WithdrawalReason reason) {
        return switch (reason) {
            case ENTERED_IN_ERROR -> true;
            case SUPERSEDED, LAWFUL_TAKEDOWN -> false;
        };
    }
}
