package org.prongsai.gateway.traffic;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What is kept of requests about complaints. */
sealed interface TrafficData extends AutoCloseable permits NoTrafficData, SealedTrafficData {

    /** Returns at once, and never fails. */
    void keep(TrafficRecord traffic);

    /** What everybody may know of it. */
    Notice notice();

    @Override
    void close();

    enum Kind {
        OFF,
        SEALED
    }

    /**
     * @param keptDays after which a record is deleted
     * @param sealedTo the fingerprint of the key that a private one opens elsewhere
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notice(
            Kind trafficData,
            @Nullable Integer keptDays,
            @Nullable String sealedTo) {}
}
