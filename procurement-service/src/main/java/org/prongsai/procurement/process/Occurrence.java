package org.prongsai.procurement.process;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.StaffId;

/**
 * When something happened, and when and by whom this was recorded: a year that was lived on paper is recorded late.
 *
 * @param version the version of the procurement that it made, 1, 2, 3 ...
 * @param on the day in Bangkok on which it happened
 * @param published whether everybody can read the procurement from this step on
 * @param by who recorded it, and answers for it; null for what was recorded before this was kept
 * @param correction null for a step of its own
 */
public record Occurrence(
        int version,
        LocalDate on,
        Instant recordedAt,
        boolean published,
        @Nullable StaffId by,
        @Nullable Correction correction) {}
