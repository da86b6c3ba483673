package org.prongsai.integrity.plan;

import static org.prongsai.integrity.Flaw.Rule.ENDS_AFTER_IT_BEGINS;
import static org.prongsai.integrity.Flaw.Rule.EVERY_UNIT_ALONE;
import static org.prongsai.integrity.Flaw.Rule.KINDS_NEEDED;
import static org.prongsai.integrity.Flaw.Rule.KINDS_WITHOUT_USE;
import static org.prongsai.integrity.Flaw.Rule.NUMBERED_IN_ORDER;
import static org.prongsai.integrity.Flaw.Rule.PERIOD_OF_THE_YEAR;
import static org.prongsai.integrity.Flaw.Rule.UNIT_OF_THE_AGENCY;
import static org.prongsai.integrity.Flaw.Rule.UNIT_OF_THE_PLAN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Flaws;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.organisation.Structure;
import org.prongsai.integrity.plan.IntegrityPlan.Measure;
import org.prongsai.integrity.plan.IntegrityPlan.Step;
import org.prongsai.integrity.plan.IntegrityPlan.Unit;

/** Reads a plan before it is adopted: afterwards nobody can correct it. */
final class PlanReview {

    private final IntegrityPlan plan;
    private final Flaws flaws = new Flaws();

    private PlanReview(IntegrityPlan plan) {
        this.plan = plan;
    }

    static List<Flaw> flawsOf(IntegrityPlan plan, Optional<Structure> structure, LocalDate today) {
        var review = new PlanReview(plan);
        structure.ifPresent(review::unitsOf);
        review.flaws.unlessHappened(plan.adoptedOn(), today, "adoptedOn");
        review.units();
        review.measures();
        return review.flaws.found();
    }

    private void units() {
        flaws.unlessDistinct(plan.units(), Unit::id, "units", ".id");
        for (int i = 0; i < plan.units().size(); i++) {
            var id = plan.units().get(i).id();
            flaws.unless(!id.equals(UnitId.EVERY_UNIT), "units[" + i + "].id", EVERY_UNIT_ALONE);
        }
    }

    private void unitsOf(Structure structure) {
        for (int i = 0; i < plan.units().size(); i++) {
            var id = plan.units().get(i).id();
            flaws.unless(structure.has(id), "units[" + i + "].id", UNIT_OF_THE_AGENCY);
        }
    }

    private void measures() {
        flaws.unlessDistinct(plan.measures(), Measure::number, "measures", ".number");
        for (int i = 0; i < plan.measures().size(); i++) {
            measure(plan.measures().get(i), "measures[" + i + "]");
        }
    }

    private void measure(Measure measure, String place) {
        responsible(measure.responsible(), place + ".responsible");
        period(measure, place);
        flaws.unlessDistinct(measure.oitItems(), Function.identity(), place + ".oitItems", "");
        for (int i = 0; i < measure.steps().size(); i++) {
            step(measure.steps().get(i), i + 1, place + ".steps[" + i + "]");
        }
    }

    private void responsible(List<UnitId> responsible, String place) {
        flaws.unlessDistinct(responsible, Function.identity(), place, "");
        if (responsible.contains(UnitId.EVERY_UNIT)) {
            flaws.unless(responsible.size() == 1, place, EVERY_UNIT_ALONE);
            return;
        }
        for (int i = 0; i < responsible.size(); i++) {
            flaws.unless(plan.has(responsible.get(i)), place + "[" + i + "]", UNIT_OF_THE_PLAN);
        }
    }

    private void period(Measure measure, String place) {
        var start = measure.periodStart();
        var end = measure.periodEnd();
        flaws.unless(isNearTheYear(start), place + ".periodStart", PERIOD_OF_THE_YEAR);
        flaws.unless(isNearTheYear(end), place + ".periodEnd", PERIOD_OF_THE_YEAR);
        flaws.unless(start == null || end == null || !end.isBefore(start), place + ".periodEnd", ENDS_AFTER_IT_BEGINS);
    }

    // Preparations begin in the year before: measure 7 of the report for 2564 does.
    private boolean isNearTheYear(@Nullable YearMonth month) {
        var year = plan.fiscalYear();
        return month == null
                || (!month.isBefore(YearMonth.from(year.firstDay()).minusYears(1))
                        && !month.isAfter(YearMonth.from(year.lastDay())));
    }

    private void step(Step step, int expectedNumber, String place) {
        flaws.unless(step.number() == expectedNumber, place + ".number", NUMBERED_IN_ORDER);
        var kinds = step.disclosureKinds();
        flaws.unlessDistinct(kinds, Function.identity(), place + ".disclosureKinds", "");
        if (step.rule().isDoneByDisclosures()) {
            flaws.unless(!kinds.isEmpty(), place + ".disclosureKinds", KINDS_NEEDED);
        } else {
            flaws.unless(kinds.isEmpty(), place + ".disclosureKinds", KINDS_WITHOUT_USE);
        }
    }
}
