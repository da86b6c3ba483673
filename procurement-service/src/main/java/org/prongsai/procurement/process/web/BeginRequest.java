package org.prongsai.procurement.process.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.process.Basics.LegalGround;
import org.prongsai.procurement.process.BeginProcurement;
import org.prongsai.procurement.register.EgpNumber;
import org.prongsai.procurement.web.FiscalYearField;
import org.prongsai.support.problem.Problem;

/** What is to be procured. Lengths are in characters. */
record BeginRequest(
        @Schema(description = "Buddhist Era, 2500 to 2700: the year whose budget pays") @NotNull
        Integer fiscalYear,

        @Schema(description = "The project's number in e-GP, once for an agency", example = "69117000001")
        @Nullable
        @Pattern(regexp = EgpNumber.PATTERN, message = "{rule.egp-number}")
        String egpProjectNumber,

        @Schema(description = "Published as it is, once suppliers are asked or chosen") @NotBlank @Size(max = 1000)
        String titleTh,

        @NotNull Category category,
        @NotNull Method method,

        @Schema(description = "Decimal baht", example = "1250000.00")
        @NotNull
        @Pattern(regexp = Baht.PATTERN, message = "{rule.baht}")
        String budget,

        @Nullable @Size(min = 1, max = 200) String fundSourceTh,

        @Schema(description = "Its number in the year's plan; none for what needs no plan") @Nullable @Min(1) @Max(9999)
        Integer planItem,

        @Schema(description = "Code of the ground on which the method is used above its ceiling", example = "S56_2_D")
        @Nullable
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
        String legalGround,

        @Schema(description = "The provision in words; needed for OTHER_LAW") @Nullable @Size(min = 1, max = 500)
        String legalGroundTh,

        @Schema(description = "The day on which it began: today or before, however late it is recorded") @NotNull
        LocalDate occurredOn) {

    BeginProcurement.Draft asDraft() {
        return new BeginProcurement.Draft(
                FiscalYearField.of(fiscalYear),
                egpProjectNumber == null ? null : new EgpNumber(egpProjectNumber),
                titleTh.strip(),
                category,
                method,
                Baht.of(budget),
                fundSourceTh,
                planItem,
                ground(),
                occurredOn);
    }

    private @Nullable LegalGround ground() {
        if (legalGround == null && legalGroundTh != null) {
            throw Problem.invalid("legalGround", "constraint.missing").asException();
        }
        return legalGround == null ? null : new LegalGround(legalGround, legalGroundTh);
    }
}
