package org.prongsai.eservice.request;

import java.time.Instant;
import java.util.Optional;
import org.prongsai.support.AgencyId;

/** Who holds the only open request that a person may have for a service: one document for each, under its own id. */
public interface Claims {

    /**
     * A claim that is held.
     *
     * @param request the id of the request that it is held for
     */
    record Held(String request, Instant since) {}

    /** Takes a claim that nobody holds; otherwise says who does. */
    Optional<Held> take(AgencyId agency, String claim, Held by);

    /** Takes a claim over from who held it; false when somebody else was first. */
    boolean takeOver(AgencyId agency, String claim, Held from, Held by);

    /** Gives it back, unless somebody else holds it by now. */
    void release(AgencyId agency, String claim, String request);
}
