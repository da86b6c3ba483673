package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Amount;
import org.prongsai.contracts.Code;

/**
 * A contract or an agreement in writing was signed (สัญญาหรือข้อตกลงเป็นหนังสือ).
 *
 * @param amount decimal baht
 * @param dueOn last day of delivery; null where none was agreed
 * @param version the version of the procurement that this made, 1, 2, 3 ...
 * @param corrects the version that it puts right; null for a step of its own
 * @param responsible opaque ids of the staff who took the step; null in events from before it was told
 */
public record ProcurementContractedV1(
        LocalDate signedOn,
        String amount,
        @Nullable LocalDate dueOn,
        int version,
        @Nullable Integer corrects,
        @Nullable List<String> responsible)
        implements ProcurementWireEvent {

    public ProcurementContractedV1 {
        Amount.required("amount", amount);
        responsible = Code.optionalList("responsible", responsible);
    }
}
