package org.prongsai.integrity.organisation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.organisation.Structure;
import org.prongsai.integrity.organisation.Structure.Post;
import org.prongsai.integrity.organisation.Structure.Unit;

/** Units and posts as they are sent. Lengths are in characters and those of the contract's schema. */
record StructureBody(
        @Schema(description = "The first day on which they are arranged so: today or before") @NotNull
        LocalDate arrangedOn,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid UnitBody> units,
        @NotNull @Size(max = 200) List<@NotNull @Valid PostBody> posts) {

    /** A unit of the agency (ส่วนราชการ). */
    record UnitBody(
            @NotNull @Pattern(regexp = UnitId.PATTERN) String id,
            @NotBlank @Size(max = 200) String nameTh) {

        static UnitBody of(Unit unit) {
            return new UnitBody(unit.id().value(), unit.nameTh());
        }

        private Unit asUnit() {
            return new Unit(new UnitId(id), nameTh);
        }
    }

    /** A post (ตำแหน่ง). */
    record PostBody(
            @NotNull @Pattern(regexp = UnitId.PATTERN) String id,

            @Schema(description = "The title of the post, never the name of who holds it") @NotBlank @Size(max = 200)
            String titleTh,

            @Schema(example = "ชำนาญการ") @Nullable @Size(min = 1, max = 100)
            String levelTh,

            @Schema(
                    description =
                            "The unit that it belongs to; none for a post above all units, or where that is not known")
            @Nullable
            @Pattern(regexp = UnitId.PATTERN)
            String unit) {

        static PostBody of(Post post) {
            var unit = post.unit();
            return new PostBody(post.id().value(), post.titleTh(), post.levelTh(), unit == null ? null : unit.value());
        }

        private Post asPost() {
            return new Post(new PostId(id), titleTh, levelTh, unit == null ? null : new UnitId(unit));
        }
    }

    Structure asStructure() {
        return new Structure(
                arrangedOn,
                units.stream().map(UnitBody::asUnit).toList(),
                posts.stream().map(PostBody::asPost).toList());
    }
}
