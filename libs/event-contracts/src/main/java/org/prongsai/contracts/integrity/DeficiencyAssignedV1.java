package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * A deficiency has another owner, or another day by which it is to be set right.
 *
 * @param fiscalYear fiscal year, Buddhist Era
 * @param code code of the item, such as O31
 * @param owner unit or post that owns it
 * @param dueOn day by which it is to be set right; null where none was set
 * @param assignedOn day of the assignment
 */
public record DeficiencyAssignedV1(
        int fiscalYear, String code, String owner, @Nullable LocalDate dueOn, LocalDate assignedOn)
        implements IntegrityWireEvent {
    public DeficiencyAssignedV1 {
        Code.required("code", code);
        Code.required("owner", owner);
    }
}
