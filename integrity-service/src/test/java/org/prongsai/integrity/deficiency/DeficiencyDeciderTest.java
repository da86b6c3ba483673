package org.prongsai.integrity.deficiency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Flaw.Rule;
import org.prongsai.integrity.OwnerId;
import org.prongsai.integrity.PublicAddress;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.deficiency.DeficiencyCommand.Assign;
import org.prongsai.integrity.deficiency.DeficiencyCommand.RecordIt;
import org.prongsai.integrity.deficiency.DeficiencyCommand.Resolve;
import org.prongsai.integrity.deficiency.DeficiencyCommand.Tick;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyAssigned;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyOverdue;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyRecorded;
import org.prongsai.integrity.deficiency.DeficiencyEvent.DeficiencyResolved;
import org.prongsai.integrity.oit.ItemCode;
import org.prongsai.integrity.oit.OitList;
import org.prongsai.integrity.organisation.Structure;
import org.prongsai.support.testing.Scenario;

class DeficiencyDeciderTest {

    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final ItemCode O31 = new ItemCode("O31");
    private static final LocalDate FOUND = LocalDate.parse("2021-02-09");
    private static final LocalDate DUE = LocalDate.parse("2021-04-25");
    private static final OwnerId OFFICE = new OwnerId("office");
    private static final OwnerId FINANCE = new OwnerId("finance");
    private static final PublicAddress EVIDENCE = new PublicAddress("/statistics/complaints?fiscalYear=2564");

    /** The last moment of the last day in Bangkok. */
    private static final Instant ON_THE_LAST_DAY = Instant.parse("2021-04-25T16:59:59Z");

    @Test
    void it_is_recorded_with_its_owner() {
        scenario().when(recordIt(finding(2563), OFFICE)).then(recorded());
    }

    @Test
    void it_belongs_to_an_item_and_an_owner_that_there_are_and_to_an_earlier_assessment() {
        scenario()
                .when(new RecordIt(
                        finding(2564), new OwnerId("nobody"), FOUND.minusDays(1), Optional.empty(), structure()))
                .thenRefused(new Refusal.Flawed(List.of(
                        new Flaw("foundIn", Rule.EARLIER_YEAR),
                        new Flaw("code", Rule.ITEM_OF_THE_YEAR),
                        new Flaw("owner", Rule.UNIT_OR_POST_OF_THE_AGENCY),
                        new Flaw("dueOn", Rule.NOT_BEFORE_WHAT_IT_FOLLOWS))));
    }

    @Test
    void the_same_again_changes_nothing_and_another_finding_is_refused() {
        scenario().given(recorded()).when(recordIt(finding(2563), OFFICE)).thenNothing();
        scenario().given(recorded()).when(recordIt(finding(2562), OFFICE)).thenRefused(new Refusal.NotInThisState());
    }

    @Test
    void it_is_overdue_when_its_last_day_is_over_and_only_once() {
        var overdue = new DeficiencyOverdue(YEAR, O31, DUE);

        scenario().given(recorded()).when(new Tick()).thenNothing();
        scenario()
                .at(ON_THE_LAST_DAY.plusSeconds(1))
                .given(recorded())
                .when(new Tick())
                .then(overdue);
        scenario()
                .at(ON_THE_LAST_DAY.plusSeconds(1))
                .given(recorded(), overdue)
                .when(new Tick())
                .thenNothing();
    }

    @Test
    void what_is_set_right_is_not_overdue_any_more_and_not_set_right_twice() {
        var resolved = new DeficiencyResolved(YEAR, O31, DUE, EVIDENCE);

        scenario().given(recorded()).when(new Resolve(null, EVIDENCE)).then(resolved);
        scenario()
                .at(ON_THE_LAST_DAY.plusSeconds(1))
                .given(recorded(), resolved)
                .when(new Tick())
                .thenNothing();
        scenario()
                .given(recorded(), resolved)
                .when(new Resolve(null, EVIDENCE))
                .thenRefused(new Refusal.NotInThisState());
    }

    @Test
    void it_is_not_set_right_before_it_was_found() {
        scenario()
                .given(recorded())
                .when(new Resolve(FOUND.minusDays(1), EVIDENCE))
                .thenRefused(new Refusal.Flawed(List.of(new Flaw("resolvedOn", Rule.NOT_BEFORE_WHAT_IT_FOLLOWS))));
    }

    @Test
    void it_changes_hands_while_it_is_open() {
        scenario()
                .given(recorded())
                .when(new Assign(FINANCE, DUE, structure()))
                .then(new DeficiencyAssigned(YEAR, O31, FINANCE, DUE, DUE));
        scenario().given(recorded()).when(new Assign(OFFICE, DUE, structure())).thenNothing();
    }

    @Test
    void another_last_day_is_another_chance() {
        var later = DUE.plusDays(7);
        scenario()
                .at(ON_THE_LAST_DAY.plusSeconds(8 * 24 * 3600))
                .given(
                        recorded(),
                        new DeficiencyOverdue(YEAR, O31, DUE),
                        new DeficiencyAssigned(YEAR, O31, OFFICE, later, DUE))
                .when(new Tick())
                .then(new DeficiencyOverdue(YEAR, O31, later));
    }

    private static Scenario<Deficiency, DeficiencyCommand, DeficiencyEvent, Refusal> scenario() {
        return Scenario.of(new DeficiencyDecider(), ON_THE_LAST_DAY);
    }

    private static RecordIt recordIt(Finding finding, OwnerId owner) {
        return new RecordIt(finding, owner, DUE, list(), structure());
    }

    private static DeficiencyRecorded recorded() {
        return new DeficiencyRecorded(finding(2563), OFFICE, DUE);
    }

    private static Finding finding(int foundIn) {
        return new Finding(YEAR, new FiscalYear(foundIn), O31, "ไม่มีข้อมูลเชิงสถิติ", null, FOUND);
    }

    private static Optional<OitList> list() {
        return Optional.of(new OitList(
                YEAR,
                FOUND,
                40,
                null,
                List.of(),
                List.of(new OitList.Group("9.5", "9", "การส่งเสริมความโปร่งใส")),
                List.of(new OitList.Item(O31, "9.5", "สถิติ", null, List.of()))));
    }

    private static Optional<Structure> structure() {
        return Optional.of(new Structure(
                FOUND,
                List.of(
                        new Structure.Unit(new UnitId("office"), "สำนักปลัด"),
                        new Structure.Unit(new UnitId("finance"), "กองคลัง")),
                List.of()));
    }
}
