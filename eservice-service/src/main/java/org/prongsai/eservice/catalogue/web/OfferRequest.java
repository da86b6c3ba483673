package org.prongsai.eservice.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.eservice.catalogue.Offer;

/** What an agency says of a service. Lengths are in characters. */
record OfferRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z-]{1,40}") String code,
        @Nullable @Valid Time before,
        @Nullable @Valid Time now,
        @Nullable @Size(max = 1000) String doubtTh,
        @Nullable @Size(max = 50) List<@NotNull @Valid Step> steps,
        @Nullable @Valid ManualBody manual) {

    record Time(
            @Min(0) @Max(365) int days,
            @Min(0) @Max(100_000) int minutes) {

        @AssertTrue(message = "{rule.some-time}")
        boolean isSome() {
            return days > 0 || minutes > 0;
        }

        private Offer.TimeAllowed asTime() {
            return new Offer.TimeAllowed(days, minutes);
        }
    }

    record Step(
            @NotBlank @Size(max = 500) String whatTh,
            @Nullable @Min(0) @Max(100_000) Integer minutes) {}

    record ManualBody(
            @NotBlank @Size(max = 4000) String eligibleTh,
            @NotNull @Size(max = 30) List<@NotBlank @Size(max = 500) String> documentsTh,
            @Nullable @Size(max = 500) String feeTh,
            @Nullable @Size(max = 500) String placeTh,

            @Nullable @Size(max = 500) @Pattern(regexp = "https://[^\\s/].*|/[^\\s/].*", message = "{rule.web-address}")
            String address) {}

    Offer asOffer() {
        return new Offer(
                code,
                before == null ? null : before.asTime(),
                now == null ? null : now.asTime(),
                doubtTh,
                steps == null
                        ? List.of()
                        : steps.stream()
                                .map(step -> new Offer.WorkStep(step.whatTh(), step.minutes()))
                                .toList(),
                manual == null ? null : asManual(manual));
    }

    private static Offer.Manual asManual(ManualBody manual) {
        return new Offer.Manual(
                manual.eligibleTh(), manual.documentsTh(), manual.feeTh(), manual.placeTh(), manual.address());
    }
}
