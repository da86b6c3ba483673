package org.prongsai.contracts.eservice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * Somebody asked for a service (ยื่นคำขอ), online or on paper.
 *
 * @param service the code under which requests are counted: sensitive services share a wider one
 * @param submittedOn Bangkok day on which the request came in, which for paper may lie long before it was recorded
 * @param trackingNumber what the request is called between people, which opens nothing; null in events from before it
 *     was told
 */
public record ServiceRequestSubmittedV1(
        String service,
        ServiceRequestChannel channel,
        LocalDate submittedOn,
        @Nullable String trackingNumber) implements EserviceWireEvent {

    public ServiceRequestSubmittedV1 {
        Code.required("service", service);
        Code.optional("trackingNumber", trackingNumber);
    }
}
