package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import org.prongsai.contracts.Code;

/**
 * What showed that it had happened was withdrawn.
 *
 * @param fiscalYear fiscal year, Buddhist Era
 * @param rule rule of law or plan that expects it
 * @param period what it is expected for: a fiscal year, a month, or a unit in one of them
 * @param reopenedOn day of the withdrawal
 */
public record ObligationReopenedV1(int fiscalYear, String rule, String period, LocalDate reopenedOn)
        implements IntegrityWireEvent {
    public ObligationReopenedV1 {
        Code.required("rule", rule);
        Code.required("period", period);
    }
}
