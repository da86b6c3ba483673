package org.prongsai.integrity.circular;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.disclosure.DisclosureId;
import org.prongsai.support.StaffId;

/**
 * To whom a circular (หนังสือเวียน) goes; what it says is kept apart, sealed, unless it is published.
 *
 * @param disclosure what it brings to the notice of staff; null where it says something itself
 * @param recipients the members of staff who must acknowledge it; none where nobody in particular is named
 * @param acknowledgeBy null where no day was set
 * @param issuedOn the day on the circular, which may lie in the past
 */
public record Circulation(
        @Nullable DisclosureId disclosure,
        List<UnitId> units,
        List<PostId> posts,
        List<StaffId> recipients,
        @Nullable LocalDate acknowledgeBy,
        LocalDate issuedOn) {

    public Circulation {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        recipients = List.copyOf(recipients);
    }
}
