package org.prongsai.files.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.prongsai.files.spool.Spool;

/** A PDF that is nothing else as well: it begins at the first byte, and nothing but blanks follows its end. */
public final class Pdf {

    private static final String END = "%%EOF";
    private static final int LOOKED_AT = 64 * 1024;

    private Pdf() {}

    /** @throws Unsound when it does not end as a PDF does, or ends as an archive does, too */
    public static Content examine(Spool spool) throws IOException {
        int length = (int) Math.min(spool.size(), LOOKED_AT);
        byte[] tail = spool.read(spool.size() - length, length);
        String text = new String(tail, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf(END);
        if (end < 0) {
            throw new Unsound(Refusal.DAMAGED, "a PDF without an end");
        }
        if (!text.substring(end + END.length()).replace('\0', ' ').isBlank()) {
            throw new Unsound(Refusal.TYPE, "something after the end of a PDF");
        }
        ArchiveEnd.refuse(spool);
        return Content.asItIs(FileType.PDF, spool);
    }
}
