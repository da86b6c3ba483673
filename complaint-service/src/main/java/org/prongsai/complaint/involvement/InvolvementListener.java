package org.prongsai.complaint.involvement;

import java.util.Set;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;

/** Is told when more is known of a matter, so that whoever turns out to be responsible for it loses their access. */
@FunctionalInterface
public interface InvolvementListener {

    /**
     * Somebody, or nobody else, took a step. It is in the store already, and {@link Involvement} tells it.
     *
     * <p>Called after every event that was applied, or once for several, and again when an event comes again: told twice
     * must come to the same. After an exception, or when the process ends meanwhile, it is told again some seconds later,
     * until it returns; other matters do not wait for that.
     *
     * @param matter with every number by which a reporter may have pointed at it
     * @param responsible all who are known to be, not only the latest
     */
    void learned(AgencyId agency, Matter matter, Set<StaffId> responsible);
}
