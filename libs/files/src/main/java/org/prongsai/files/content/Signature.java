package org.prongsai.files.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What the first bytes of a file say. */
public enum Signature {
    JPEG,
    PNG,
    PDF,
    ZIP,
    /** MP4 and its kin, and pictures in the same container. */
    ISO_MEDIA,
    MPEG_AUDIO,
    GZIP,
    ARCHIVE,
    /** Programs, libraries, shortcuts and scripts that name their interpreter. */
    EXECUTABLE,
    /** The container of old office formats, and of macros. */
    COMPOUND,
    /** Well known, and nothing that is taken. */
    OTHER,
    /** Nothing known: perhaps text. */
    NONE;

    /** How many bytes suffice. */
    public static final int LENGTH = 512;

    /** Bytes as the characters of Latin-1. */
    private record Mark(int at, String bytes, Signature signature) {}

    private static final List<Mark> MARKS = marks();

    /** @param head the first {@link #LENGTH} bytes, or all of a shorter file */
    public static Signature of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        for (Mark mark : MARKS) {
            if (bytes.startsWith(mark.bytes(), mark.at())) {
                return mark.signature();
            }
        }
        return isMpegAudioFrame(head) ? MPEG_AUDIO : NONE;
    }

    /** Eleven bits of synchronisation, then layer III; UTF-8 text never begins with 0xFF. */
    private static boolean isMpegAudioFrame(byte[] head) {
        return head.length >= 4 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE6) == 0xE2;
    }

    private static List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        hex(marks, JPEG, "ffd8ff");
        hex(marks, PNG, "89504e470d0a1a0a");
        text(marks, PDF, 0, "%PDF-");
        hex(marks, ZIP, "504b0304");
        text(marks, ISO_MEDIA, 4, "ftyp");
        text(marks, MPEG_AUDIO, 0, "ID3");
        hex(marks, GZIP, "1f8b");
        // The rest of ZIP, bzip2, xz, 7z, Z, zstd, lz4, arj.
        hex(marks, ARCHIVE, "504b0506", "504b0708", "425a68", "fd377a585a00", "377abcaf271c", "1f9d", "28b52ffd");
        hex(marks, ARCHIVE, "04224d18", "60ea");
        text(marks, ARCHIVE, 0, "Rar!", "MSCF", "!<arch>", "LZIP", "xar!", "ITSF", "**ACE**");
        text(marks, ARCHIVE, 2, "-lh0-", "-lh4-", "-lh5-", "-lh6-", "-lh7-", "-lzs-");
        text(marks, ARCHIVE, 7, "**ACE**");
        text(marks, ARCHIVE, 257, "ustar");
        // Windows, Unix, macOS and Java, Android, a shortcut of Windows.
        hex(marks, EXECUTABLE, "4d5a", "7f454c46", "feedface", "feedfacf", "cefaedfe", "cffaedfe", "cafebabe");
        hex(marks, EXECUTABLE, "6465780a", "4c00000001140200");
        text(marks, EXECUTABLE, 0, "#!");
        hex(marks, COMPOUND, "d0cf11e0a1b11ae1");
        text(marks, OTHER, 0, "GIF8", "%!PS", "{\\rtf", "RIFF", "OggS", "fLaC", "II*\0", "MM\0*", "wOFF", "SQLite");
        return List.copyOf(marks);
    }

    private static void hex(List<Mark> marks, Signature signature, String... starts) {
        for (String start : starts) {
            text(marks, signature, 0, new String(HexFormat.of().parseHex(start), StandardCharsets.ISO_8859_1));
        }
    }

    private static void text(List<Mark> marks, Signature signature, int at, String... texts) {
        for (String text : texts) {
            marks.add(new Mark(at, text, signature));
        }
    }
}
