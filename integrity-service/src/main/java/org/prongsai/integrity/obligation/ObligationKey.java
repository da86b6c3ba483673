package org.prongsai.integrity.obligation;

import org.prongsai.calendar.FiscalYear;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;

/**
 * What an obligation's id is derived from, so that whoever expects the same thing finds the same obligation.
 *
 * @param rule such as {@code oit-o31} or {@code measure-6-step-1}
 * @param period what it is expected for: a fiscal year, a month, or a unit in a year
 */
public record ObligationKey(FiscalYear fiscalYear, String rule, String period) {

    AggregateId of(AgencyId agency) {
        return new AggregateId(agency, "obligation-" + fiscalYear + "-" + rule + "-" + period);
    }
}
