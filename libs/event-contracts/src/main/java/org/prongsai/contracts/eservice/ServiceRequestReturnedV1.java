package org.prongsai.contracts.eservice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * The request went back to the citizen for something that was missing; the clock stands still.
 *
 * @param handler opaque id of the member of staff who did so; null in events from before it was told
 */
public record ServiceRequestReturnedV1(
        LocalDate returnedOn, @Nullable String handler) implements EserviceWireEvent {

    public ServiceRequestReturnedV1 {
        Code.optional("handler", handler);
    }
}
