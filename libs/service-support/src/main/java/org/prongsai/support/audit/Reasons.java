package org.prongsai.support.audit;

import java.util.Optional;
import org.prongsai.support.aggregate.AggregateId;

/** Opens the reasons that were sealed with a confidential aggregate. */
@FunctionalInterface
public interface Reasons {

    /** For services that seal none. */
    Reasons NONE = (_, _, _) -> Optional.empty();

    /**
     * What somebody gave as their reason; empty when the aggregate's key has been destroyed.
     *
     * @param version of the aggregate after what was done
     */
    Optional<String> open(AggregateId id, long version, byte[] sealed);
}
