package org.prongsai.integrity.deficiency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.oit.ItemCode;

/**
 * What an assessment found wanting in an item (ข้อบกพร่อง).
 *
 * @param fiscalYear in which it is to be set right
 * @param foundIn the year of the assessment
 * @param foundTh as the assessment says it; published, so it names no natural person
 * @param dimensionTh the side of the work to which it belongs (ด้าน); null where none is named
 */
public record Finding(
        FiscalYear fiscalYear,
        FiscalYear foundIn,
        ItemCode code,
        String foundTh,
        @Nullable String dimensionTh,
        LocalDate recordedOn) {}
