package org.prongsai.complaint.involvement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prongsai.messaging.inbox.Inbox;
import org.prongsai.support.AgencyId;

/** How far each matter's events have come: one small document a matter. */
public interface Matters {

    /**
     * A matter's inbox.
     *
     * @param version how often it was written; 0 before the first event
     */
    record Stored(Inbox<Involved, LoggedEvent> inbox, long version) {}

    /** Empty when no event has come. */
    Stored read(MatterId id);

    /**
     * Writes an inbox durably, as the next version.
     *
     * @param before the version that it was made from
     * @param learned whether events were applied, of which everybody has to be told: noted in the same write
     * @return false when somebody else was faster: nothing was written
     */
    boolean write(MatterId id, Inbox<Involved, LoggedEvent> inbox, long before, boolean learned);

    /** Everybody was told of this version. Changes nothing when there is a later one. */
    void told(MatterId id, long version);

    /** Those of which not everybody was told, of all agencies. */
    List<MatterId> untold();

    /** Those of an agency that have one of the numbers. */
    List<Inbox<Involved, LoggedEvent>> called(AgencyId agency, Set<MatterNumber> numbers);

    /** Those in which events are parked, of all agencies. */
    List<MatterId> parked();

    /** Where the whole consumer stands. */
    Standing standing();

    /**
     * Where a consumer stands, to be compared with the heads of the journals.
     *
     * @param applied events of all aggregates, by kind
     * @param parked events that wait
     */
    record Standing(Map<Matter.Kind, Long> applied, long parked) {}
}
