package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * What an earlier year's assessment found wanting in an item, and who has to set it right.
 *
 * @param fiscalYear fiscal year, Buddhist Era, in which it is to be set right
 * @param foundIn fiscal year, Buddhist Era, of the assessment that found it
 * @param code code of the item, such as O31
 * @param foundTh what was found, as the assessment says it
 * @param dimensionTh the side of the work to which it belongs
 * @param owner unit or post that owns it
 * @param dueOn day by which it is to be set right; null where none was set
 * @param recordedOn day on which it was recorded
 */
public record DeficiencyRecordedV1(
        int fiscalYear,
        int foundIn,
        String code,
        String foundTh,
        @Nullable String dimensionTh,
        String owner,
        @Nullable LocalDate dueOn,
        LocalDate recordedOn)
        implements IntegrityWireEvent {
    public DeficiencyRecordedV1 {
        Code.required("code", code);
        Code.required("owner", owner);
    }
}
