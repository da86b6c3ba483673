package org.prongsai.files.recording;

import java.nio.charset.StandardCharsets;

/**
 * A box that is made empty without being moved, because the places of sound and picture are counted from the file's
 * beginning.
 *
 * @param name position of the four bytes of its name
 * @param from position of its content
 * @param to position behind it
 */
record Blank(long name, long from, long to) {

    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

    /** @param position where the buffer's first byte is in the file */
    void apply(byte[] buffer, long position, int count) {
        for (int i = 0; i < FREE.length; i++) {
            long at = name + i - position;
            if (at >= 0 && at < count) {
                buffer[(int) at] = FREE[i];
            }
        }
        long end = Math.min(to - position, count);
        for (long at = Math.max(from - position, 0); at < end; at++) {
            buffer[(int) at] = 0;
        }
    }
}
