package org.prongsai.files.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.spool.Spool;

/**
 * The frames of an MP3 (ISO/IEC 11172-3 and 13818-3, layer III), each of which says how long it is.
 *
 * @param from position of the first
 * @param to position behind the last whole one
 */
record MpegFrames(long from, long to) {

    private static final int FEWEST = 3;

    /** Tags behind the sound and a last frame that was cut off; what is longer, we do not know. */
    private static final int LONGEST_REST = 256 * 1024;

    private static final int ID3_LENGTH = 10;
    private static final int[] KBPS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBPS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ_1 = {44_100, 48_000, 32_000};

    /** @throws Unsound when there are too few, or they do not follow each other nearly to the end */
    static MpegFrames of(Spool spool) throws IOException {
        long from = afterTags(spool);
        long at = from;
        int count = 0;
        for (int length = frame(spool, at); length > 0 && at + length <= spool.size(); length = frame(spool, at)) {
            at += length;
            count++;
        }
        if (count < FEWEST) {
            throw new Unsound(Refusal.TYPE, "no sound");
        }
        if (spool.size() - at > LONGEST_REST) {
            throw new Unsound(Refusal.DAMAGED, "sound that breaks off");
        }
        return new MpegFrames(from, at);
    }

    /** ID3v2 tags say how long they are in seven bits a byte; zeros may follow them. */
    private static long afterTags(Spool spool) throws IOException {
        long at = 0;
        byte[] head = spool.read(at, ID3_LENGTH);
        while (head.length == ID3_LENGTH && new String(head, 0, 3, StandardCharsets.ISO_8859_1).equals("ID3")) {
            boolean footer = (head[5] & 0x10) != 0;
            at += ID3_LENGTH
                    + ((head[6] & 0x7F) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | (head[9] & 0x7F))
                    + (footer ? ID3_LENGTH : 0);
            head = spool.read(at, ID3_LENGTH);
        }
        return at;
    }

    /** The length of the frame that begins here, in bytes; 0 when none does. */
    private static int frame(Spool spool, long at) throws IOException {
        byte[] head = spool.read(at, 4);
        if (head.length < 4 || (head[0] & 0xFF) != 0xFF || (head[1] & 0xE6) != 0xE2) {
            return 0;
        }
        int version = head[1] >> 3 & 3;
        int rate = head[2] >> 4 & 0xF;
        int hertz = head[2] >> 2 & 3;
        if (version == 1 || rate == 0 || rate == 0xF || hertz == 3) {
            return 0;
        }
        int padding = head[2] >> 1 & 1;
        return switch (version) {
            case 3 -> 144_000 * KBPS_1[rate] / HERTZ_1[hertz] + padding;
            case 2 -> 72_000 * KBPS_2[rate] / (HERTZ_1[hertz] / 2) + padding;
            default -> 72_000 * KBPS_2[rate] / (HERTZ_1[hertz] / 4) + padding;
        };
    }
}
