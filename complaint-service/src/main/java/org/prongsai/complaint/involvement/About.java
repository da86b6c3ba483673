package org.prongsai.complaint.involvement;

import org.jspecify.annotations.Nullable;

/**
 * What a reporter points at, each as they typed it: anything may stand there, and nothing of it is trusted.
 *
 * @param ocid a procurement, by its ocid or its project number of e-GP
 * @param serviceRequest a request, by its tracking number
 */
public record About(@Nullable String ocid, @Nullable String serviceRequest) {

    /** A reporter's words may not reach a log by way of a message. */
    @Override
    public String toString() {
        return "About";
    }
}
