package org.prongsai.integrity.deficiency;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.OwnerId;
import org.prongsai.integrity.PublicAddress;
import org.prongsai.integrity.oit.OitList;
import org.prongsai.integrity.organisation.Structure;

/** What can be asked of a deficiency. */
public sealed interface DeficiencyCommand {

    /**
     * Record what an assessment found, with its owner.
     *
     * @param dueOn null where no day was set
     * @param list of the year in which it is to be set right
     * @param structure the agency's units and posts
     */
    record RecordIt(
            Finding finding,
            OwnerId owner,
            @Nullable LocalDate dueOn,
            Optional<OitList> list,
            Optional<Structure> structure)
            implements DeficiencyCommand {}

    /** Give it to an owner, or another day. */
    record Assign(OwnerId owner, @Nullable LocalDate dueOn, Optional<Structure> structure)
            implements DeficiencyCommand {}

    /** @param resolvedOn null for today */
    record Resolve(@Nullable LocalDate resolvedOn, PublicAddress url) implements DeficiencyCommand {}

    /** Time has passed. */
    record Tick() implements DeficiencyCommand {}
}
