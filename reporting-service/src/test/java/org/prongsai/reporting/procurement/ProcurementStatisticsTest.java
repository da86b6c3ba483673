package org.prongsai.reporting.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.procurement.ProcurementFacts.Item;
import org.prongsai.reporting.procurement.ProcurementFacts.OfProcurement;
import org.prongsai.reporting.procurement.ProcurementFacts.Step;
import org.prongsai.reporting.procurement.ProcurementStatistics.Figures;

class ProcurementStatisticsTest {

    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final LocalDate MARCH_1 = LocalDate.of(2021, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final OfProcurement BEGUN = ProcurementFacts.begun(2564, "SPECIFIC", 9_850_050, MARCH_1);
    private static final OfProcurement AWARDED = BEGUN.reached(new Step("AWARDED", MARCH_1.plusDays(4), 9_800_000L));

    @Test
    void a_procurement_counts_once_by_its_method_and_once_where_it_is() {
        var statistics = on(LATER, AWARDED);

        assertThat(statistics.total()).isEqualTo(new Figures(1, 9_850_050, 9_800_000));
        assertThat(statistics.byMethod())
                .hasSize(5)
                .containsEntry("SPECIFIC", new Figures(1, 9_850_050, 9_800_000))
                .containsEntry("E_BIDDING", Figures.NONE);
        assertThat(statistics.byStage())
                .hasSize(7)
                .containsEntry("PLANNED", Figures.NONE)
                .containsEntry("AWARDED", new Figures(1, 9_850_050, 9_800_000));
        assertThat(statistics.byMonth()).hasSize(12).containsEntry(YearMonth.of(2021, 3), new Figures(1, 0, 9_800_000));
    }

    @Test
    void any_day_can_be_asked_for() {
        assertThat(on(MARCH_1.minusDays(1), AWARDED).total()).isEqualTo(Figures.NONE);
        assertThat(on(MARCH_1.plusDays(3), AWARDED).byStage())
                .containsEntry("PLANNED", new Figures(1, 9_850_050, 0))
                .containsEntry("AWARDED", Figures.NONE);
        assertThat(on(MARCH_1.plusDays(3), AWARDED).awards()).isZero();
        assertThat(on(MARCH_1.plusDays(4), AWARDED).awards()).isEqualTo(1);
    }

    @Test
    void what_was_put_right_takes_the_place_of_what_was_wrong_on_its_own_day() {
        var right = AWARDED.corrected(new Step("AWARDED", LocalDate.of(2021, 4, 2), 9_700_000L));
        var statistics = on(LATER, right);

        assertThat(statistics.byMonth())
                .containsEntry(YearMonth.of(2021, 3), Figures.NONE)
                .containsEntry(YearMonth.of(2021, 4), new Figures(1, 0, 9_700_000));
        assertThat(statistics.total().agreed()).isEqualTo(9_700_000);
    }

    @Test
    void what_was_given_up_stands_apart_by_stage_and_the_award_stays_in_its_month() {
        var statistics = on(LATER, AWARDED.reached(new Step("CANCELLED", MARCH_1.plusDays(40), null)));

        assertThat(statistics.byStage()).containsEntry("CANCELLED", new Figures(1, 9_850_050, 9_800_000));
        assertThat(statistics.awards()).isEqualTo(1);
    }

    @Test
    void an_award_in_another_year_than_the_budget_has_a_month_of_its_own() {
        var late = BEGUN.reached(new Step("AWARDED", LocalDate.of(2021, 11, 5), 100L));

        assertThat(on(LATER, late).byMonth()).hasSize(13).containsKey(YearMonth.of(2021, 11));
    }

    @Test
    void a_plan_says_what_is_planned_and_counts_as_no_procurement() {
        var plan =
                ProcurementFacts.planned(2564, MARCH_1, List.of(new Item("SPECIFIC", 100), new Item("SPECIFIC", 50)));

        assertThat(on(LATER, plan).planned()).isEqualTo(new Figures(2, 150, 0));
        assertThat(on(LATER, plan).total()).isEqualTo(Figures.NONE);
    }

    @Test
    void the_official_sentence_is_thai_and_a_year_without_any_says_so() {
        assertThat(ProcurementStatementTh.of(on(LATER, AWARDED)))
                .isEqualTo(
                        "ในปีงบประมาณ พ.ศ. ๒๕๖๔ หน่วยงานมีการจัดซื้อจัดจ้าง รวมทั้งสิ้น ๑ โครงการ วงเงินรวม ๙๘,๕๐๐.๕๐ บาท "
                                + "ประกาศผู้ชนะหรือผู้ได้รับการคัดเลือกแล้ว ๑ โครงการ ราคาที่ตกลงซื้อหรือจ้างรวม ๙๘,๐๐๐.๐๐ บาท");
        assertThat(ProcurementStatementTh.of(on(LATER)))
                .isEqualTo("ไม่มีการจัดซื้อจัดจ้างที่บันทึกไว้ในระบบ ในปีงบประมาณ พ.ศ. ๒๕๖๔");
    }

    @Property(tries = 200)
    void every_way_of_counting_comes_to_the_same_sum_on_every_day(
            @ForAll("procurements") List<OfProcurement> all, @ForAll("days") LocalDate day) {
        var statistics = on(day, all.toArray(ProcurementFacts[]::new));
        var begun = all.stream()
                .filter(one -> !one.steps().getFirst().on().isAfter(day))
                .toList();

        assertThat(statistics.total().count()).isEqualTo(begun.size());
        assertThat(statistics.total().budget())
                .isEqualTo(begun.stream().mapToLong(OfProcurement::budget).sum());
        assertThat(sum(List.copyOf(statistics.byStage().values()))).isEqualTo(statistics.total());
        assertThat(sum(List.copyOf(statistics.byMonth().values())).agreed())
                .isEqualTo(statistics.total().agreed());
    }

    @Property(tries = 100)
    void the_order_does_not_matter_and_what_is_taken_back_is_gone(
            @ForAll("procurements") List<OfProcurement> all, @ForAll long seed) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        var sum = tally(all.toArray(ProcurementFacts[]::new));

        assertThat(tally(shuffled.toArray(ProcurementFacts[]::new))).isEqualTo(sum);
        for (var one : shuffled) {
            sum = sum.minus(one.contribution());
        }
        assertThat(sum).isEqualTo(Tally.none());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-5, 400).map(MARCH_1::plusDays);
    }

    @Provide
    Arbitrary<List<OfProcurement>> procurements() {
        var methods = Arbitraries.of("E_MARKET", "E_BIDDING", "PRICE_INQUIRY", "SELECTION", "SPECIFIC");
        var stages = List.of("REFERENCE_PRICE", "INVITED", "AWARDED", "CONTRACTED", "COMPLETED");
        var one = Combinators.combine(
                        methods,
                        Arbitraries.longs().between(1, 1_000_000_000L),
                        Arbitraries.integers().between(0, stages.size()),
                        Arbitraries.integers().between(0, 60).list().ofSize(6),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((method, money, reached, days, cancelled, corrected) -> {
                    var procurement = ProcurementFacts.begun(2564, method, money, MARCH_1.plusDays(days.getFirst()));
                    for (int i = 0; i < reached; i++) {
                        var stage = stages.get(i);
                        var step = new Step(
                                stage, MARCH_1.plusDays(days.get(i + 1)), stage.equals("AWARDED") ? money - 1 : null);
                        procurement = procurement.reached(step);
                        if (corrected) {
                            procurement = procurement.corrected(
                                    new Step(stage, step.on().plusDays(1), step.agreed()));
                        }
                    }
                    return cancelled && reached < stages.size()
                            ? procurement.reached(new Step("CANCELLED", MARCH_1.plusDays(90), null))
                            : procurement;
                });
        return one.list().ofMaxSize(20);
    }

    private static Figures sum(List<Figures> figures) {
        return figures.stream().reduce(Figures.NONE, Figures::plus);
    }

    private static Tally tally(ProcurementFacts... facts) {
        return Arrays.stream(facts).map(ProcurementFacts::contribution).reduce(Tally.none(), Tally::plus);
    }

    private static ProcurementStatistics on(LocalDate day, ProcurementFacts... facts) {
        return ProcurementStatistics.of(YEAR, tally(facts), day);
    }
}
