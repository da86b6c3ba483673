package org.prongsai.files;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.files.content.FileType;

/**
 * What a file is called in front of staff: what its sender called it, as far as that can be shown and saved without being
 * taken for something else, and the extension of what it is.
 */
final class FileName {

    private static final int LONGEST = 100;

    /** Attachment. */
    private static final String NAMELESS = "ไฟล์แนบ";

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,4}$");
    private static final Pattern DOTS_AND_BLANKS_BEHIND = Pattern.compile("[.\\s]+$");
    private static final Pattern DOTS_AND_BLANKS_AROUND = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*]");

    /** Names that mean a device to Windows, whatever follows the dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileName() {}

    static String of(String given, FileType type) {
        String name = visible(lastPart(Normalizer.normalize(given, Normalizer.Form.NFC)));
        name = NOT_IN_NAMES.matcher(name).replaceAll("_");
        name = EXTENSION
                .matcher(DOTS_AND_BLANKS_BEHIND.matcher(name).replaceFirst(""))
                .replaceFirst("");
        String extension = "." + type.extension();
        name = trimmed(shortened(trimmed(name), LONGEST - extension.length()));
        if (name.isEmpty()) {
            name = NAMELESS;
        }
        return (DEVICE.matcher(name).matches() ? "_" : "") + name + extension;
    }

    /** Some browsers send the path, too. */
    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Without what controls the text around it, such as the marks by which "gpj.exe" is shown as "exe.jpg". */
    private static String visible(String name) {
        return name.codePoints()
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .filter(FileName::isVisible)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String trimmed(String name) {
        return DOTS_AND_BLANKS_AROUND.matcher(name).replaceAll("");
    }

    private static String shortened(String name, int characters) {
        return name.codePointCount(0, name.length()) <= characters
                ? name
                : name.substring(0, name.offsetByCodePoints(0, characters));
    }
}
