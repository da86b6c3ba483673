package org.prongsai.integrity.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.disclosure.DisclosureId;
import org.prongsai.integrity.disclosure.Evidence;
import org.prongsai.integrity.disclosure.Publication;
import org.prongsai.integrity.oit.ItemCode;
import org.prongsai.integrity.oit.OitList;
import org.prongsai.integrity.plan.Plans;

class ExpectationsTest {

    private static final Expectations EXPECTATIONS = new Expectations(ObligationRules.load());

    @Test
    void every_item_is_due_on_the_lists_own_day_or_else_on_the_rules() {
        assertThat(EXPECTATIONS.of(list(2564, LocalDate.parse("2021-04-25"))))
                .extracting(one -> one.key().rule(), Expectation::dueOn)
                .containsExactly(tuple("oit-o31", LocalDate.parse("2021-04-25")));
        assertThat(EXPECTATIONS.of(list(2565, null)).getFirst().dueOn()).isEqualTo(LocalDate.parse("2022-04-30"));
    }

    @Test
    void before_the_rule_applies_nothing_is_expected() {
        assertThat(EXPECTATIONS.of(list(2563, null))).isEmpty();
    }

    @Test
    void of_a_plan_each_step_that_disclosures_do_is_due_when_its_measures_period_ends() {
        assertThat(EXPECTATIONS.of(Plans.sound()))
                .extracting(one -> one.key().rule() + " " + one.key().period() + " " + one.dueOn())
                .containsExactly(
                        "measure-1-step-1 2564-office 2021-04-30",
                        "measure-1-step-1 2564-finance 2021-04-30",
                        "measure-3-step-1 2021-01 2021-01-31",
                        "measure-3-step-1 2021-02 2021-02-28",
                        "measure-3-step-1 2021-03 2021-03-31",
                        "measure-3-step-1 2021-04 2021-04-30");
    }

    @Test
    void something_published_shows_what_the_steps_that_it_names_ask_for() {
        var plan = Optional.of(Plans.sound());

        assertThat(EXPECTATIONS.shownBy(publication(Plans.OFFICE, new Evidence(1, 1)), plan))
                .extracting(ObligationKey::period)
                .containsExactly("2564-office");
        assertThat(EXPECTATIONS.shownBy(publication(null, new Evidence(1, 1)), plan))
                .isEmpty();
        assertThat(EXPECTATIONS.shownBy(publication(null, new Evidence(3, 1)), plan))
                .extracting(ObligationKey::period)
                .containsExactly("2021-03");
        assertThat(EXPECTATIONS.shownBy(publication(null, new Evidence(3, 1)), Optional.empty()))
                .isEmpty();
    }

    private static OitList list(int year, @Nullable LocalDate dueOn) {
        return new OitList(
                new FiscalYear(year),
                LocalDate.parse("2021-02-09"),
                40,
                dueOn,
                List.of(),
                List.of(new OitList.Group("9.5", "9", "การส่งเสริมความโปร่งใส")),
                List.of(new OitList.Item(new ItemCode("O31"), "9.5", "สถิติ", null, List.of())));
    }

    private static Publication publication(@Nullable UnitId unit, Evidence evidence) {
        return new Publication(
                new DisclosureId("disclosure-a"),
                Plans.YEAR,
                DisclosureKind.MANUAL,
                unit,
                "คู่มือ",
                null,
                null,
                LocalDate.parse("2021-03-15"),
                List.of(evidence),
                null);
    }
}
