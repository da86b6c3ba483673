package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import org.prongsai.contracts.Code;

/**
 * The day by which a deficiency was to be set right passed without it.
 *
 * @param fiscalYear fiscal year, Buddhist Era
 * @param code code of the item, such as O31
 * @param dueOn the day that passed
 */
public record DeficiencyOverdueV1(int fiscalYear, String code, LocalDate dueOn) implements IntegrityWireEvent {
    public DeficiencyOverdueV1 {
        Code.required("code", code);
    }
}
