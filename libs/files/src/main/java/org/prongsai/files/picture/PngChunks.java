package org.prongsai.files.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.spool.Spool;

/** The pieces of a PNG, whose lengths the JDK's reader believes and reserves memory for. */
final class PngChunks {

    private static final int SIGNATURE_LENGTH = 8;
    private static final int END = 0x49454E44;

    private PngChunks() {}

    /** @throws Unsound when a piece is longer than the file, or the last is missing */
    static void check(Spool spool) throws IOException {
        try (var in = new DataInputStream(spool.open(SIGNATURE_LENGTH))) {
            int type;
            do {
                int length = in.readInt();
                type = in.readInt();
                if (length < 0) {
                    throw new Unsound(Refusal.DAMAGED, "a PNG with a piece beyond its end");
                }
                in.skipNBytes(length + (long) Integer.BYTES);
            } while (type != END);
        } catch (EOFException e) {
            throw new Unsound(Refusal.DAMAGED, "a PNG without an end", e);
        }
    }
}
