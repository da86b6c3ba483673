package org.prongsai.sample.lending;

import java.time.Clock;
import java.time.Instant;
import org.prongsai.support.AgencyId;

/** As it should be. */
public interface LoanRepository {
    record LoanKey(AgencyId agency, String id) {}

    String find(LoanKey key);

    String all(AgencyId agency);

    static Instant now(Clock clock) {
        return Instant.now(clock);
    }
}
