package org.prongsai.integrity.oit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.PublicAddress;
import org.prongsai.integrity.organisation.Structure;

/** What can be asked of an item. */
public sealed interface OitItemCommand {

    /**
     * Answer it, or answer it anew.
     *
     * @param enteredOn null for today
     * @param asFirst whether who enters it has seen it unanswered
     * @param list of the year; lists do not change once adopted
     * @param structure the agency's posts
     */
    record Enter(
            FiscalYear fiscalYear,
            ItemCode code,
            PublicAddress url,
            @Nullable String noteTh,
            PostId post,
            @Nullable LocalDate enteredOn,
            boolean asFirst,
            Optional<OitList> list,
            Optional<Structure> structure)
            implements OitItemCommand {}

    /** @param approvedOn null for today */
    record Approve(@Nullable LocalDate approvedOn) implements OitItemCommand {}

    /**
     * Give it back to be corrected.
     *
     * @param returnedOn null for today
     * @param noteTh for staff: it stays in the service
     */
    record Return(
            @Nullable LocalDate returnedOn,
            ReturnReason reason,
            @Nullable String noteTh) implements OitItemCommand {}
}
