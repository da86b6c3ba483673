package org.prongsai.portal.disclosures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.site.PublicAddress;

/**
 * What the agency has published, or the notice that stands in its place.
 *
 * @param fiscalYear Buddhist Era
 * @param kind {@code MANUAL, PLAN, NEWS, MINUTES, CIRCULAR}
 * @param titleTh absent when it was withdrawn
 * @param publicUrl where it can be read; absent when it stands at the service point only
 */
public record Disclosure(
        String id,
        int fiscalYear,
        String kind,
        @Nullable String titleTh,
        @Nullable String publicUrl,
        LocalDate publishedOn,
        @Nullable Withdrawal withdrawn) {

    /**
     * It is no longer shown.
     *
     * @param reason {@code SUPERSEDED, ENTERED_IN_ERROR, LAWFUL_TAKEDOWN}
     */
    public record Withdrawal(LocalDate withdrawnOn, String reason) {}

    public @Nullable String link() {
        return PublicAddress.link(publicUrl);
    }
}
