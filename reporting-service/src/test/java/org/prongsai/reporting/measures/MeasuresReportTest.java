package org.prongsai.reporting.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.reporting.measures.MeasuresReport.State.DONE;
import static org.prongsai.reporting.measures.MeasuresReport.State.IN_PROGRESS;
import static org.prongsai.reporting.measures.MeasuresReport.State.LATE;
import static org.prongsai.reporting.measures.MeasuresReport.State.NOT_STARTED;
import static org.prongsai.reporting.testing.Histories.day;
import static org.prongsai.reporting.testing.Histories.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.complaint.ComplaintKind;
import org.prongsai.contracts.integrity.DisclosureKind;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1;
import org.prongsai.contracts.integrity.StepRule;
import org.prongsai.contracts.integrity.WithdrawalReason;
import org.prongsai.reporting.measures.messaging.MeasuresProjection;
import org.prongsai.reporting.rules.Rules;
import org.prongsai.reporting.testing.Histories;

class MeasuresReportTest {

    private static final YearMonth JANUARY = YearMonth.of(2021, 1);
    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final LocalDate DURING = day("2021-02-15");
    private static final LocalDate AFTER = day("2021-05-01");

    @Test
    void one_disclosure_of_a_right_kind_does_a_disclosed_step() {
        var plan = plan(measure(1, StepRule.DISCLOSED, JANUARY, APRIL, DisclosureKind.MANUAL));

        assertThat(on(DURING, plan).state()).isEqualTo(NOT_STARTED);
        assertThat(on(DURING, plan, disclosed("d1", DisclosureKind.NEWS, null, "2021-02-01"))
                        .percent())
                .isZero();
        var done = on(DURING, plan, disclosed("d1", DisclosureKind.MANUAL, null, "2021-02-01"));
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.state()).isEqualTo(DONE);
        assertThat(done.steps().getFirst().events())
                .singleElement()
                .satisfies(event -> assertThat(event.event().id()).isEqualTo("d1-1"));
    }

    @Test
    void every_unit_owes_its_own_evidence() {
        var plan = plan(measure(1, StepRule.EVERY_UNIT, JANUARY, APRIL, DisclosureKind.MANUAL));
        var office = disclosed("d1", DisclosureKind.MANUAL, "office", "2021-02-01");
        var officeAgain = disclosed("d2", DisclosureKind.MANUAL, "office", "2021-02-02");
        var finance = disclosed("d3", DisclosureKind.MANUAL, "finance", "2021-02-03");

        assertThat(on(DURING, plan, office, officeAgain).percent()).isEqualTo(50);
        assertThat(on(DURING, plan, office, officeAgain).state()).isEqualTo(IN_PROGRESS);
        assertThat(on(DURING, plan, office, officeAgain, finance).percent()).isEqualTo(100);
    }

    @Test
    void every_month_of_the_period_needs_its_own_and_percents_round_down() {
        var plan = plan(measure(1, StepRule.EVERY_MONTH, JANUARY, YearMonth.of(2021, 3), DisclosureKind.NEWS));
        var january = disclosed("d1", DisclosureKind.NEWS, null, "2021-01-31");
        var february = disclosed("d2", DisclosureKind.NEWS, null, "2021-02-01");
        var outside = disclosed("d3", DisclosureKind.NEWS, null, "2020-12-31");

        assertThat(on(AFTER, plan, january, february, outside).percent()).isEqualTo(66);
        assertThat(on(AFTER, plan, january, february, disclosed("d4", DisclosureKind.NEWS, null, "2021-03-31"))
                        .percent())
                .isEqualTo(100);
    }

    @Test
    void a_month_without_a_period_is_one_of_the_fiscal_year() {
        var plan = plan(measure(1, StepRule.EVERY_MONTH, null, null, DisclosureKind.NEWS));
        assertThat(on(AFTER, plan, disclosed("d1", DisclosureKind.NEWS, null, "2020-10-01"))
                        .percent())
                .isEqualTo(100 / 12);
    }

    @Test
    void a_measure_is_late_when_its_last_month_is_over_and_it_is_not_done() {
        var plan = plan(measure(1, StepRule.DISCLOSED, JANUARY, APRIL));

        assertThat(on(day("2021-04-30"), plan).state()).isEqualTo(NOT_STARTED);
        assertThat(on(day("2021-05-01"), plan).state()).isEqualTo(LATE);
        assertThat(on(day("2021-06-01"), plan, disclosed("d1", DisclosureKind.PLAN, null, "2021-06-01"))
                        .state())
                .isEqualTo(DONE);
    }

    @Test
    void a_measure_without_a_period_is_never_late() {
        var plan = plan(measure(1, StepRule.DISCLOSED, null, null));
        assertThat(on(day("2030-01-01"), plan).state()).isEqualTo(NOT_STARTED);
    }

    @Test
    void what_was_withdrawn_counted_until_that_day_unless_it_had_never_been_true() {
        var plan = plan(measure(1, StepRule.DISCLOSED, JANUARY, APRIL));
        var takenDown = Histories.of("khambok", "d1")
                .published(2564, DisclosureKind.NEWS, null, day("2021-02-01"), 1, 1)
                .withdrawn(2564, WithdrawalReason.LAWFUL_TAKEDOWN, day("2021-03-01"));
        var mistaken = Histories.of("khambok", "d2")
                .published(2564, DisclosureKind.NEWS, null, day("2021-02-01"), 1, 1)
                .withdrawn(2564, WithdrawalReason.ENTERED_IN_ERROR, day("2021-03-01"));

        assertThat(on(day("2021-02-28"), plan, takenDown).percent()).isEqualTo(100);
        assertThat(on(day("2021-03-01"), plan, takenDown).percent()).isZero();
        assertThat(on(day("2021-02-28"), plan, mistaken).percent()).isZero();
    }

    @Test
    void a_channel_is_open_when_an_opinion_or_a_question_came_through_it() {
        var plan = plan(measure(1, StepRule.HEARD, null, null));

        assertThat(on(DURING, plan, heard("c1", ComplaintKind.CORRUPTION)).percent())
                .isZero();
        var opened = on(DURING, plan, heard("c1", ComplaintKind.FEEDBACK), heard("c2", ComplaintKind.QUESTION));
        assertThat(opened.percent()).isEqualTo(100);
        assertThat(opened.steps().getFirst().eventCount()).isEqualTo(2);
    }

    @Test
    void answers_in_time_are_counted_of_those_given_or_due() {
        var plan = plan(measure(1, StepRule.ANSWERED_IN_TIME, null, null));
        var inTime = heard("c1", ComplaintKind.QUESTION).acknowledged(day("2021-02-02"), true);
        var late = heard("c2", ComplaintKind.QUESTION)
                .replyOverdue(day("2021-02-16"))
                .acknowledged(day("2021-02-20"), false);
        var waiting = heard("c3", ComplaintKind.QUESTION);

        assertThat(on(AFTER, plan, waiting).percent()).isZero();
        assertThat(on(AFTER, plan, inTime, waiting).percent()).isEqualTo(100);
        assertThat(on(AFTER, plan, inTime, late, waiting).percent()).isEqualTo(50);
        assertThat(on(day("2021-02-15"), plan, inTime, late).percent()).isEqualTo(100);
    }

    @Test
    void of_citizens_cases_the_newest_twenty_events_are_named_and_all_are_counted() {
        var plan = plan(measure(1, StepRule.HEARD, null, null));
        var many = IntStream.rangeClosed(10, 40)
                .mapToObj(i -> Histories.of("khambok", "c" + i)
                        .received(ComplaintKind.FEEDBACK, day("2021-01-01").plusDays(i)))
                .toArray(Histories[]::new);

        var step = on(AFTER, plan, many).steps().getFirst();

        assertThat(step.eventCount()).isEqualTo(31);
        assertThat(step.events()).hasSize(20);
        assertThat(step.events().getFirst().event().id()).isEqualTo("c40-1");
    }

    @Test
    void the_answers_to_corruption_cases_are_counted_and_not_named() {
        var plan = plan(measure(1, StepRule.ANSWERED_IN_TIME, null, null));
        var step = on(AFTER, plan, heard("c1", ComplaintKind.CORRUPTION).acknowledged(day("2021-02-02"), true))
                .steps()
                .getFirst();

        assertThat(step.percent()).isEqualTo(100);
        assertThat(step.eventCount()).isEqualTo(1);
        assertThat(step.events()).isEmpty();
    }

    @Test
    void the_plan_of_a_day_is_the_last_one_adopted_by_then() {
        var plan = Histories.of("khambok", "plan-2564")
                .adopted(2564, day("2020-10-01"), List.of(measure(1, StepRule.HEARD, null, null)))
                .adopted(
                        2564,
                        day("2021-01-01"),
                        List.of(measure(1, StepRule.HEARD, null, null), measure(2, StepRule.HEARD, null, null)));

        assertThat(report(day("2020-09-30"), plan).measures()).isEmpty();
        assertThat(report(day("2020-12-31"), plan).measures()).hasSize(1);
        assertThat(report(day("2021-01-01"), plan).measures()).hasSize(2);
    }

    @Test
    void the_whole_is_the_mean_of_its_measures_and_hundred_only_when_nothing_is_missing() {
        var plan = plan(
                measure(1, StepRule.DISCLOSED, null, null),
                measure(2, StepRule.HEARD, null, null),
                measure(3, StepRule.HEARD, null, null));

        assertThat(report(AFTER, plan, disclosed("d1", DisclosureKind.PLAN, null, "2021-02-01"))
                        .percent())
                .isEqualTo(33);
    }

    private static Histories plan(IntegrityPlanAdoptedV1.Measure... measures) {
        return Histories.of("khambok", "plan-2564").adopted(2564, day("2020-10-01"), List.of(measures));
    }

    private static Histories disclosed(String id, DisclosureKind kind, @Nullable String unit, String on) {
        return Histories.of("khambok", id).published(2564, kind, unit, day(on), 1, 1);
    }

    private static Histories heard(String id, ComplaintKind kind) {
        return Histories.of("khambok", id).received(kind, day("2021-02-01"));
    }

    private static MeasuresReport.MeasureProgress on(LocalDate day, Histories plan, Histories... others) {
        return report(day, plan, others).measures().getFirst();
    }

    private static MeasuresReport report(LocalDate day, Histories plan, Histories... others) {
        MeasuresBody body = Stream.concat(Stream.of(plan), Stream.of(others))
                .map(history -> folded(history.events()).contribution())
                .reduce(MeasuresBody.none(), MeasuresBody::plus);
        return MeasuresReport.of(new FiscalYear(2564), body, new Rules.Measures(Set.of("FEEDBACK", "QUESTION")), day);
    }

    private static MeasureFacts folded(List<EventEnvelope> events) {
        var projection = new MeasuresProjection();
        MeasureFacts facts = null;
        for (EventEnvelope event : events) {
            facts = projection.fold(facts, event);
        }
        return java.util.Objects.requireNonNull(facts);
    }
}
