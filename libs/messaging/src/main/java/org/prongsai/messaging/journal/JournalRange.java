package org.prongsai.messaging.journal;

/**
 * A stretch of the journal, whose ids are {@code agency/aggregate/sequence}.
 *
 * @param from the first id that may be in it
 * @param below the first that is not
 */
public record JournalRange(String from, String below) {

    /** What follows {@code /} in ASCII: the end of everything that begins with a name and a slash. */
    private static final String AFTER_SLASH = "0";

    public static JournalRange all() {
        return allFrom("");
    }

    public static JournalRange allFrom(String id) {
        // agencies begin with a letter, which is below this
        return new JournalRange(id, "~");
    }

    public static JournalRange of(String agency) {
        return new JournalRange(agency + "/", agency + AFTER_SLASH);
    }

    public static JournalRange of(String agency, String aggregate) {
        return of(agency + "/" + aggregate);
    }

    /** What is left of this range after an aggregate ({@code agency/aggregate}). */
    JournalRange after(String key) {
        return new JournalRange(key + AFTER_SLASH, below);
    }
}
