package org.prongsai.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.contracts.complaint.ComplaintChannel;
import org.prongsai.contracts.complaint.ComplaintKind;
import org.prongsai.contracts.complaint.ComplaintOutcome;
import org.prongsai.contracts.complaint.ComplaintStage;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.rules.Rules;

class ComplaintStatisticsTest {

    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final LocalDate MARCH_1 = LocalDate.of(2021, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    @Test
    void a_case_counts_once_under_everything_that_it_is() {
        var statistics = on(LATER, CaseFacts.received("SERVICE", "ROADS", "PHONE", true, MARCH_1));

        assertThat(statistics.total()).isEqualTo(1);
        assertThat(statistics.anonymous()).isEqualTo(1);
        assertThat(statistics.byKind()).containsEntry("SERVICE", 1L).containsEntry("CORRUPTION", 0L);
        assertThat(statistics.byCategory()).containsExactly(java.util.Map.entry("ROADS", 1L));
        assertThat(statistics.byChannel()).containsEntry("PHONE", 1L);
        assertThat(statistics.byStatus()).containsEntry("RECEIVED", 1L);
        assertThat(statistics.byMonth()).hasSize(12).containsEntry(YearMonth.of(2021, 3), 1L);
    }

    @Test
    void a_case_has_one_status_at_a_time_and_any_day_can_be_asked_for() {
        CaseFacts closed = CaseFacts.received("SERVICE", null, "WEB", false, MARCH_1)
                .acknowledged(true, MARCH_1.plusDays(1))
                .became("ASSIGNED", MARCH_1.plusDays(1))
                .resolved("FIXED", true, MARCH_1.plusDays(5))
                .closed(9, MARCH_1.plusDays(9));

        assertThat(on(MARCH_1.minusDays(1), closed).total()).isZero();
        assertThat(on(MARCH_1, closed).byStatus()).containsEntry("RECEIVED", 1L);
        assertThat(on(MARCH_1.plusDays(4), closed).byStatus())
                .containsEntry("ASSIGNED", 1L)
                .containsEntry("RECEIVED", 0L)
                .containsEntry("ACKNOWLEDGED", 0L);
        assertThat(on(MARCH_1.plusDays(5), closed).byOutcome()).containsEntry("FIXED", 1L);
        assertThat(on(MARCH_1.plusDays(8), closed).daysToClose().p50()).isNull();
        assertThat(on(MARCH_1.plusDays(9), closed).byStatus()).containsEntry("CLOSED", 1L);
        assertThat(on(MARCH_1.plusDays(9), closed).daysToClose().p90()).isEqualTo(9);
    }

    @Test
    void a_status_does_not_begin_before_the_one_it_follows_however_late_paper_was_recorded() {
        CaseFacts recordedLate =
                CaseFacts.received("SERVICE", null, "WEB", false, MARCH_1).acknowledged(true, MARCH_1.minusDays(10));

        assertThat(on(MARCH_1.minusDays(5), recordedLate).byStatus().values()).containsOnly(0L);
        assertThat(on(MARCH_1, recordedLate).byStatus()).containsEntry("ACKNOWLEDGED", 1L);
    }

    @Test
    void a_reply_after_its_day_moves_from_overdue_to_late() {
        CaseFacts overdue =
                CaseFacts.received("SERVICE", null, "WEB", false, MARCH_1).replyOverdue(MARCH_1.plusDays(15));
        CaseFacts answered = overdue.acknowledged(false, MARCH_1.plusDays(20));

        assertThat(on(LATER, overdue).byReply()).containsEntry("OVERDUE", 1L);
        assertThat(on(LATER, answered).byReply()).containsEntry("OVERDUE", 0L).containsEntry("LATE", 1L);
    }

    @Test
    void corruption_cases_are_counted_by_themselves_too() {
        CaseFacts open = CaseFacts.received("CORRUPTION", null, "LETTER", true, MARCH_1);
        CaseFacts closed = open.resolved("UNFOUNDED", null, MARCH_1.plusDays(3)).closed(4, MARCH_1.plusDays(4));
        CaseFacts other = CaseFacts.received("QUESTION", null, "WEB", false, MARCH_1);

        var statistics = on(LATER, open, closed, other);

        assertThat(statistics.total()).isEqualTo(3);
        assertThat(statistics.corruption().total()).isEqualTo(2);
        assertThat(statistics.corruption().finished()).isEqualTo(1);
        assertThat(statistics.corruption().inProgress()).isEqualTo(1);
    }

    @Test
    void a_case_that_is_taken_up_again_has_come_to_nothing_until_it_ends_again() {
        CaseFacts closed = CaseFacts.received("SERVICE", null, "WEB", false, MARCH_1)
                .resolved("FIXED", true, MARCH_1.plusDays(3))
                .closed(4, MARCH_1.plusDays(4));
        CaseFacts reopened = closed.reopened(MARCH_1.plusDays(10));
        CaseFacts again =
                reopened.resolved("UNFOUNDED", false, MARCH_1.plusDays(50)).closed(51, MARCH_1.plusDays(51));

        assertThat(on(MARCH_1.plusDays(9), reopened).byOutcome()).containsEntry("FIXED", 1L);
        assertThat(on(LATER, reopened).byOutcome().values()).containsOnly(0L);
        assertThat(on(LATER, reopened).byDecision().values()).containsOnly(0L);
        assertThat(on(LATER, reopened).byStatus()).containsEntry("REOPENED", 1L).containsEntry("CLOSED", 0L);
        assertThat(on(LATER, reopened).daysToClose().p50()).isNull();
        assertThat(on(LATER, again).byOutcome()).containsEntry("FIXED", 0L).containsEntry("UNFOUNDED", 1L);
        assertThat(on(LATER, again).byDecision()).containsEntry("IN_TIME", 0L).containsEntry("LATE", 1L);
    }

    @Test
    void a_rejected_case_is_finished_and_a_referred_one_until_it_is_closed_is_not() {
        CaseFacts received = CaseFacts.received("CORRUPTION", null, "WEB", true, MARCH_1);
        assertThat(on(LATER, received.rejected(true, MARCH_1.plusDays(5)))
                        .corruption()
                        .finished())
                .isEqualTo(1);
        CaseFacts referred = received.referred(true, MARCH_1.plusDays(5));
        assertThat(on(LATER, referred).corruption().finished()).isZero();
        assertThat(on(LATER, referred.closed(6, MARCH_1.plusDays(6)))
                        .corruption()
                        .finished())
                .isEqualTo(1);
    }

    @Test
    void percentiles_are_days_that_some_case_took() {
        CaseFacts[] cases = new CaseFacts[10];
        Arrays.setAll(
                cases,
                i -> CaseFacts.received("SERVICE", null, "WEB", false, MARCH_1).closed(i + 1, MARCH_1.plusDays(i + 1)));

        assertThat(on(LATER, cases).daysToClose().p50()).isEqualTo(5);
        assertThat(on(LATER, cases).daysToClose().p90()).isEqualTo(9);
    }

    @Test
    void a_case_belongs_to_the_fiscal_year_in_which_it_was_received() {
        assertThat(CaseFacts.received("SERVICE", null, "WEB", false, LocalDate.of(2020, 9, 30))
                        .closed(1, LocalDate.of(2020, 10, 1))
                        .fiscalYear())
                .isEqualTo(2563);
    }

    @Test
    void a_year_without_a_complaint_says_so() {
        var nothing = on(LATER);

        assertThat(StatementTh.ofAll(YEAR, nothing.progress()))
                .startsWith("ไม่มีเรื่องร้องเรียน")
                .contains("๒๕๖๔");
        assertThat(StatementTh.ofCorruption(YEAR, nothing.corruption()))
                .isEqualTo("ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่ ในปีงบประมาณ พ.ศ. ๒๕๖๔");
    }

    @Test
    void the_statement_names_the_numbers_in_thai_digits() {
        CaseFacts open = CaseFacts.received("CORRUPTION", null, "WEB", true, MARCH_1);
        assertThat(StatementTh.ofCorruption(
                        YEAR,
                        on(LATER, open, open.closed(2, MARCH_1.plusDays(2))).corruption()))
                .contains("จำนวน ๒ เรื่อง")
                .contains("แล้วเสร็จ ๑ เรื่อง")
                .contains("อยู่ระหว่างดำเนินการ ๑ เรื่อง");
    }

    @Test
    void the_closed_lists_are_those_of_the_contracts() {
        assertThat(Dimension.KIND.alwaysShown()).containsExactlyElementsOf(names(ComplaintKind.values()));
        assertThat(Dimension.CHANNEL.alwaysShown()).containsExactlyElementsOf(names(ComplaintChannel.values()));
        assertThat(Dimension.OUTCOME.alwaysShown())
                .as("what a decision comes to, and what it comes to without one")
                .startsWith(names(ComplaintOutcome.values()).toArray(String[]::new))
                .endsWith("WITHDRAWN", "DUPLICATE");
        assertThat(Dimension.STATUS.alwaysShown()).containsAll(names(ComplaintStage.values()));
    }

    private static java.util.List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static ComplaintStatistics on(LocalDate day, CaseFacts... cases) {
        Tally sum = Arrays.stream(cases).map(CaseFacts::contribution).reduce(Tally.none(), Tally::plus);
        return ComplaintStatistics.of(YEAR, sum, new Rules.Complaints(Set.of("REJECTED", "CLOSED")), day);
    }
}
