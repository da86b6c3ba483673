package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Amount;
import org.prongsai.contracts.Code;

/**
 * The reference price was set (ราคากลาง), or put right.
 *
 * @param amount decimal baht
 * @param published whether everybody can read it
 * @param version the version of the procurement that this made, 1, 2, 3 ...
 * @param corrects the version that it puts right; null for a step of its own
 * @param responsible opaque ids of the staff who took the step; null in events from before it was told
 */
public record ProcurementReferencePriceSetV1(
        String amount,
        boolean published,
        LocalDate setOn,
        int version,
        @Nullable Integer corrects,
        @Nullable List<String> responsible)
        implements ProcurementWireEvent {

    public ProcurementReferencePriceSetV1 {
        Amount.required("amount", amount);
        responsible = Code.optionalList("responsible", responsible);
    }
}
