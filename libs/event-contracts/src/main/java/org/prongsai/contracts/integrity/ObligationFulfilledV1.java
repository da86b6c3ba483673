package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import org.prongsai.contracts.Code;

/**
 * What was expected has happened.
 *
 * @param fiscalYear fiscal year, Buddhist Era
 * @param rule rule of law or plan that expects it
 * @param period what it is expected for: a fiscal year, a month, or a unit in one of them
 * @param inTime whether it happened by the last day
 * @param byHand whether staff say so, where no event shows it
 * @param fulfilledOn day on which it happened
 */
public record ObligationFulfilledV1(
        int fiscalYear, String rule, String period, boolean inTime, boolean byHand, LocalDate fulfilledOn)
        implements IntegrityWireEvent {
    public ObligationFulfilledV1 {
        Code.required("rule", rule);
        Code.required("period", period);
    }
}
