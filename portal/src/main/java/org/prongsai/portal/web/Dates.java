package org.prongsai.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.ThaiDate;
import org.prongsai.calendar.ThaiDigits;

/**
 * Days and months in the reader's words: in Thai the Buddhist Era (พ.ศ.) alone, in English the common era first. Arabic
 * digits, as on every screen.
 */
public enum Dates {
    TH("th", " 'เวลา' HH.mm 'น.'") {
        @Override
        public String day(LocalDate day) {
            return ThaiDigits.toArabic(ThaiDate.formatLong(day));
        }

        @Override
        String year(YearMonth month) {
            return String.valueOf(buddhistEra(month));
        }
    },
    EN("en", ", HH:mm") {
        @Override
        public String day(LocalDate day) {
            YearMonth month = YearMonth.from(day);
            return day.getDayOfMonth() + " " + month(month) + " " + year(month);
        }

        @Override
        String year(YearMonth month) {
            return month.getYear() + " (BE " + buddhistEra(month) + ")";
        }
    };

    private final Locale locale;
    private final DateTimeFormatter time;

    Dates(String language, String time) {
        this.locale = Locale.of(language);
        this.time = DateTimeFormatter.ofPattern(time, locale);
    }

    /** {@code 15 มีนาคม 2564}; {@code 15 March 2021 (BE 2564)}. */
    public abstract String day(LocalDate day);

    abstract String year(YearMonth month);

    /** The day on which a moment lay in Bangkok. */
    public String dayOf(Instant moment) {
        return day(BangkokTime.dayOf(moment));
    }

    /** {@code 15 มีนาคม 2564 เวลา 14.30 น.}, as the clock in Bangkok showed. */
    public String moment(Instant moment) {
        return dayOf(moment) + time.format(moment.atZone(BangkokTime.ZONE));
    }

    /** {@code มกราคม – เมษายน 2564}. */
    public String months(YearMonth first, YearMonth last) {
        String end = month(last) + " " + year(last);
        if (first.equals(last)) {
            return end;
        }
        boolean oneYear = first.getYear() == last.getYear();
        return month(first) + (oneYear ? "" : " " + year(first)) + " – " + end;
    }

    /** Whether something was recorded on another day than it happened, as a year lived on paper is. */
    public boolean recordedLater(LocalDate occurredOn, Instant recordedAt) {
        return !BangkokTime.dayOf(recordedAt).equals(occurredOn);
    }

    /** {@code มีนาคม}, for the third month. */
    public String monthName(int number) {
        return Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, locale);
    }

    private static int buddhistEra(YearMonth month) {
        return ThaiBuddhistDate.from(month.atDay(1)).get(ChronoField.YEAR_OF_ERA);
    }
}
