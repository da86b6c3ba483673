package org.prongsai.integrity.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.integrity.DisclosureKind.MANUAL;
import static org.prongsai.integrity.DisclosureKind.NEWS;
import static org.prongsai.integrity.plan.Plans.ADOPTED_ON;
import static org.prongsai.integrity.plan.Plans.OFFICE;
import static org.prongsai.integrity.plan.Plans.measure;
import static org.prongsai.integrity.plan.Plans.sound;
import static org.prongsai.integrity.plan.Plans.step;
import static org.prongsai.integrity.plan.StepRule.ANSWERED_IN_TIME;
import static org.prongsai.integrity.plan.StepRule.DISCLOSED;
import static org.prongsai.integrity.plan.StepRule.EVERY_MONTH;
import static org.prongsai.integrity.plan.StepRule.HEARD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Flaw.Rule;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.plan.IntegrityPlan.Measure;
import org.prongsai.integrity.plan.IntegrityPlan.Unit;
import org.prongsai.integrity.plan.PlanCommand.Adopt;
import org.prongsai.integrity.plan.PlanEvent.PlanAdopted;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.support.testing.Scenario;

class PlanDeciderTest {

    /** The last second of the day of adoption in Bangkok. */
    private static final Instant THAT_NIGHT = Instant.parse("2021-02-09T16:59:59Z");

    private static final PlanDecider DECIDER = new PlanDecider();

    @Test
    void a_plan_is_adopted_as_it_stands() {
        scenario().when(new Adopt(sound())).then(new PlanAdopted(sound()));
    }

    @Test
    void a_plan_of_paper_is_recorded_years_later() {
        scenario()
                .at(Instant.parse("2026-11-23T08:00:00Z"))
                .when(new Adopt(sound()))
                .then(new PlanAdopted(sound()));
    }

    @Test
    void a_plan_is_not_adopted_before_its_day() {
        scenario()
                .at(Instant.parse("2021-02-08T16:59:59Z"))
                .when(new Adopt(sound()))
                .thenRefused(flawed("adoptedOn", Rule.NOT_IN_THE_FUTURE));
    }

    @Test
    void a_day_before_every_fiscal_year_is_a_slip_of_the_pen() {
        scenario()
                .when(new Adopt(adoptedOn(LocalDate.of(1956, 9, 30))))
                .thenRefused(flawed("adoptedOn", Rule.NOT_BEFORE_THE_FIRST_YEAR));
    }

    @Test
    void the_same_plan_again_changes_nothing() {
        scenario().given(new PlanAdopted(sound())).when(new Adopt(sound())).thenNothing();
    }

    @Test
    void another_plan_for_the_same_year_is_refused() {
        scenario()
                .given(new PlanAdopted(sound()))
                .when(new Adopt(adoptedOn(ADOPTED_ON.minusDays(1))))
                .thenRefused(new Refusal.NotInThisState());
    }

    @Test
    void no_number_of_a_measure_stands_twice() {
        refused("measures[1].number", Rule.NOT_TWICE, aMeasure(1), aMeasure(1));
    }

    @Test
    void no_unit_stands_twice() {
        var office = new Unit(OFFICE, "สำนักปลัด");
        scenario().when(new Adopt(withUnits(office, office))).thenRefused(flawed("units[1].id", Rule.NOT_TWICE));
    }

    @Test
    void no_unit_is_called_every_unit() {
        scenario()
                .when(new Adopt(withUnits(new Unit(OFFICE, "สำนักปลัด"), new Unit(UnitId.EVERY_UNIT, "ทุกส่วนราชการ"))))
                .thenRefused(flawed("units[1].id", Rule.EVERY_UNIT_ALONE));
    }

    @Test
    void steps_are_numbered_in_their_order() {
        refused(
                "measures[0].steps[1].number",
                Rule.NUMBERED_IN_ORDER,
                measure(1, List.of(OFFICE), step(1, HEARD), step(3, HEARD)));
    }

    @Test
    void only_units_of_the_plan_are_responsible() {
        refused(
                "measures[0].responsible[1]",
                Rule.UNIT_OF_THE_PLAN,
                measure(1, List.of(OFFICE, new UnitId("works")), step(1, HEARD)));
    }

    @Test
    void every_unit_stands_alone() {
        refused(
                "measures[0].responsible",
                Rule.EVERY_UNIT_ALONE,
                measure(1, List.of(UnitId.EVERY_UNIT, OFFICE), step(1, HEARD)));
    }

    @Test
    void a_step_that_is_done_by_disclosures_names_their_kinds() {
        for (var rule : List.of(DISCLOSED, StepRule.EVERY_UNIT, EVERY_MONTH)) {
            refused(
                    "measures[0].steps[0].disclosureKinds",
                    Rule.KINDS_NEEDED,
                    measure(1, List.of(OFFICE), step(1, rule)));
        }
    }

