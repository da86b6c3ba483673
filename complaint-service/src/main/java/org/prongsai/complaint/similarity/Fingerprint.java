package org.prongsai.complaint.similarity;

import static java.time.temporal.ChronoUnit.DAYS;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.prongsai.complaint.involvement.About;
import org.prongsai.complaint.involvement.MatterNumber;
import org.prongsai.complaint.testimony.Statement;
import org.prongsai.support.AgencyId;

/**
 * What two cases are compared by. It is made of what a reporter wrote, so it lives no longer than the comparison.
 *
 * @param words of subject and description, without those that say little
 * @param place as its letters and digits
 */
public record Fingerprint(
        Set<String> words,
        Optional<String> place,
        Optional<MatterNumber> procurement,
        Optional<MatterNumber> request,
        LocalDate receivedOn) {

    private static final int CLOSE_DAYS = 14;
    /** So many of the words of both have to be words of each: found by trying it on the made-up cases of the demo. */
    private static final double SHARED = 0.4;
    /** Two letters say little in Thai as in English. */
    private static final int SHORTEST_WORD = 3;

    public Fingerprint {
        words = Set.copyOf(words);
    }

    public static Fingerprint of(AgencyId agency, Statement statement, LocalDate receivedOn) {
        var about = Optional.ofNullable(statement.about())
                .map(said -> new About(said.ocid(), said.serviceRequest()))
                .orElse(new About(null, null));
        return new Fingerprint(
                words(statement.subject() + "\n" + statement.description()),
                Optional.ofNullable(statement.place()).map(Fingerprint::plain).filter(place -> !place.isEmpty()),
                about.procurement(agency),
                about.request(agency),
                receivedOn);
    }

    /** Thai has no spaces between words: ICU's dictionary finds where they end. */
    private static Set<String> words(String text) {
        var breaks = BreakIterator.getWordInstance(new ULocale("th"));
        breaks.setText(text);
        var words = new HashSet<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            var word = plain(text.substring(start, end));
            if (word.codePointCount(0, word.length()) >= SHORTEST_WORD) {
                words.add(word);
            }
        }
        return words;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    /** Why the two are likely about the same; nothing when they are not. */
    Set<Likeness> likenessTo(Fingerprint other) {
        var because = EnumSet.noneOf(Likeness.class);
        if (isSame(procurement, other.procurement)) {
            because.add(Likeness.OCID);
        }
        if (isSame(request, other.request)) {
            because.add(Likeness.REQUEST);
        }
        if (isSame(place, other.place)) {
            because.add(Likeness.PLACE);
        }
        if (Math.abs(DAYS.between(receivedOn, other.receivedOn)) <= CLOSE_DAYS) {
            because.add(Likeness.TIME);
        }
        if (sharedWith(other) >= SHARED) {
            because.add(Likeness.WORDS);
        }
        return isEnough(because) ? because : Set.of();
    }

    /** A matter by itself; words or a place only with something else. */
    private static boolean isEnough(Set<Likeness> because) {
        return because.contains(Likeness.OCID)
                || because.contains(Likeness.REQUEST)
                || (because.contains(Likeness.WORDS) && because.size() > 1)
                || (because.contains(Likeness.PLACE) && because.contains(Likeness.TIME));
    }

    private static <T> boolean isSame(Optional<T> one, Optional<T> other) {
        return one.isPresent() && one.equals(other);
    }

    /** Of the words of both together, how many are words of each: 0 to 1. */
    private double sharedWith(Fingerprint other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(words);
        both.retainAll(other.words);
        return (double) both.size() / (words.size() + other.words.size() - both.size());
    }

    /** Words of a reporter may not reach a log. */
    @Override
    public String toString() {
        return "Fingerprint";
    }
}
