package org.prongsai.reporting.oit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.reporting.testing.Histories.day;
import static org.prongsai.reporting.testing.Histories.measure;
import static org.prongsai.reporting.testing.Histories.oitItem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.complaint.ComplaintKind;
import org.prongsai.contracts.integrity.DisclosureKind;
import org.prongsai.contracts.integrity.OitCheck;
import org.prongsai.contracts.integrity.StepRule;
import org.prongsai.contracts.integrity.WithdrawalReason;
import org.prongsai.reporting.measures.messaging.MeasuresProjection;
import org.prongsai.reporting.oit.OitReport.ItemStanding;
import org.prongsai.reporting.oit.OitReport.State;
import org.prongsai.reporting.oit.messaging.OitProjection;
import org.prongsai.reporting.rules.RuleBook;
import org.prongsai.reporting.statistics.messaging.ComplaintStatisticsProjection;
import org.prongsai.reporting.testing.Histories;

class OitReportTest {

    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final LocalDate AFTER = day("2021-05-01");

    @Test
    void an_items_points_count_while_it_is_approved() {
        var history = item("O31")
                .entered("O31", 1, day("2021-04-01"))
                .returned("O31", 1, day("2021-04-05"))
                .entered("O31", 2, day("2021-04-06"))
                .approved("O31", 2, "/news", day("2021-04-10"))
                .entered("O31", 3, day("2021-04-20"));

        assertThat(standing(day("2021-03-31"), history).state()).isEqualTo(State.MISSING);
        assertThat(standing(day("2021-04-01"), history).state()).isEqualTo(State.ENTERED);
        assertThat(standing(day("2021-04-05"), history).state()).isEqualTo(State.RETURNED);
        var approved = standing(day("2021-04-10"), history);
        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(approved.points().shown()).isEqualByComparingTo("20");
        var correcting = standing(AFTER, history);
        assertThat(correcting.state()).isEqualTo(State.ENTERED);
        assertThat(correcting.points()).isEqualTo(Fraction.ZERO);
        assertThat(correcting.shown().orElseThrow().entry()).isEqualTo(2);
        assertThat(correcting.history()).hasSize(5);
    }

    @Test
    void before_its_list_holds_a_year_has_no_items() {
        assertThat(report(day("2021-02-08"), list()).items()).isEmpty();
        assertThat(report(day("2021-02-08"), list()).of()).isZero();
        assertThat(report(day("2021-02-09"), list()).items()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "OWN_SITE, /statistics/complaints, true",
        "OWN_SITE, https://www.kb.go.th/a, true",
        "OWN_SITE, https://WWW.KB.GO.TH/a, true",
        "OWN_SITE, https://www.kb.go.th.elsewhere.example/a, false",
        "OWN_SITE, https://elsewhere.example/www.kb.go.th, false",
        "OWN_SITE, https://www.facebook.com/a, false",
        "OFF_SITE, https://www.facebook.com/a, true",
        "OFF_SITE, https://www.kb.go.th/a, false",
        "OFF_SITE, /news, false",
    })
    void an_address_is_on_the_agencys_own_site_or_it_is_not(OitCheck check, String url, boolean ok) {
        var standing = standing(check, AFTER, approved(url));

        assertThat(standing.checks())
                .singleElement()
                .satisfies(found -> assertThat(found.ok()).isEqualTo(ok));
        assertThat(standing.points().equals(Fraction.ZERO)).isNotEqualTo(ok);
    }

    @Test
    void an_address_is_not_judged_before_it_is_approved() {
        assertThat(standing(OitCheck.OWN_SITE, AFTER).checks().getFirst().why()).isEqualTo("nothing-approved");
    }

    @Test
    void the_statistics_of_corruption_stand_from_the_first_day_of_the_year_and_say_when_there_are_none() {
        var corruption = Histories.of("khambok", "c1").received(ComplaintKind.CORRUPTION, day("2021-03-01"));
        var other = Histories.of("khambok", "c2").received(ComplaintKind.SERVICE, day("2021-03-01"));

        assertThat(check(OitCheck.CORRUPTION_STATISTICS, AFTER, other).why()).isEqualTo("corruption-none");
        assertThat(check(OitCheck.CORRUPTION_STATISTICS, AFTER, other).ok()).isTrue();
        var some = check(OitCheck.CORRUPTION_STATISTICS, AFTER, other, corruption);
        assertThat(some.why()).isEqualTo("corruption-some");
        assertThat(some.arguments()).containsExactly("1", "0", "1");
    }

    @Test
    void the_measures_are_adopted_and_each_has_a_result() {
        var plan = Histories.of("khambok", "plan-2564")
                .adopted(
                        2564,
                        day("2020-10-01"),
                        List.of(
                                measure(1, StepRule.DISCLOSED, null, null, DisclosureKind.MANUAL),
                                measure(2, StepRule.HEARD, null, null)));
        var manual =
                Histories.of("khambok", "d1").published(2564, DisclosureKind.MANUAL, "office", day("2021-03-01"), 1, 1);
        var heard = Histories.of("khambok", "c1").received(ComplaintKind.FEEDBACK, day("2021-03-02"));

        assertThat(check(OitCheck.MEASURES_ADOPTED, AFTER).ok()).isFalse();
        assertThat(check(OitCheck.MEASURES_ADOPTED, AFTER, plan).ok()).isTrue();
        assertThat(check(OitCheck.MEASURES_RESULTS, AFTER, plan, manual).ok()).isFalse();
        assertThat(check(OitCheck.MEASURES_RESULTS, AFTER, plan, manual).arguments())
                .containsExactly("1", "2");
        assertThat(check(OitCheck.MEASURES_RESULTS, AFTER, plan, manual, heard).ok())
                .isTrue();
    }

