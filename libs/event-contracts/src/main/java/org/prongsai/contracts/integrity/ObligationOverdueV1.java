package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import org.prongsai.contracts.Code;

/**
 * The last day passed and it had not happened.
 *
 * @param fiscalYear fiscal year, Buddhist Era
 * @param rule rule of law or plan that expects it
 * @param period what it is expected for: a fiscal year, a month, or a unit in one of them
 * @param dueOn last day
 */
public record ObligationOverdueV1(int fiscalYear, String rule, String period, LocalDate dueOn)
        implements IntegrityWireEvent {
    public ObligationOverdueV1 {
        Code.required("rule", rule);
        Code.required("period", period);
    }
}
