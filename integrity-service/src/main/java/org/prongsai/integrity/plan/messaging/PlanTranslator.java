package org.prongsai.integrity.plan.messaging;

import java.util.Optional;
import org.prongsai.contracts.integrity.DisclosureKind;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1;
import org.prongsai.contracts.integrity.StepRule;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.plan.IntegrityPlan;
import org.prongsai.integrity.plan.IntegrityPlan.Measure;
import org.prongsai.integrity.plan.IntegrityPlan.Step;
import org.prongsai.integrity.plan.PlanEvent;
import org.prongsai.integrity.plan.PlanEvent.PlanAdopted;
import org.prongsai.support.aggregate.EventTranslator;

/** A plan's events in the words of the contract. */
public final class PlanTranslator implements EventTranslator<PlanEvent> {

    @Override
    public Optional<Published> publish(PlanEvent event) {
        return Optional.of(
                switch (event) {
                    case PlanAdopted(var content) -> new Published(content.adoptedOn(), adopted(content));
                });
    }

    private static IntegrityPlanAdoptedV1 adopted(IntegrityPlan plan) {
        return new IntegrityPlanAdoptedV1(
                plan.fiscalYear().value(),
                plan.adoptedOn(),
                plan.units().stream()
                        .map(unit -> new IntegrityPlanAdoptedV1.Unit(unit.id().value(), unit.nameTh()))
                        .toList(),
                plan.measures().stream().map(PlanTranslator::measure).toList());
    }

    private static IntegrityPlanAdoptedV1.Measure measure(Measure measure) {
        return new IntegrityPlanAdoptedV1.Measure(
                measure.number(),
                measure.titleTh(),
                measure.methodTh(),
                measure.responsible().stream().map(PlanTranslator::responsible).toList(),
                measure.periodStart(),
                measure.periodEnd(),
                measure.resultTh(),
                measure.recommendationTh(),
                measure.oitItems(),
                measure.steps().stream().map(PlanTranslator::step).toList());
    }

    private static String responsible(UnitId unit) {
        return unit.equals(UnitId.EVERY_UNIT) ? IntegrityPlanAdoptedV1.EVERY_UNIT : unit.value();
    }

    private static IntegrityPlanAdoptedV1.Step step(Step step) {
        return new IntegrityPlanAdoptedV1.Step(
                step.number(),
                step.whatTh(),
                step.whatEn(),
                step.inReport(),
                StepRule.valueOf(step.rule().name()),
                step.disclosureKinds().stream()
                        .map(kind -> DisclosureKind.valueOf(kind.name()))
                        .toList());
    }
}
