package org.prongsai.portal.components;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as a drawing in the page itself: no picture has to be loaded, so none is kept in a cache or asked for at an
 * address.
 *
 * @param size modules a side, without the quiet zone
 * @param path an SVG path, one unit a module, that fills the dark ones
 */
public record QrCode(int size, String path) {

    /** What the standard asks to be left white around a code. */
    public static final int QUIET_ZONE = 4;

    /** Holds exactly {@code text}; up to a quarter of it may be lost to a fold or a stain. */
    public static QrCode of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
            return new QrCode(modules.getWidth(), path(modules));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }

    /** The view box, quiet zone included. */
    public String viewBox() {
        int side = size + 2 * QUIET_ZONE;
        return "%d %d %d %d".formatted(-QUIET_ZONE, -QUIET_ZONE, side, side);
    }

    private static String path(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y) == 1) {
                    end++;
                }
                if (end > x) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x, y, end - x, end - x));
                }
                x = end + 1;
            }
        }
        return path.toString();
    }

    /** Not the drawing: it can be read back. */
    @Override
    public String toString() {
        return "QrCode";
    }
}
