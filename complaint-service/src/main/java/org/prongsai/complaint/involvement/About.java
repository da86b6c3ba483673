package org.prongsai.complaint.involvement;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.AgencyId;

/**
 * What a reporter points at, each as they typed it: anything may stand there, and nothing of it is trusted.
 *
 * @param ocid a procurement, by its ocid or its project number of e-GP
 * @param serviceRequest a request, by its tracking number
 */
public record About(@Nullable String ocid, @Nullable String serviceRequest) {

    /** The procurement that is pointed at: the first number in its text. */
    public Optional<MatterNumber> procurement(AgencyId agency) {
        return first(agency, new About(ocid, null));
    }

    /** The request that is pointed at: the first number in its text. */
    public Optional<MatterNumber> request(AgencyId agency) {
        return first(agency, new About(null, serviceRequest));
    }

    private static Optional<MatterNumber> first(AgencyId agency, About one) {
        return Named.in(agency, one).numbers().stream().min(Comparator.comparing(MatterNumber::value));
    }

    /** A reporter's words may not reach a log by way of a message. */
    @Override
    public String toString() {
        return "About";
    }
}
