package org.prongsai.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days as Thai people see them, in the Buddhist Era. They travel as ISO 8601; this is for pages and documents.
 *
 * <p>Good from 2484 on: until 2483 the year began on 1 April, so that a plain difference of 543 names the wrong year for
 * January to March.
 */
public final class ThaiDate {

    private static final int FIRST_YEAR_FROM_JANUARY = 2484;

    private static final List<String> MONTHS = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");

    private static final List<String> SHORT_MONTHS =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,2})\\s+(\\S+)\\s+(?:พ\\.ศ\\.\\s*)?([0-9]{4})");

    private ThaiDate() {}

    /** ๑ ตุลาคม ๒๕๖๔, as official documents write it. */
    public static String formatLong(LocalDate day) {
        return ThaiDigits.toThai(format(day, MONTHS));
    }

    /** 1 ต.ค. 2564, for tables and screens. */
    public static String formatShort(LocalDate day) {
        return format(day, SHORT_MONTHS);
    }

    /** Reads either form in either digits, with or without พ.ศ.; empty when it is no day of the calendar. */
    public static Optional<LocalDate> parse(String text) {
        var matcher = WRITTEN.matcher(ThaiDigits.toArabic(text.strip()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(matcher.group(3));
        // A year of the common era, put in by mistake, must not become one of five centuries ago.
        if (year < FIRST_YEAR_FROM_JANUARY) {
            return Optional.empty();
        }
        var month = Math.max(MONTHS.indexOf(matcher.group(2)), SHORT_MONTHS.indexOf(matcher.group(2)));
        return day(year, month + 1, Integer.parseInt(matcher.group(1)));
    }

    private static String format(LocalDate day, List<String> months) {
        var year = BuddhistEra.yearOf(day);
        if (year < FIRST_YEAR_FROM_JANUARY) {
            throw new IllegalArgumentException("a day before " + FIRST_YEAR_FROM_JANUARY);
        }
        return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1) + " " + year;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(BuddhistEra.toCommonEra(year), month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
