package org.prongsai.files.content;

import java.nio.charset.StandardCharsets;

/**
 * The test virus of eicar.org, by which anybody can see that infected files are refused, even where no scanner is
 * configured. It harms nothing.
 */
public final class Eicar {

    // Backwards, so that no scanner takes this program for the virus.
    private static final String SIGNATURE = new StringBuilder(
                    "*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\\4[PA@%P!O5X")
            .reverse()
            .toString();

    /** In how much of a file it is looked for. */
    public static final int LENGTH = 64 * 1024;

    private Eicar() {}

    public static boolean isIn(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(SIGNATURE);
    }
}
