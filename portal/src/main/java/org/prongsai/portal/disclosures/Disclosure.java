package org.prongsai.portal.disclosures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.services.PublicAddress;

/**
 * What the agency has published, or the notice that stands in its place.
 *
 * @param fiscalYear Buddhist Era
 * @param kind {@code MANUAL, PLAN, NEWS, MINUTES, CIRCULAR}
 * @param titleTh absent where the law forbids to show even that
 * @param bodyTh its text; absent when it is to be read elsewhere
 * @param publicUrl where it can be read, which may be this page; absent when it was withdrawn
 * @param replaces id of the earlier version that it corrects; absent for a first version
 * @param replacedBy id of the version that corrects it; absent where there is none
 */
public record Disclosure(
        String id,
        int fiscalYear,
        String kind,
        @Nullable String titleTh,
        @Nullable String bodyTh,
        @Nullable String publicUrl,
        LocalDate publishedOn,
        @Nullable String replaces,
        @Nullable String replacedBy,
        @Nullable Withdrawal withdrawn) {

    /**
     * It is no longer shown.
     *
     * @param reason {@code SUPERSEDED, ENTERED_IN_ERROR, LAWFUL_TAKEDOWN}
     */
    public record Withdrawal(LocalDate withdrawnOn, String reason) {}

    /** Where it is to be read when that is not here. */
    public @Nullable String link() {
        return ("/disclosures/" + id).equals(publicUrl) ? null : PublicAddress.link(publicUrl);
    }
}
