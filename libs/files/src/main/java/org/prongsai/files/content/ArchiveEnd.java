package org.prongsai.files.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.prongsai.files.spool.Spool;

/** A ZIP archive is read from its end, so a file that begins as something else may be one as well. */
public final class ArchiveEnd {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ArchiveEnd() {}

    /** @throws Unsound when the file ends as an archive does: with the record, and a comment up to the last byte */
    public static void refuse(Spool spool) throws IOException {
        int length = (int) Math.min(spool.size(), LENGTH + LONGEST_COMMENT);
        var tail = ByteBuffer.wrap(spool.read(spool.size() - length, length)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at <= length - LENGTH; at++) {
            if (tail.getInt(at) == SIGNATURE
                    && at + LENGTH + Short.toUnsignedInt(tail.getShort(at + LENGTH - Short.BYTES)) == length) {
                throw new Unsound(Refusal.TYPE, "an archive that begins as something else");
            }
        }
    }
}
