package org.prongsai.portal.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procurement as it stood at a version.
 *
 * @param latestVersion the last one; a later one may have corrected this
 * @param correctedBy the version that puts this one right; absent while it stands
 */
public record Procurement(
        int version,
        int latestVersion,
        String ocid,
        boolean ocidRegistered,
        @Nullable String egpProjectNumber,
        int fiscalYear,
        String titleTh,
        String category,
        String method,
        String budget,
        @Nullable String fundSourceTh,
        @Nullable Integer planItem,
        @Nullable Ground legalGround,
        String stage,
        @Nullable ReferencePrice referencePrice,
        @Nullable Invitation invitation,
        @Nullable Award award,
        @Nullable Contract contract,
        @Nullable LocalDate completedOn,
        @Nullable Cancellation cancellation,
        List<Step> history,
        @Nullable Integer correctedBy) {

    public Procurement {
        history = history == null ? List.of() : List.copyOf(history);
    }

    public @Nullable String budgetShown() {
        return Baht.shown(budget);
    }

    public boolean isLatest() {
        return version == latestVersion;
    }

    /** Why the method may be used, where its ceiling does not say so. */
    public record Ground(
            String code,
            @Nullable String nameTh,
            @Nullable String nameEn,
            @Nullable String textTh) {

        public String name(String language) {
            var name = language.equals("th") ? nameTh : nameEn;
            return name == null ? code : name;
        }
    }

    /** ราคากลาง */
    public record ReferencePrice(String amount, String sourceTh, LocalDate setOn) {
        public @Nullable String shown() {
            return Baht.shown(amount);
        }
    }

    /** @param closesOn last day for bids; absent where none was set */
    public record Invitation(LocalDate invitedOn, @Nullable LocalDate closesOn) {}

    /** Who was chosen, among whom, and why. */
    public record Award(LocalDate awardedOn, List<Bidder> bidders, String agreedPrice, String reasonTh) {

        public Award {
            bidders = bidders == null ? List.of() : List.copyOf(bidders);
        }

        public @Nullable String agreedShown() {
            return Baht.shown(agreedPrice);
        }
    }

    /**
     * Who offered what.
     *
     * @param name absent where it was erased
     * @param taxNumber of a natural person a row of x
     */
    public record Bidder(String kind, @Nullable String name, String taxNumber, String price, boolean winner) {
        public @Nullable String priceShown() {
            return Baht.shown(price);
        }
    }

    /** @param dueOn last day of delivery; absent where none was agreed */
    public record Contract(
            String number,
            LocalDate signedOn,
            String amount,
            @Nullable LocalDate dueOn) {
        public @Nullable String shown() {
            return Baht.shown(amount);
        }
    }

    public record Cancellation(LocalDate cancelledOn, String reasonTh) {}

    /**
     * What happened.
     *
     * @param url the permanent address of the version that it made; absent where that was never public by itself
     */
    public record Step(
            int version,
            String stage,
            LocalDate occurredOn,
            Instant recordedAt,
            @Nullable Corrects corrects,
            @Nullable String url) {}

    /** The version that was put right, and why. */
    public record Corrects(int version, String reasonTh) {}
}
