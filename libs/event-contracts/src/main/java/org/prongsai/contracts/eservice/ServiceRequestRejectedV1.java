package org.prongsai.contracts.eservice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * The request was refused, with a reason that only the citizen reads (ไม่อนุมัติ).
 *
 * @param handler opaque id of the member of staff who did so; null in events from before it was told
 */
public record ServiceRequestRejectedV1(
        LocalDate rejectedOn, @Nullable String handler) implements EserviceWireEvent {

    public ServiceRequestRejectedV1 {
        Code.optional("handler", handler);
    }
}
