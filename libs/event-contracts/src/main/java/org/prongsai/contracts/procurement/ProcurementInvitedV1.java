package org.prongsai.contracts.procurement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * Suppliers were invited to bid (ประกาศเชิญชวน, or a letter to those selected).
 *
 * @param closesOn last day for bids; null where none was set
 * @param version the version of the procurement that this made, 1, 2, 3 ...
 * @param corrects the version that it puts right; null for a step of its own
 * @param responsible opaque ids of the staff who took the step; null in events from before it was told
 */
public record ProcurementInvitedV1(
        LocalDate invitedOn,
        @Nullable LocalDate closesOn,
        int version,
        @Nullable Integer corrects,
        @Nullable List<String> responsible)
        implements ProcurementWireEvent {

    public ProcurementInvitedV1 {
        responsible = Code.optionalList("responsible", responsible);
    }
}
