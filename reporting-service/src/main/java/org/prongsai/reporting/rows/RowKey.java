package org.prongsai.reporting.rows;

/** Names one row: {@code complaint-statistics/1/khambok/2564}. */
public record RowKey(String projection, int generation, String agency, int fiscalYear) {

    public RowKey {
        if (projection.contains("/") || agency.contains("/")) {
            throw new IllegalArgumentException("a part of a row's key with a slash in it");
        }
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when the text is not of that form
     */
    public static RowKey parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a row's key");
        }
        return new RowKey(parts[0], Integer.parseInt(parts[1]), parts[2], Integer.parseInt(parts[3]));
    }

    /** What the row is about, whichever generation made it: {@code khambok/2564}. */
    public String subject() {
        return agency + "/" + fiscalYear;
    }

    @Override
    public String toString() {
        return projection + "/" + generation + "/" + subject();
    }
}
