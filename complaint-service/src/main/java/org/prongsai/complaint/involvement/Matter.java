package org.prongsai.complaint.involvement;

import java.util.Collections;
import java.util.Set;
import org.prongsai.support.AgencyId;

/**
 * Something of another service that a case may be about.
 *
 * @param id unique in its agency and kind
 * @param numbers by which people call it
 */
public record Matter(Kind kind, String id, Set<MatterNumber> numbers) {

    /** Of which service it is. */
    public enum Kind {
        /** A process of buying or hiring (การจัดซื้อจัดจ้าง). */
        PROCUREMENT,
        /** A citizen's request for a service (คำขอรับบริการ). */
        SERVICE_REQUEST
    }

    public Matter {
        numbers = Set.copyOf(numbers);
    }

    /** Whether a reporter points at it. */
    public boolean isNamedBy(AgencyId agency, About about) {
        return !Collections.disjoint(numbers, Named.in(agency, about).numbers());
    }
}
