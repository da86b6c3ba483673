package org.prongsai.files.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, and so how its picture has to be turned to stand upright.
 *
 * @param sideways rows become columns
 * @param backwards a row is laid down from its end
 * @param fromTheEnd the first row is laid down last
 */
record Orientation(boolean sideways, boolean backwards, boolean fromTheEnd) {

    static final Orientation UPRIGHT = new Orientation(false, false, false);

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int ENTRY_LENGTH = 12;

    /** EXIF's eight, as CIPA DC-008 numbers them. */
    static Orientation numbered(int value) {
        return switch (value) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, false, true);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, true, false);
            default -> UPRIGHT;
        };
    }

    static boolean isExif(byte[] segment) {
        return segment.length > EXIF.length && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length);
    }

    /** Upright when the segment does not say, or not in a way that can be read: a turned picture is still a picture. */
    static Orientation ofExif(byte[] segment) {
        var tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                .slice();
        try {
            tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(Integer.BYTES);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + Short.BYTES + i * ENTRY_LENGTH;
                if (tiff.getShort(entry) == ORIENTATION_TAG) {
                    return numbered(tiff.getShort(entry + 8));
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return UPRIGHT;
        }
    }
}
