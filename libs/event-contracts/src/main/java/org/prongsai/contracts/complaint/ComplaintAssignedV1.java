package org.prongsai.contracts.complaint;

import java.time.LocalDate;
import org.prongsai.contracts.Code;

/** A case was given to somebody to handle.
 *
 * @param handler opaque staff id; only identity-service resolves it */
public record ComplaintAssignedV1(LocalDate assignedOn, String handler) implements ComplaintWireEvent {

    public ComplaintAssignedV1 {
        Code.required("handler", handler);
    }
}
