package org.prongsai.complaint.testimony;

import org.jspecify.annotations.Nullable;

/**
 * What a reporter says: confidential as a whole.
 *
 * @param place where it happened, in their words
 * @param about what they point at, each as they wrote it
 */
public record Statement(
        String subject,
        String description,
        @Nullable String place,
        @Nullable About about) {

    public record About(
            @Nullable String ocid,
            @Nullable String serviceRequest,
            @Nullable String officer) {}

    /** Neither subject nor description may reach a log by way of a message. */
    @Override
    public String toString() {
        return "Statement";
    }
}
