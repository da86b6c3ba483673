package org.prongsai.portal.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a case's history.
 *
 * @param when the moment, or the day where no more is known
 * @param what a code in words
 * @param by the opaque id of who did it, or a post
 */
public record Happening(
        Cell when, Cell what, @Nullable String by, @Nullable String note) {

    public Happening(Instant at, Cell what, @Nullable String by, @Nullable String note) {
        this(Cell.moment(at), what, by, note);
    }

    /** Something of which the day is known. */
    public static Happening on(LocalDate day, Cell what, @Nullable String by, @Nullable String note) {
        return new Happening(Cell.day(day), what, by, note);
    }
}
