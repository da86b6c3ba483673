package org.prongsai.contracts.eservice;

import java.time.LocalDate;
import org.prongsai.contracts.Code;

/** Somebody asked for a service (ยื่นคำขอ), online or on paper.
 *
 * @param service the code under which requests are counted: sensitive services share a wider one
 * @param submittedOn Bangkok day on which the request came in, which for paper may lie long before it was recorded */
public record ServiceRequestSubmittedV1(String service, ServiceRequestChannel channel, LocalDate submittedOn)
        implements EserviceWireEvent {

    public ServiceRequestSubmittedV1 {
        Code.required("service", service);
    }
}