    @Test
    void a_step_that_is_done_by_other_events_names_none() {
        for (var rule : List.of(HEARD, ANSWERED_IN_TIME)) {
            refused(
                    "measures[0].steps[0].disclosureKinds",
                    Rule.KINDS_WITHOUT_USE,
                    measure(1, List.of(OFFICE), step(1, rule, NEWS)));
        }
    }

    @Test
    void no_kind_stands_twice() {
        refused(
                "measures[0].steps[0].disclosureKinds[1]",
                Rule.NOT_TWICE,
                measure(1, List.of(OFFICE), step(1, DISCLOSED, NEWS, NEWS)));
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        refused("measures[0].periodEnd", Rule.ENDS_AFTER_IT_BEGINS, during("2021-03", "2021-02"));
    }

    @Test
    void a_period_may_be_one_month_or_begin_in_the_year_before_or_be_open() {
        adopted(during("2021-03", "2021-03"));
        adopted(during("2019-10", "2021-09"));
        adopted(during("2020-09", null));
        adopted(during(null, null));
    }

    @Test
    void a_period_lies_about_the_fiscal_year() {
        refused("measures[0].periodStart", Rule.PERIOD_OF_THE_YEAR, during("2019-09", "2021-02"));
        refused("measures[0].periodEnd", Rule.PERIOD_OF_THE_YEAR, during("2021-03", "2021-10"));
    }

    @Test
    void all_flaws_are_named_at_once() {
        scenario()
                .when(new Adopt(Plans.of(
                        measure(1, List.of(new UnitId("works")), step(2, DISCLOSED)),
                        measure(1, List.of(OFFICE), step(1, DISCLOSED, MANUAL)))))
                .thenRefused(new Refusal.Flawed(List.of(
                        new Flaw("measures[1].number", Rule.NOT_TWICE),
                        new Flaw("measures[0].responsible[0]", Rule.UNIT_OF_THE_PLAN),
                        new Flaw("measures[0].steps[0].number", Rule.NUMBERED_IN_ORDER),
                        new Flaw("measures[0].steps[0].disclosureKinds", Rule.KINDS_NEEDED))));
    }

    /** Whatever is asked, a year has one plan at most, and it is without a flaw. */
    @Property
    void any_commands_leave_a_legal_history(@ForAll("commands") List<PlanCommand> commands) {
        var context = new Context(Actor.clock(new AgencyId("tuayang")), THAT_NIGHT);
        var history = new ArrayList<PlanEvent>();
        var plan = DECIDER.initial();
        for (var command : commands) {
            if (DECIDER.decide(plan, command, context) instanceof Decision.Happens<PlanEvent, Refusal>(var events)) {
                for (var event : events) {
                    plan = DECIDER.evolve(plan, event);
                    history.add(event);
                }
            }
        }
        assertThat(history).hasSizeLessThanOrEqualTo(1);
        if (plan instanceof Plan.Adopted(var content)) {
            assertThat(history).containsExactly(new PlanAdopted(content));
            assertThat(PlanReview.flawsOf(content, java.util.Optional.empty(), context.today()))
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<List<PlanCommand>> commands() {
        var numbers = Arbitraries.integers().between(1, 3);
        var rules = Arbitraries.of(StepRule.class);
        Arbitrary<PlanCommand> commands = numbers.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(measures -> rules.map(rule -> new Adopt(Plans.of(measures.stream()
                        .map(number -> measure(number, List.of(OFFICE), step(number, rule, NEWS)))
                        .toArray(Measure[]::new)))));
        return commands.list().ofMaxSize(10);
    }

    private static void refused(String place, Rule rule, Measure... measures) {
        scenario().when(new Adopt(Plans.of(measures))).thenRefused(flawed(place, rule));
    }

    private static void adopted(Measure measure) {
        var plan = Plans.of(measure);
        scenario().when(new Adopt(plan)).then(new PlanAdopted(plan));
    }

    private static Refusal flawed(String place, Rule rule) {
        return new Refusal.Flawed(List.of(new Flaw(place, rule)));
    }

    private static Scenario<Plan, PlanCommand, PlanEvent, Refusal> scenario() {
        return Scenario.of(DECIDER, THAT_NIGHT);
    }

    private static Measure aMeasure(int number) {
        return measure(number, List.of(OFFICE), step(1, HEARD));
    }

    private static Measure during(@Nullable String start, @Nullable String end) {
        return new Measure(
                1,
                "จัดทำแผน",
                null,
                List.of(OFFICE),
                start == null ? null : YearMonth.parse(start),
                end == null ? null : YearMonth.parse(end),
                null,
                null,
                List.of(),
                List.of(step(1, HEARD)));
    }

    private static IntegrityPlan adoptedOn(LocalDate day) {
        return new IntegrityPlan(Plans.YEAR, day, sound().units(), sound().measures());
    }

    private static IntegrityPlan withUnits(Unit... units) {
        return new IntegrityPlan(Plans.YEAR, ADOPTED_ON, List.of(units), List.of(aMeasure(1)));
    }
}
