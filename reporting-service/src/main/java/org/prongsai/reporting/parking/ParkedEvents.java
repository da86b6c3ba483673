package org.prongsai.reporting.parking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.AgencyId;

/** What every generation has parked, as staff see it. */
public interface ParkedEvents {

    /**
     * Saves the note, unless what is there is as new or newer.
     *
     * @param topicId of the topic that the note was read from, which is the only one that can renew it
     */
    void renew(ParkedNote note, String topicId, long offset);

    /**
     * What is parked, by id.
     *
     * @param live the generation of each projection that answers reports; others are nobody's business
     * @param after the id after which the page begins; null for the first page
     */
    List<ParkedNote> parked(Scope scope, Map<String, Integer> live, @Nullable String after, int limit);

    /** The note of that id, in whatever state; empty when it is of another agency. */
    Optional<ParkedNote> find(Scope scope, String id);

    /** How many events a generation has parked, of all agencies. */
    long count(String projection, int generation);

    /**
     * Whose events are asked for.
     *
     * @param unreadable whether records are included of which nobody can tell whose they are
     */
    record Scope(AgencyId agency, boolean unreadable) {}
}
