package org.prongsai.files.content;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.prongsai.files.spool.Spool;

/** Text in UTF-8 that is no page, no picture and no program. */
public final class PlainText {

    private static final int LOOKED_AT = 1024;

    /** What a browser would take for the beginning of a page, wherever it stands near the top. */
    private static final Pattern MARKUP = Pattern.compile(
            "<(!doctype|html|head|body|script|svg|iframe|object|embed|img)[\\s/>]|<\\?php|<%",
            Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    /** @throws Unsound when it is not text in UTF-8, or is made to be run or shown by a browser */
    public static Content examine(Spool spool) throws IOException {
        var beginning = new StringBuilder();
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(spool.open(), decoder)) {
            var buffer = new char[8192];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                requireText(buffer, count);
                beginning.append(buffer, 0, Math.clamp(LOOKED_AT - beginning.length(), 0, count));
            }
        } catch (CharacterCodingException e) {
            throw new Unsound(Refusal.TYPE, "neither a known signature nor UTF-8", e);
        }
        requireNoMarkup(beginning.toString());
        return Content.asItIs(FileType.TEXT, spool);
    }

    private static void requireText(char[] buffer, int count) throws Unsound {
        for (int i = 0; i < count; i++) {
            char c = buffer[i];
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                throw new Unsound(Refusal.TYPE, "a control character");
            }
        }
    }

    private static void requireNoMarkup(String beginning) throws Unsound {
        // A byte order mark is no blank to strip().
        if (beginning.replace("\uFEFF", "").strip().startsWith("<?xml")
                || MARKUP.matcher(beginning).find()) {
            throw new Unsound(Refusal.TYPE, "markup");
        }
    }
}
