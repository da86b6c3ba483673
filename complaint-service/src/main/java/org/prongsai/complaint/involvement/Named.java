package org.prongsai.complaint.involvement;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.AgencyId;

/**
 * The numbers that a reporter's words hold, read as people write them: in any case, with Thai digits, with the dashes of
 * a word processor and blanks around them, with words before and after.
 *
 * <ul>
 *   <li>an ocid: {@code ocds-} and two or more pieces. Of the agency's own form is
 *       {@code ocds-prefix-agency-year-number}, whatever the prefix; zeros before its number may be missing
 *   <li>a project number of e-GP: eleven digits that stand alone
 *   <li>a tracking number: a year of 25xx or 26xx and ten symbols of Crockford's alphabet, with or without the dash; O is
 *       read as 0, I and L as 1
 *   <li>a receipt code, four by four symbols with a digit among them: a request is meant, and nobody can be told which
 * </ul>
 *
 * @param numbers all of them
 * @param own those that the agency itself could have given
 * @param receipt whether something looks like a receipt code
 */
record Named(Set<MatterNumber> numbers, Set<MatterNumber> own, boolean receipt) {

    /** The web takes less; what comes another way is read so far. */
    private static final int LONGEST = 1_000;

    private static final int MINUS = 0x2212;
    private static final Pattern AROUND_DASH = Pattern.compile("\\s*-\\s*");

    private static final Pattern ANY_OCID = Pattern.compile("(?<![a-z0-9])ocds(?:-[a-z0-9]{1,40}){2,8}(?![a-z0-9])");
    private static final Pattern EGP = Pattern.compile("(?<![a-z0-9])[0-9]{11}(?![a-z0-9])");
    private static final Pattern TRACKING = Pattern.compile("(?<![0-9A-Z])(2[56][0-9]{2})-?([0-9A-Z]{10})(?![0-9A-Z])");
    private static final Pattern SYMBOLS = Pattern.compile("[0-9A-HJKMNP-TV-Z]{10}");
    private static final Pattern RECEIPT =
            Pattern.compile("(?<![0-9A-Z-])(?=[A-Z -]{0,18}[0-9])[0-9A-TV-Z]{4}(?:[- ][0-9A-TV-Z]{4}){3}(?![0-9A-Z-])");

    Named {
        numbers = Set.copyOf(numbers);
        own = Set.copyOf(own);
    }

    static Named in(AgencyId agency, About about) {
        var reading = new Reading(agency);
        reading.read(about.ocid());
        reading.read(about.serviceRequest());
        return new Named(reading.numbers, reading.own, reading.receipt);
    }

    boolean isNothing() {
        return numbers.isEmpty() && !receipt;
    }

    /** Never the reporter's words. */
    @Override
    public String toString() {
        return "Named";
    }

    private static final class Reading {

        private final Pattern ownOcid;
        private final Set<MatterNumber> numbers = new HashSet<>();
        private final Set<MatterNumber> own = new HashSet<>();
        private boolean receipt;

        Reading(AgencyId agency) {
            ownOcid = Pattern.compile("(?<![a-z0-9])(ocds-[a-z0-9]{6,12}-" + Pattern.quote(agency.value())
                    + "-[0-9]{4})-([0-9]{1,9})(?![a-z0-9])");
        }

        void read(@Nullable String typed) {
            if (typed != null) {
                var text = plain(typed.substring(0, Math.min(typed.length(), LONGEST)));
                var small = text.toLowerCase(Locale.ROOT);
                var capital = text.toUpperCase(Locale.ROOT);
                ANY_OCID.matcher(small).results().forEach(found -> numbers.add(new MatterNumber(found.group())));
                ownOcid.matcher(small)
                        .results()
                        .forEach(found -> own(found.group(1) + "-%04d".formatted(Integer.parseInt(found.group(2)))));
                EGP.matcher(small).results().forEach(found -> own(found.group()));
                TRACKING.matcher(capital).results().forEach(found -> tracking(found.group(1), found.group(2)));
                receipt |= RECEIPT.matcher(capital).find();
            }
        }

        private void tracking(String year, String typed) {
            var symbols = typed.replace('O', '0').replace('I', '1').replace('L', '1');
            if (SYMBOLS.matcher(symbols).matches()) {
                own(year + "-" + symbols);
            }
        }

        private void own(String number) {
            numbers.add(new MatterNumber(number));
            own.add(new MatterNumber(number));
        }
    }

    /** In characters of one width, with plain digits and dashes, and without what nobody sees. */
    private static String plain(String typed) {
        var plain = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC).codePoints().forEach(character -> {
            switch (Character.getType(character)) {
                case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(character, 10));
                case Character.DASH_PUNCTUATION -> plain.append('-');
                case Character.FORMAT -> {
                    // zero-width spaces and the like
                }
                default -> plain.appendCodePoint(character == MINUS ? '-' : character);
            }
        });
        return AROUND_DASH.matcher(plain).replaceAll("-");
    }
}
