package org.prongsai.contracts.eservice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * The service was given (ดำเนินการแล้วเสร็จ).
 *
 * @param minutesUsed working minutes from receipt to completion without those that waited for the citizen; null for
 *     services that share a wider code, because the length would tell which of them it was
 * @param handler opaque id of the member of staff who did so; null in events from before it was told
 */
public record ServiceRequestCompletedV1(
        LocalDate completedOn,
        Timeliness timeliness,
        @Nullable Integer minutesUsed,
        @Nullable String handler) implements EserviceWireEvent {

    public ServiceRequestCompletedV1 {
        if (minutesUsed != null && minutesUsed < 0) {
            throw new IllegalArgumentException("completed before it was submitted");
        }
        Code.optional("handler", handler);
    }
}
