package org.prongsai.integrity.circular.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.circular.CircularText;
import org.prongsai.integrity.circular.Circulation;
import org.prongsai.integrity.circular.SendCircular;
import org.prongsai.integrity.disclosure.DisclosureId;
import org.prongsai.integrity.web.Addresses;
import org.prongsai.support.StaffId;

/** A circular to issue. Lengths are in characters. */
record CircularRequest(
        @Schema(description = "What it says itself: with bodyTh and url, or none of them and a disclosure")
        @Nullable
        @Size(min = 1, max = 500)
        String titleTh,

        @Nullable @Size(min = 1, max = 10_000) String bodyTh,
        @Nullable @Size(min = 1, max = 2000) String url,

        @Schema(
                description =
                        "The disclosure that it brings to the notice of staff; that one is the evidence for steps")
        @Nullable
        @Pattern(regexp = "disclosure-[a-z0-9-]{1,64}")
        String disclosure,

        @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = UnitId.PATTERN) String> units,
        @NotNull @Size(max = 200) List<@NotNull @Pattern(regexp = UnitId.PATTERN) String> posts,

        @Schema(description = "Opaque ids of those who must acknowledge it; without any, whoever reads it may")
        @NotNull
        @Size(max = 500)
        List<@NotNull @Pattern(regexp = StaffId.PATTERN) String> recipients,

        @Nullable LocalDate acknowledgeBy,

        @Schema(description = "The day on the circular: today or before, however late it is recorded") @NotNull
        LocalDate issuedOn) {

    @Override
    public String toString() {
        return "CircularRequest";
    }

    SendCircular.Draft asDraft() {
        return new SendCircular.Draft(
                new Circulation(
                        disclosure == null ? null : new DisclosureId(disclosure),
                        units.stream().map(UnitId::new).toList(),
                        posts.stream().map(PostId::new).toList(),
                        recipients.stream().map(StaffId::new).toList(),
                        acknowledgeBy,
                        issuedOn),
                titleTh == null
                        ? null
                        : new CircularText(titleTh, bodyTh, url == null ? null : Addresses.of("url", url)));
    }
}
