package org.prongsai.portal.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;

/**
 * Days and months in the reader's words: in Thai the Buddhist Era (พ.ศ.) alone, in English with the common era first.
 * Arabic digits, as on every screen.
 */
public final class Dates {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Language language;
    private final DateTimeFormatter time;

    private Dates(Language language) {
        this.language = language;
        this.time = DateTimeFormatter.ofPattern(language == Language.TH ? "HH.mm 'น.'" : "HH:mm", language.locale());
    }

    static Dates in(Language language) {
        return new Dates(language);
    }

    /** {@code 15 มีนาคม 2564}; {@code 15 March 2021 (BE 2564)}. */
    public String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day)) + " " + year(day.getYear());
    }

    public String dayOf(Instant moment) {
        return day(bangkokDay(moment));
    }

    /** {@code 15 มีนาคม 2564 เวลา 14.30 น.}, as the clock in Bangkok showed. */
    public String moment(Instant moment) {
        return dayOf(moment) + (language == Language.TH ? " เวลา " : ", ") + time.format(moment.atZone(BANGKOK));
    }

    /** {@code มกราคม – เมษายน 2564}. */
    public String months(YearMonth first, YearMonth last) {
        if (first.equals(last)) {
            return month(first) + " " + year(first.getYear());
        }
        String start = first.getYear() == last.getYear() ? month(first) : month(first) + " " + year(first.getYear());
        return start + " – " + month(last) + " " + year(last.getYear());
    }

    /** Whether something was recorded on another day than it happened, as a year lived on paper is. */
    public boolean recordedLater(LocalDate occurredOn, Instant recordedAt) {
        return !bangkokDay(recordedAt).equals(occurredOn);
    }

    private static LocalDate bangkokDay(Instant moment) {
        return LocalDate.ofInstant(moment, BANGKOK);
    }

    private String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, language.locale());
    }

    private String year(int commonEra) {
        int buddhistEra = ThaiBuddhistDate.of(commonEra + 543, 1, 1).get(ChronoField.YEAR_OF_ERA);
        return language == Language.TH ? String.valueOf(buddhistEra) : commonEra + " (BE " + buddhistEra + ")";
    }
}
