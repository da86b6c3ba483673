package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * The procurement was given up (ยกเลิกการจัดซื้อจัดจ้าง).
 *
 * @param cancelledOn the day of the decision
 * @param version the version of the procurement that this made, 1, 2, 3 ...
 * @param corrects the version that it puts right; null for a step of its own
 * @param responsible opaque ids of the staff who took the step; null in events from before it was told
 */
public record ProcurementCancelledV1(
        LocalDate cancelledOn,
        int version,
        @Nullable Integer corrects,
        @Nullable List<String> responsible) implements ProcurementWireEvent {

    public ProcurementCancelledV1 {
        responsible = Code.optionalList("responsible", responsible);
    }
}
