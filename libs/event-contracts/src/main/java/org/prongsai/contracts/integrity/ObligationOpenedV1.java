package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import org.prongsai.contracts.Code;

/**
 * A rule of law or of the plan expects something by a day.
 *
 * @param fiscalYear fiscal year, Buddhist Era
 * @param rule rule of law or plan that expects it
 * @param period what it is expected for: a fiscal year, a month, or a unit in one of them
 * @param dueOn last day
 */
public record ObligationOpenedV1(int fiscalYear, String rule, String period, LocalDate dueOn)
        implements IntegrityWireEvent {
    public ObligationOpenedV1 {
        Code.required("rule", rule);
        Code.required("period", period);
    }
}
