package org.prongsai.procurement.process.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.process.Stage;
import org.prongsai.procurement.supplier.SupplierKind;

/**
 * A procurement as it stood at a version.
 *
 * @param id the ocid, as lists of staff name what they show
 * @param version the version that is shown
 * @param latestVersion the last one that the reader may see; a later one may have corrected this
 * @param ocidRegistered false while the agency has no prefix of its own from the Open Contracting Partnership
 * @param egpProjectNumber the project's number in e-GP, which is the record of the state
 * @param budget decimal baht, as all amounts
 * @param published whether everybody can read it
 * @param correctedBy the version that puts this one right; null while it stands
 * @param desk what the reader may do; null for the public
 */
record ProcurementAnswer(
        String id,
        long version,
        long latestVersion,
        String ocid,
        boolean ocidRegistered,
        @Nullable String egpProjectNumber,
        int fiscalYear,
        String titleTh,
        Category category,
        Method method,
        Named methodName,
        String budget,
        @Nullable String fundSourceTh,
        @Nullable Integer planItem,
        @Nullable Ground legalGround,
        Stage stage,
        boolean published,
        @Nullable ReferencePrice referencePrice,
        @Nullable Invitation invitation,
        @Nullable Award award,
        @Nullable Contract contract,
        @Nullable LocalDate completedOn,
        @Nullable Cancellation cancellation,
        List<HistoryStep> history,
        @Nullable Integer correctedBy,
        @Nullable Desk desk) {

    /** Words of the field in both languages. */
    @Schema(name = "NamedInBothLanguages")
    record Named(String th, String en) {}

    /**
     * Why the method may be used.
     *
     * @param textTh the provision in words, where the code alone does not say it
     */
    @Schema(name = "LegalGround")
    record Ground(
            String code,
            @Nullable String nameTh,
            @Nullable String nameEn,
            @Nullable String textTh) {}

    /** ราคากลาง */
    record ReferencePrice(String amount, String sourceTh, LocalDate setOn) {}

    /** @param closesOn last day for bids; null where none was set */
    record Invitation(LocalDate invitedOn, @Nullable LocalDate closesOn) {}

    /** @param winner opaque id of one of the bidders */
    @Schema(name = "ProcurementAward")
    record Award(LocalDate awardedOn, List<BidderAnswer> bidders, String winner, String agreedPrice, String reasonTh) {}

    /**
     * Who offered what.
     *
     * @param supplier opaque id, the same in every procurement of the agency
     * @param name null where it was erased
     * @param taxNumber the registration number of a juristic person; of a natural one a row of x
     */
    @Schema(name = "Bidder")
    record BidderAnswer(
            String supplier,
            SupplierKind kind,
            @Nullable String name,
            String taxNumber,
            String price,
            boolean winner) {}

    /** @param dueOn last day of delivery; null where none was agreed */
    @Schema(name = "ProcurementContract")
    record Contract(
            String number,
            LocalDate signedOn,
            String amount,
            @Nullable LocalDate dueOn) {}

    @Schema(name = "ProcurementCancellation")
    record Cancellation(LocalDate cancelledOn, String reasonTh) {}

    /**
     * What happened.
     *
     * @param occurredOn the day on which it happened
     * @param recordedAt when it was entered here, which may be long after
     * @param url the permanent address of the version that it made; null where that was never public by itself
     */
    record HistoryStep(
            long version,
            Stage stage,
            LocalDate occurredOn,
            Instant recordedAt,
            @Nullable Corrected corrects,
            @Nullable String url) {}

    /** The version that was put right, and why. */
    record Corrected(int version, String reasonTh) {}

    /**
     * What the reader may do now.
     *
     * @param allowedActions the sub-resources that take the next step, such as {@code award}
     * @param correctable the one that puts right what was recorded last; null where there is nothing to
     */
    record Desk(List<String> allowedActions, @Nullable String correctable) {}
}
