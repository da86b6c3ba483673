package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Amount;
import org.prongsai.contracts.Code;

/**
 * A supplier was chosen (ประกาศผู้ชนะ). Until now the bids were secret; who the suppliers are stays with their owner.
 *
 * @param bids never none
 * @param winner opaque id of one of the bidders
 * @param agreedPrice decimal baht
 * @param version the version of the procurement that this made, 1, 2, 3 ...
 * @param corrects the version that it puts right; null for a step of its own
 * @param responsible opaque ids of the staff who took the step; null in events from before it was told
 */
public record ProcurementAwardedV1(
        LocalDate awardedOn,
        List<Bid> bids,
        String winner,
        String agreedPrice,
        int version,
        @Nullable Integer corrects,
        @Nullable List<String> responsible)
        implements ProcurementWireEvent {

    public ProcurementAwardedV1 {
        bids = List.copyOf(bids);
        Code.required("winner", winner);
        Amount.required("agreedPrice", agreedPrice);
        responsible = Code.optionalList("responsible", responsible);
    }

    /**
     * What a supplier offered.
     *
     * @param supplier opaque id, the same in every procurement of the agency
     * @param price decimal baht
     */
    public record Bid(String supplier, String price) {
        public Bid {
            Code.required("supplier", supplier);
            Amount.required("price", price);
        }
    }
}
