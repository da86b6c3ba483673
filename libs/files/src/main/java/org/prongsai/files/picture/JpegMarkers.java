package org.prongsai.files.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.prongsai.files.content.Refusal;
import org.prongsai.files.content.Unsound;
import org.prongsai.files.spool.Spool;

/**
 * What the markers of a JPEG say, read without decoding it.
 *
 * @param components 1 of a grey picture, 3 of one in colour, 4 of one for print
 * @param scans more than one when the picture becomes clearer step by step
 */
record JpegMarkers(int components, int scans, Orientation orientation) {

    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int EXIF = 0xE1;

    /** @throws Unsound when it ends before it says so */
    static JpegMarkers of(Spool spool) throws IOException {
        try (var in = new DataInputStream(spool.open(2))) {
            return read(in);
        } catch (EOFException e) {
            throw new Unsound(Refusal.DAMAGED, "a JPEG without an end", e);
        }
    }

    private static JpegMarkers read(DataInputStream in) throws IOException {
        int components = 0;
        int scans = 0;
        Orientation orientation = Orientation.UPRIGHT;
        for (int marker = next(in); marker != END; marker = next(in)) {
            byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - Short.BYTES)];
            in.readFully(segment);
            if (marker == SCAN) {
                scans++;
            } else if (isFrame(marker) && segment.length > 5) {
                components = segment[5];
            } else if (marker == EXIF && Orientation.isExif(segment)) {
                orientation = Orientation.ofExif(segment);
            }
        }
        if (components == 0 || scans == 0) {
            throw new Unsound(Refusal.DAMAGED, "a JPEG without a picture");
        }
        return new JpegMarkers(components, scans, orientation);
    }

    /** SOF0 to SOF15, without the tables that are numbered among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** The next marker with a meaning of its own; what the picture is made of is passed over. */
    private static int next(DataInputStream in) throws IOException {
        while (true) {
            while (in.readUnsignedByte() != 0xFF) {
                // Compressed data.
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            boolean partOfTheData = marker <= 0x01 || (marker >= 0xD0 && marker <= 0xD8);
            if (!partOfTheData) {
                return marker;
            }
        }
    }
}
