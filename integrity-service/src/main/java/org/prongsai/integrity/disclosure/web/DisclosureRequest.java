package org.prongsai.integrity.disclosure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.WebAddress;
import org.prongsai.integrity.disclosure.DisclosureId;
import org.prongsai.integrity.disclosure.Evidence;
import org.prongsai.integrity.disclosure.PublishDisclosure;
import org.prongsai.integrity.web.FiscalYearField;
import org.prongsai.support.problem.Problem;

/** Something to publish. Lengths are in characters. */
record DisclosureRequest(
        @Schema(description = "Buddhist Era, 2500 to 2700: the year of the plan for which it counts") @NotNull
        Integer fiscalYear,

        @NotNull DisclosureKind kind,

        @Schema(description = "The unit of the year's plan that publishes it; without one it is the whole agency's")
        @Nullable
        @Pattern(regexp = UnitId.PATTERN)
        String unit,

        @Schema(description = "Published as it is: it must name no natural person") @NotBlank @Size(max = 500)
        String titleTh,

        @Schema(description = "Published as it is: it must name no natural person")
        @Nullable
        @Size(min = 1, max = 10_000)
        String bodyTh,

        @Schema(description = "Where it is to be read, https only; without one it is on its own page")
        @Nullable
        @Size(max = 2000)
        String publicUrl,

        @Schema(description = "The day of publication: today or before, however late it is recorded") @NotNull
        LocalDate publishedOn,

        @Schema(description = "The steps of the year's plan for which it is evidence") @NotNull @Size(max = 50)
        List<@NotNull @Valid EvidenceBody> evidenceFor,

        @Schema(description = "The id of the earlier version that it corrects; that keeps its address")
        @Nullable
        @Pattern(regexp = "disclosure-[a-z0-9-]{1,64}")
        String replaces) {

    /** A step, by its numbers in the plan. */
    record EvidenceBody(
            @NotNull @Min(1) @Max(999) Integer measure,
            @NotNull @Min(1) @Max(999) Integer step) {

        static EvidenceBody of(Evidence evidence) {
            return new EvidenceBody(evidence.measure(), evidence.step());
        }
    }

    PublishDisclosure.Draft asDraft() {
        return new PublishDisclosure.Draft(
                FiscalYearField.of(fiscalYear),
                kind,
                unit == null ? null : new UnitId(unit),
                titleTh,
                bodyTh,
                link(),
                publishedOn,
                evidenceFor.stream()
                        .map(evidence -> new Evidence(evidence.measure(), evidence.step()))
                        .toList(),
                replaces == null ? null : new DisclosureId(replaces));
    }

    private @Nullable WebAddress link() {
        if (publicUrl == null) {
            return null;
        }
        if (!WebAddress.isOne(publicUrl)) {
            throw Problem.invalid("publicUrl", "rule.https-address").asException();
        }
        return new WebAddress(publicUrl);
    }
}
