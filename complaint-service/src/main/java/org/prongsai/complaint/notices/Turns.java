package org.prongsai.complaint.notices;

import java.time.Instant;
import java.util.Set;
import org.prongsai.support.aggregate.AggregateId;

/**
 * Who of several instances tells the reporter of a case, and when it is tried again. A turn that is not finished, because
 * the mail was not taken or the process died, is another's after a pause that grows with each attempt.
 */
public interface Turns {

    /** Cases of all agencies whose turn is taken, or that rest after an attempt. */
    Set<AggregateId> resting(Instant now);

    /** Takes a turn; false where another has it, or it rests. */
    boolean take(AggregateId id, Instant now);

    /** There is nothing to be tried again. */
    void finish(AggregateId id);

    /** Forgets what nobody has come back to since then. */
    void forget(Instant before);
}
