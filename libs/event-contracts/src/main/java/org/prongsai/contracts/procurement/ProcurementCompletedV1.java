package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * The contract was fulfilled (สิ้นสุดสัญญา).
 *
 * @param completedOn the day of the last delivery
 * @param version the version of the procurement that this made, 1, 2, 3 ...
 * @param corrects the version that it puts right; null for a step of its own
 * @param responsible opaque ids of the staff who took the step; null in events from before it was told
 */
public record ProcurementCompletedV1(
        LocalDate completedOn,
        int version,
        @Nullable Integer corrects,
        @Nullable List<String> responsible) implements ProcurementWireEvent {

    public ProcurementCompletedV1 {
        responsible = Code.optionalList("responsible", responsible);
    }
}
