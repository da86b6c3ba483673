package org.prongsai.portal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a column or beside a fact.
 *
 * @param words the beginning of the message key that, with {@code text} after it, has the words for a code; of what is
 *     named in both languages the English, of a file its name, of cases where they are
 * @param tone of a badge: plain, info, good, warn, bad
 */
public record Cell(
        Kind kind,
        @Nullable String text,
        @Nullable String words,
        @Nullable LocalDate day,
        @Nullable Instant at,
        @Nullable String tone) {

    private static final double KILOBYTE = 1_000;
    private static final double MEGABYTE = 1_000_000;

    /** How it is shown. */
    public enum Kind {
        NOTHING,
        TEXT,
        THAI,
        /** In the reader's language, of two that came together. */
        NAMED,
        CODE,
        CODES,
        BADGE,
        DAY,
        MONTH,
        MOMENT,
        LINK,
        FILE,
        /** Another case, by what people call it. */
        CASE,
        /** Other cases of the section. */
        CASES,
        PERSON,
        PEOPLE
    }

    public static Cell nothing() {
        return new Cell(Kind.NOTHING, null, null, null, null, null);
    }

    public static Cell text(@Nullable String text) {
        return text == null ? nothing() : new Cell(Kind.TEXT, text, null, null, null, null);
    }

    /** Text that is Thai on the English page too. */
    public static Cell thai(@Nullable String text) {
        return text == null ? nothing() : new Cell(Kind.THAI, text, null, null, null, null);
    }

    /** What a service names in both languages. */
    public static Cell named(@Nullable String thai, @Nullable String english) {
        return thai == null || english == null ? thai(thai) : new Cell(Kind.NAMED, thai, english, null, null, null);
    }

    /**
     * A code in words.
     *
     * @param words {@code kind.}, if {@code kind.SERVICE} has the words of {@code SERVICE}
     */
    public static Cell code(String words, @Nullable String code) {
        return code == null ? nothing() : new Cell(Kind.CODE, code, words, null, null, null);
    }

    /** Several codes, each in words. */
    public static Cell codes(String words, List<String> codes) {
        return codes.isEmpty() ? nothing() : new Cell(Kind.CODES, String.join(" ", codes), words, null, null, null);
    }

    public static Cell badge(String tone, String words, @Nullable String code) {
        return code == null ? nothing() : new Cell(Kind.BADGE, code, words, null, null, tone);
    }

    /**
     * A way to another page of the desk.
     *
     * @param path {@code /staff/...}
     * @param words the message key of what it says
     */
    public static Cell link(String path, String words) {
        return new Cell(Kind.LINK, path, words, null, null, null);
    }

    /**
     * A file to take away.
     *
     * @param path {@code /staff/...}
     * @param name as whoever brought it called it
     */
    public static Cell file(String path, @Nullable String name) {
        return name == null ? nothing() : new Cell(Kind.FILE, path, name, null, null, null);
    }

    /** The way to another case: {@code /staff/complaints/ID}. */
    public static Cell caseCalled(String path, @Nullable String number) {
        return number == null ? nothing() : new Cell(Kind.CASE, path, number, null, null, null);
    }

    /**
     * Ways to other cases.
     *
     * @param path where they are, {@code /staff/complaints/}
     */
    public static Cell cases(String path, List<String> ids) {
        return ids.isEmpty() ? nothing() : new Cell(Kind.CASES, String.join(" ", ids), path, null, null, null);
    }

    /** How large a file is, in kilobytes or megabytes. */
    public static Cell size(long bytes) {
        return text(
                bytes < MEGABYTE
                        ? Math.max(1, Math.round(bytes / KILOBYTE)) + " kB"
                        : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE));
    }

    /** A member of staff, by their opaque id; the page puts a name to it where it can. */
    public static Cell person(@Nullable String id) {
        return id == null ? nothing() : new Cell(Kind.PERSON, id, null, null, null, null);
    }

    /** Members of staff, by their opaque ids. */
    public static Cell people(List<String> ids) {
        return ids.isEmpty() ? nothing() : new Cell(Kind.PEOPLE, String.join(" ", ids), null, null, null, null);
    }

    public static Cell day(@Nullable LocalDate day) {
        return day == null ? nothing() : new Cell(Kind.DAY, null, null, day, null, null);
    }

    /** A month without a day. */
    public static Cell month(@Nullable YearMonth month) {
        return month == null ? nothing() : new Cell(Kind.MONTH, null, null, month.atDay(1), null, null);
    }

    /** The month of a {@link Kind#MONTH}. */
    public YearMonth inMonth() {
        return YearMonth.from(Objects.requireNonNull(day));
    }

    public static Cell moment(@Nullable Instant at) {
        return at == null ? nothing() : new Cell(Kind.MOMENT, null, null, null, at, null);
    }
}
