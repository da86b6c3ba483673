package org.prongsai.portal.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a case's history.
 *
 * @param at when it was recorded; null where the day alone is known
 * @param what a code in words
 * @param by the opaque id of who did it, or a post
 * @param on the day on which it happened, where that is another matter than when it was recorded
 * @param version what it made, where every step makes a version that stays
 */
public record Happening(
        @Nullable Instant at,
        Cell what,
        @Nullable String by,
        @Nullable String note,
        @Nullable LocalDate on,
        @Nullable Version version) {

    /**
     * A version that stays.
     *
     * @param path where everybody reads it; null where it is not public
     * @param corrects the number of the one that it puts right
     */
    public record Version(
            long number, @Nullable String path, @Nullable Integer corrects) {}

    public Happening(Instant at, Cell what, @Nullable String by, @Nullable String note) {
        this(at, what, by, note, null, null);
    }

    /** Something of which the day is known. */
    public static Happening on(LocalDate day, Cell what, @Nullable String by, @Nullable String note) {
        return new Happening(null, what, by, note, day, null);
    }
}
