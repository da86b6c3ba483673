package org.prongsai.integrity.oit.web;

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
import org.prongsai.integrity.oit.ItemCode;
import org.prongsai.integrity.oit.OitCheck;
import org.prongsai.integrity.oit.OitList;
import org.prongsai.integrity.web.FiscalYearField;

/** A year's list as it is sent. Lengths are in characters and those of the contract's schema. */
record OitListRequest(
        @Schema(description = "Buddhist Era, 2500 to 2700") @NotNull
        Integer fiscalYear,

        @Schema(description = "The day from which the list holds: today or before") @NotNull
        LocalDate adoptedOn,

        @Schema(description = "Of all items together; those of an item follow from its group")
        @NotNull
        @Min(1)
        @Max(1000)
        Integer points,

        @Schema(description = "The last day by which items are to be entered and approved") @Nullable
        LocalDate dueOn,

        @Schema(description = "The hosts of the agency's own website, such as www.kb.go.th") @NotNull @Size(max = 20)
        List<@NotNull @Pattern(regexp = HOST) @Size(max = 253) String> siteHosts,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid GroupBody> groups,
        @NotNull @Size(min = 1, max = 99) List<@NotNull @Valid ItemBody> items) {

    private static final String HOST = "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+";
    private static final String NUMBER = "[0-9]{1,2}(\\.[0-9]{1,2})?";

    /** A group of items (ตัวชี้วัดย่อย). */
    record GroupBody(
            @NotNull @Pattern(regexp = NUMBER) String code,
            @NotNull @Pattern(regexp = NUMBER) String indicator,
            @NotBlank @Size(max = 500) String titleTh) {

        private OitList.Group asGroup() {
            return new OitList.Group(code, indicator, titleTh);
        }
    }

    /** One item (ข้อ). */
    record ItemBody(
            @NotNull @Pattern(regexp = ItemCode.PATTERN) String code,
            @NotNull @Pattern(regexp = NUMBER) String group,
            @NotBlank @Size(max = 500) String titleTh,
            @Nullable @Size(min = 1, max = 2000) String requiredTh,
            @NotNull List<@NotNull OitCheck> checks) {

        private OitList.Item asItem() {
            return new OitList.Item(new ItemCode(code), group, titleTh, requiredTh, checks);
        }
    }

    OitList asList() {
        return new OitList(
                FiscalYearField.of(fiscalYear),
                adoptedOn,
                points,
                dueOn,
                siteHosts,
                groups.stream().map(GroupBody::asGroup).toList(),
                items.stream().map(ItemBody::asItem).toList());
    }
}
