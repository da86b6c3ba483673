package org.prongsai.contracts.eservice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * An officer took the request up (รับคำขอ).
 *
 * @param handler opaque id of the member of staff who did so; null in events from before it was told
 */
public record ServiceRequestAcceptedV1(
        LocalDate acceptedOn, @Nullable String handler) implements EserviceWireEvent {

    public ServiceRequestAcceptedV1 {
        Code.optional("handler", handler);
    }
}
