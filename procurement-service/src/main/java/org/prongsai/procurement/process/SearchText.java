package org.prongsai.procurement.process;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.calendar.ThaiDigits;

/**
 * Text as it is searched. Thai has no spaces between words, and people search for parts of compounds, so every two and
 * every three letters in a row are indexed: one such piece of what is asked for narrows the search by the index, and
 * the text itself then decides. No store's own text search is needed.
 */
public final class SearchText {

    /** Shorter than this says nothing. */
    public static final int SHORTEST = 2;

    private static final int LONGEST_PIECE = 3;
    private static final Pattern NOTHING_TO_SEE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String BETWEEN_TEXTS = "\n";

    private SearchText() {}

    /** One form for what reads alike: digits of either script, letters of either case, marks in one order. */
    public static String plain(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var visible = NOTHING_TO_SEE.matcher(ThaiDigits.toArabic(composed)).replaceAll("");
        return SPACE.matcher(visible.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** All texts by which something is found, as one; nothing is found across two of them. */
    public static String of(Collection<String> texts) {
        return texts.stream().map(SearchText::plain).collect(Collectors.joining(BETWEEN_TEXTS));
    }

    /** Every two and three letters in a row. */
    public static Set<String> pieces(String plain) {
        var pieces = new TreeSet<String>();
        for (var text : plain.split(BETWEEN_TEXTS, -1)) {
            for (int length = SHORTEST; length <= LONGEST_PIECE; length++) {
                for (int start = 0; start + length <= text.length(); start++) {
                    pieces.add(text.substring(start, start + length));
                }
            }
        }
        return pieces;
    }

    /** The piece by which the index is asked: from the middle, since titles of procurements begin alike. */
    public static Optional<String> pieceOf(String plain) {
        if (plain.length() < SHORTEST) {
            return Optional.empty();
        }
        int length = Math.min(LONGEST_PIECE, plain.length());
        int start = (plain.length() - length) / 2;
        return Optional.of(plain.substring(start, start + length));
    }
}
