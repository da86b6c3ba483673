package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Amount;

/**
 * A contract or an agreement in writing was signed (สัญญาหรือข้อตกลงเป็นหนังสือ).
 *
 * @param amount decimal baht
 * @param dueOn last day of delivery; null where none was agreed
 * @param version the version of the procurement that this made, 1, 2, 3 ...
 * @param corrects the version that it puts right; null for a step of its own
 */
public record ProcurementContractedV1(
        LocalDate signedOn,
        String amount,
        @Nullable LocalDate dueOn,
        int version,
        @Nullable Integer corrects) implements ProcurementWireEvent {

    public ProcurementContractedV1 {
        Amount.required("amount", amount);
    }
}
