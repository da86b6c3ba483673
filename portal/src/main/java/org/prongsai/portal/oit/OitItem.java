package org.prongsai.portal.oit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.services.PublicAddress;

/**
 * One item (ข้อ) of the assessment.
 *
 * @param requiredTh what it asks for; absent where the list does not say
 * @param url of the answer that was approved last; absent while none was
 * @param worth the points that it can earn
 * @param points those that it has earned
 * @param deficiency what an earlier assessment found wanting; absent where nothing was
 * @param history the oldest first
 */
public record OitItem(
        String code,
        String group,
        String titleTh,
        @Nullable String requiredTh,
        State state,
        @Nullable String url,
        @Nullable String noteTh,
        BigDecimal worth,
        BigDecimal points,
        List<Check> checks,
        @Nullable Deficiency deficiency,
        List<Change> history) {

    public enum State {
        MISSING,
        ENTERED,
        APPROVED,
        RETURNED
    }

    /** What the platform saw for itself. */
    public record Check(String check, boolean ok, String whatTh, String whatEn, String whyTh, String whyEn) {

        public String what(String language) {
            return language.equals("th") ? whatTh : whatEn;
        }

        public String why(String language) {
            return language.equals("th") ? whyTh : whyEn;
        }
    }

    /** What an earlier assessment found, and whether it is set right. */
    public record Deficiency(
            int foundIn,
            String foundTh,
            @Nullable String dimensionTh,
            @Nullable LocalDate dueOn,
            boolean open,
            boolean overdue,
            @Nullable LocalDate resolvedOn,
            @Nullable String resolvedUrl) {

        /** Where it can be seen that it is set right. */
        public @Nullable String link() {
            return PublicAddress.link(resolvedUrl);
        }
    }

    /**
     * What happened; by nobody.
     *
     * @param what {@code ENTERED, APPROVED, RETURNED}
     * @param entry 1, 2, 3 ... for the item
     * @param reason why it was returned
     */
    public record Change(
            String what,
            int entry,
            LocalDate on,
            @Nullable String url,
            @Nullable String noteTh,
            @Nullable String reason) {

        /** Where an approved answer can be read, for ever. */
        public @Nullable String link() {
            return PublicAddress.link(url);
        }
    }

    public OitItem {
        checks = checks == null ? List.of() : List.copyOf(checks);
        history = history == null ? List.of() : List.copyOf(history);
    }

    /** Where the approved answer can be read. */
    public @Nullable String link() {
        return PublicAddress.link(url);
    }
}
