package org.prongsai.integrity.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.WebAddress;

/**
 * Something as it was published.
 *
 * @param fiscalYear the year of the plan for which it counts
 * @param unit the unit that published it; null when it is the whole agency's
 * @param bodyTh its text; null when it is to be read elsewhere
 * @param link where it is to be read; null when that is its own page
 * @param publishedOn may lie long before the day on which it is recorded
 * @param replaces the earlier version that it corrects; null for a first version
 */
public record Publication(
        DisclosureId id,
        FiscalYear fiscalYear,
        DisclosureKind kind,
        @Nullable UnitId unit,
        String titleTh,
        @Nullable String bodyTh,
        @Nullable WebAddress link,
        LocalDate publishedOn,
        List<Evidence> evidenceFor,
        @Nullable DisclosureId replaces) {

    public Publication {
        evidenceFor = List.copyOf(evidenceFor);
    }

    /** Where everybody can read it. */
    public String publicUrl() {
        return link == null ? id.page() : link.value();
    }
}
