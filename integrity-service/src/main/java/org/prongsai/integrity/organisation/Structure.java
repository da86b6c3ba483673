package org.prongsai.integrity.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.OwnerId;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.UnitId;

/**
 * The units (ส่วนราชการ) and posts (ตำแหน่ง) of an agency.
 *
 * @param arrangedOn the first day on which they are arranged so
 */
public record Structure(LocalDate arrangedOn, List<Unit> units, List<Post> posts) {

    public Structure {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
    }

    /** A unit of the agency. */
    public record Unit(UnitId id, String nameTh) {}

    /**
     * A post, whoever holds it.
     *
     * @param levelTh its level, such as ชำนาญการ; null where it has none
     * @param unit null for a post above all units, and where nobody has said which one it belongs to
     */
    public record Post(
            PostId id,
            String titleTh,
            @Nullable String levelTh,
            @Nullable UnitId unit) {}

    public boolean has(UnitId unit) {
        return units.stream().anyMatch(known -> known.id().equals(unit));
    }

    public boolean has(PostId post) {
        return posts.stream().anyMatch(known -> known.id().equals(post));
    }

    public boolean has(OwnerId owner) {
        return ids().anyMatch(owner.value()::equals);
    }

    /** The ids of units and posts alike. */
    Stream<String> ids() {
        return Stream.concat(
                units.stream().map(unit -> unit.id().value()),
                posts.stream().map(post -> post.id().value()));
    }
}
