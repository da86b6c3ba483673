package org.prongsai.portal.components;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a history: what happened, when, and by whom.
 *
 * @param at the moment, where it is known; otherwise there is {@code on}
 * @param on the day (Bangkok)
 * @param by a post or an opaque id, never the name of a person; absent where it does not matter
 * @param note what was written with it
 * @param recorded when somebody wrote it down here, where that was later than the day on which it happened
 */
public record Moment(
        @Nullable Instant at,
        @Nullable LocalDate on,
        String what,
        @Nullable String by,
        @Nullable String note,
        @Nullable Instant recorded) {

    public Moment {
        if ((at == null) == (on == null)) {
            throw new IllegalArgumentException("a moment or a day, and not both");
        }
    }

    public static Moment at(Instant at, String what) {
        return new Moment(at, null, what, null, null, null);
    }

    public static Moment on(LocalDate day, String what) {
        return new Moment(null, day, what, null, null, null);
    }

    public Moment by(@Nullable String who) {
        return new Moment(at, on, what, who, note, recorded);
    }

    public Moment noting(@Nullable String text) {
        return new Moment(at, on, what, by, text, recorded);
    }

    /** From paper, later than it happened. */
    public Moment recorded(Instant later) {
        return new Moment(at, on, what, by, note, later);
    }
}
