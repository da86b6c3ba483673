package org.prongsai.contracts.integrity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.Code;

/**
 * The units and posts of the agency; no person is named.
 *
 * @param arrangedOn first day of the arrangement
 * @param units the agency's units (ส่วนราชการ)
 * @param posts the agency's posts (ตำแหน่ง)
 */
public record OrganisationArrangedV1(LocalDate arrangedOn, List<Unit> units, List<Post> posts)
        implements IntegrityWireEvent {
    public OrganisationArrangedV1 {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
    }

    /**
     * A unit of the agency (ส่วนราชการ).
     *
     * @param id id of the unit
     * @param nameTh name of the unit
     */
    public record Unit(String id, String nameTh) {
        public Unit {
            Code.required("id", id);
        }
    }

    /**
     * A post (ตำแหน่ง), whoever holds it.
     *
     * @param id id of the post
     * @param titleTh title of the post
     * @param levelTh level of the post, such as ชำนาญการ
     * @param unit unit of the post; null where it stands above all units
     */
    public record Post(
            String id,
            String titleTh,
            @Nullable String levelTh,
            @Nullable String unit) {
        public Post {
            Code.required("id", id);
            Code.optional("unit", unit);
        }
    }
}
