package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Amount;

/**
 * The reference price was set (ราคากลาง), or put right.
 *
 * @param amount decimal baht
 * @param published whether everybody can read it
 * @param version the version of the procurement that this made, 1, 2, 3 ...
 * @param corrects the version that it puts right; null for a step of its own
 */
public record ProcurementReferencePriceSetV1(
        String amount,
        boolean published,
        LocalDate setOn,
        int version,
        @Nullable Integer corrects) implements ProcurementWireEvent {

    public ProcurementReferencePriceSetV1 {
        Amount.required("amount", amount);
    }
}