    @Test
    void news_of_the_year_counts_while_it_is_shown() {
        var news = Histories.of("khambok", "d1")
                .published(2564, DisclosureKind.NEWS, null, day("2021-03-01"), 1, 1)
                .withdrawn(2564, WithdrawalReason.SUPERSEDED, day("2021-04-01"));

        assertThat(check(OitCheck.NEWS_OF_YEAR, day("2021-03-31"), news).ok()).isTrue();
        assertThat(check(OitCheck.NEWS_OF_YEAR, day("2021-04-01"), news).ok()).isFalse();
        assertThat(check(OitCheck.MANUAL_OF_YEAR, day("2021-03-31"), news).ok()).isFalse();
    }

    @Test
    void what_an_earlier_assessment_found_is_set_right_before_the_points_count() {
        var deficiency = Histories.of("khambok", "deficiency-2564-o31")
                .deficient("O31", day("2021-02-09"))
                .deficiencyResolved("O31", day("2021-04-20"));
        var approved = item("O31").entered("O31", 1, day("2021-04-01")).approved("O31", 1, "/news", day("2021-04-10"));

        assertThat(standing(day("2021-04-19"), approved, deficiency).points()).isEqualTo(Fraction.ZERO);
        assertThat(standing(day("2021-04-20"), approved, deficiency).points().shown())
                .isEqualByComparingTo("20");
    }

    @Property(tries = 100)
    void what_the_items_of_a_list_are_worth_adds_up_to_its_points(
            @ForAll @IntRange(min = 1, max = 100) int points,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 9) Integer> itemsOfGroups) {
        var groups = new ArrayList<OitList.Group>();
        var items = new ArrayList<OitList.Item>();
        for (int group = 0; group < itemsOfGroups.size(); group++) {
            groups.add(new OitList.Group("g" + group, "i" + group % 3, "กลุ่ม"));
            for (int item = 0; item < itemsOfGroups.get(group); item++) {
                items.add(new OitList.Item("O" + (items.size() + 1), "g" + group, "ข้อ", null, new TreeSet<>()));
            }
        }
        var list = new OitList(AFTER, points, null, new TreeSet<>(), groups, items);

        assertThat(items.stream().map(list::pointsOf).reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(Fraction.of(points));
    }

    @Property(tries = 50)
    void plus_and_minus_are_inverse_and_in_any_order_the_sum_is_the_same(@ForAll Random random) {
        var parts = new ArrayList<OitBody>();
        IntStream.range(1, 5).forEach(i -> parts.add(body(item("O" + i).entered("O" + i, 1, day("2021-04-01")))));
        parts.add(body(list()));
        parts.add(body(Histories.of("khambok", "c1").received(ComplaintKind.CORRUPTION, day("2021-03-01"))));
        var sum = parts.stream().reduce(OitBody.none(), OitBody::plus);
        var shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);

        assertThat(shuffled.stream().reduce(OitBody.none(), OitBody::plus)).isEqualTo(sum);
        var without = sum.minus(shuffled.getFirst());
        assertThat(without.plus(shuffled.getFirst())).isEqualTo(sum);
    }

    private static Histories list(OitCheck... checks) {
        return Histories.of("khambok", "oit-2564")
                .oitList(2564, day("2021-02-09"), oitItem("O31", "9.5", checks), oitItem("O42", "10.2"));
    }

    private static Histories item(String code) {
        return Histories.of("khambok", "oit-2564-" + code);
    }

    private static Histories approved(String url) {
        return item("O31").entered("O31", 1, day("2021-04-01")).approved("O31", 1, url, day("2021-04-02"));
    }

    private static CheckResult check(OitCheck check, LocalDate day, Histories... histories) {
        return standing(check, day, histories).checks().getFirst();
    }

    private static ItemStanding standing(LocalDate day, Histories... histories) {
        return report(
                        day,
                        Stream.concat(Stream.of(list()), Stream.of(histories)).toArray(Histories[]::new))
                .items()
                .getFirst();
    }

    private static ItemStanding standing(OitCheck check, LocalDate day, Histories... histories) {
        return report(
                        day,
                        Stream.concat(Stream.of(list(check)), Stream.of(histories))
                                .toArray(Histories[]::new))
                .items()
                .getFirst();
    }

    private static OitReport report(LocalDate day, Histories... histories) {
        OitBody body = Stream.of(histories).map(OitReportTest::body).reduce(OitBody.none(), OitBody::plus);
        return OitReport.of(YEAR, body, RuleBook.load().of(YEAR), day);
    }

    private static OitBody body(Histories history) {
        var projection = new OitProjection(new MeasuresProjection(), new ComplaintStatisticsProjection());
        OitFacts facts = null;
        for (EventEnvelope event : history.events()) {
            facts = projection.fold(facts, event);
        }
        return Objects.requireNonNull(facts).contribution();
    }
}
