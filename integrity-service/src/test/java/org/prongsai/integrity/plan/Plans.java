package org.prongsai.integrity.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.plan.IntegrityPlan.Measure;
import org.prongsai.integrity.plan.IntegrityPlan.Step;
import org.prongsai.integrity.plan.IntegrityPlan.Unit;

/** Plans for tests. */
public final class Plans {

    public static final UnitId OFFICE = new UnitId("office");
    public static final UnitId FINANCE = new UnitId("finance");
    public static final FiscalYear YEAR = new FiscalYear(2564);
    public static final LocalDate ADOPTED_ON = LocalDate.of(2021, 2, 9);

    private Plans() {}

    /** Measure 1 asks every unit for a manual, measure 3 asks for news and for somebody to be heard. */
    public static IntegrityPlan sound() {
        return of(
                measure(1, List.of(UnitId.EVERY_UNIT), step(1, StepRule.EVERY_UNIT, DisclosureKind.MANUAL)),
                measure(
                        3,
                        List.of(OFFICE, FINANCE),
                        step(1, StepRule.EVERY_MONTH, DisclosureKind.NEWS, DisclosureKind.CIRCULAR),
                        step(2, StepRule.HEARD)));
    }

    public static IntegrityPlan of(Measure... measures) {
        return new IntegrityPlan(
                YEAR,
                ADOPTED_ON,
                List.of(new Unit(OFFICE, "สำนักปลัด"), new Unit(FINANCE, "กองคลัง")),
                List.of(measures));
    }

    public static Measure measure(int number, List<UnitId> responsible, Step... steps) {
        return new Measure(
                number,
                "จัดทำคู่มือ",
                null,
                responsible,
                YearMonth.of(2021, 1),
                YearMonth.of(2021, 4),
                null,
                "เผยแพร่ทางเว็บไซต์",
                List.of("O13"),
                List.of(steps));
    }

    public static Step step(int number, StepRule rule, DisclosureKind... kinds) {
        return new Step(number, "เผยแพร่", "published", true, rule, List.of(kinds));
    }
}
