package org.prongsai.procurement.process.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.process.ChooseSupplier;
import org.prongsai.procurement.process.Correction;
import org.prongsai.procurement.process.ProcurementCommand;
import org.prongsai.procurement.process.ProcurementCommand.Filing;
import org.prongsai.procurement.process.ProcurementCommand.Step;
import org.prongsai.procurement.supplier.Supplier;
import org.prongsai.procurement.supplier.SupplierKind;
import org.prongsai.support.problem.InvalidField;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemType;

/**
 * What happened next, as it is sent. Every step says on which day it happened, {@code occurredOn}; one that puts right
 * what was recorded last says so in {@code corrects}.
 */
final class StepRequest {

    private StepRequest() {}

    /** @param version the version that was wrong: the last one */
    @Schema(name = "Corrects")
    record CorrectsBody(
            @NotNull @Min(1) @Max(9999) Integer version,

            @Schema(description = "Why, for everybody to read") @NotBlank @Size(max = 1000)
            String reasonTh) {}

    private static Filing filing(LocalDate occurredOn, @Nullable CorrectsBody corrects) {
        return new Filing(
                occurredOn, corrects == null ? null : new Correction(corrects.version(), corrects.reasonTh()));
    }

    /** ราคากลาง */
    @Schema(name = "ReferencePriceRequest")
    record ReferencePriceBody(
            @Schema(description = "Decimal baht") @NotNull @Pattern(regexp = Baht.PATTERN, message = "{rule.baht}")
            String amount,

            @NotBlank @Size(max = 500) String sourceTh,
            @NotNull LocalDate occurredOn,
            @Nullable @Valid CorrectsBody corrects) {

        Step asStep() {
            return new ProcurementCommand.SetReferencePrice(Baht.of(amount), sourceTh, filing(occurredOn, corrects));
        }
    }

    /** ประกาศเชิญชวน */
    @Schema(name = "InvitationRequest")
    record InvitationBody(
            @Schema(description = "Last day for bids") @Nullable
            LocalDate closesOn,

            @NotNull LocalDate occurredOn,
            @Nullable @Valid CorrectsBody corrects) {

        Step asStep() {
            return new ProcurementCommand.Invite(closesOn, filing(occurredOn, corrects));
        }
    }

    /** Who offered what. */
    @Schema(name = "BidRequest")
    record BidBody(
            @NotNull SupplierKind kind,

            @Schema(description = "Published with the award, as the law has it") @NotBlank @Size(max = 200)
            String name,

            @Schema(
                    description =
                            "Thirteen digits: the national id of a natural person, which is sealed and never shown; "
                                    + "the registration number of a juristic one")
            @NotNull
            @Pattern(regexp = "[0-9]{13}", message = "{rule.tax-number}")
            String taxNumber,

            @Schema(description = "Decimal baht") @NotNull @Pattern(regexp = Baht.PATTERN, message = "{rule.baht}")
            String price) {

        private ChooseSupplier.Bid asBid() {
            return new ChooseSupplier.Bid(new Supplier(kind, name.strip(), taxNumber), Baht.of(price));
        }

        @Override
        public String toString() {
            return "BidBody";
        }
    }

    /** ประกาศผู้ชนะ */
    @Schema(name = "AwardRequest")
    record AwardBody(
            @NotEmpty @Size(max = 200) List<@NotNull @Valid BidBody> bidders,

            @Schema(description = "Place of the winner in the list of bidders, from 0") @NotNull @Min(0) @Max(199)
            Integer winner,

            @Schema(description = "Decimal baht, at what the winner offered or below")
            @NotNull
            @Pattern(regexp = Baht.PATTERN, message = "{rule.baht}")
            String agreedPrice,

            @Schema(description = "Why this one (เหตุผลที่คัดเลือกโดยสรุป); published as it is")
            @NotBlank
            @Size(max = 1000)
            String reasonTh,

            @NotNull LocalDate occurredOn,
            @Nullable @Valid CorrectsBody corrects) {

        ChooseSupplier.Choice asChoice() {
            var wrong = new ArrayList<InvalidField>();
            for (int i = 0; i < bidders.size(); i++) {
                var bid = bidders.get(i);
                if (!Supplier.isNumber(bid.kind(), bid.taxNumber())) {
                    wrong.add(new InvalidField("bidders[" + i + "].taxNumber", "rule.tax-number"));
                }
            }
            if (!wrong.isEmpty()) {
                throw new Problem(ProblemType.VALIDATION_FAILED, wrong).asException();
            }
            return new ChooseSupplier.Choice(
                    bidders.stream().map(BidBody::asBid).toList(),
                    winner,
                    Baht.of(agreedPrice),
                    reasonTh,
                    filing(occurredOn, corrects));
        }
    }

    /** ลงนามสัญญาหรือข้อตกลง */
    @Schema(name = "ContractRequest")
    record ContractBody(
            @Schema(description = "เลขที่ของสัญญาหรือข้อตกลง", example = "12/2570") @NotBlank @Size(max = 60)
            String number,

            @Schema(description = "Decimal baht") @NotNull @Pattern(regexp = Baht.PATTERN, message = "{rule.baht}")
            String amount,

            @Schema(description = "Last day of delivery") @Nullable
            LocalDate dueOn,

            @Schema(description = "The day of the contract") @NotNull
            LocalDate occurredOn,

            @Nullable @Valid CorrectsBody corrects) {

        Step asStep() {
            return new ProcurementCommand.Sign(number, Baht.of(amount), dueOn, filing(occurredOn, corrects));
        }
    }

    /** สิ้นสุดสัญญา */
    @Schema(name = "CompletionRequest")
    record CompletionBody(
            @NotNull LocalDate occurredOn, @Nullable @Valid CorrectsBody corrects) {

        Step asStep() {
            return new ProcurementCommand.Complete(filing(occurredOn, corrects));
        }
    }

    /** ยกเลิก */
    @Schema(name = "CancellationRequest")
    record CancellationBody(
            @Schema(description = "Why; published as it is where the procurement is public") @NotBlank @Size(max = 1000)
            String reasonTh,

            @NotNull LocalDate occurredOn,
            @Nullable @Valid CorrectsBody corrects) {

        Step asStep() {
            return new ProcurementCommand.Cancel(reasonTh, filing(occurredOn, corrects));
        }
    }
}
