package org.prongsai.portal;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.prongsai.portal.components.QrCode;

/** Reads a QR code from the drawing in a page, as a camera would from the screen. */
final class QrReader {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    private QrReader() {}

    static String read(Element svg) {
        String[] viewBox = svg.attr("viewBox").split(" ", -1);
        int size = Integer.parseInt(viewBox[2]) - 2 * QrCode.QUIET_ZONE;
        return read(size, svg.expectFirst("path").attr("d"));
    }

    static String read(int size, String path) {
        var modules = new boolean[size][size];
        RUN.matcher(path).results().forEach(run -> {
            for (int x = 0; x < number(run, 3); x++) {
                modules[number(run, 2)][number(run, 1) + x] = true;
            }
        });
        try {
            return new Decoder().decode(modules).getText();
        } catch (ChecksumException | FormatException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static int number(MatchResult run, int group) {
        return Integer.parseInt(run.group(group));
    }
}
