package org.prongsai.files;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How a file is handed out: to be saved, and never shown by the browser as a page of ours. */
public final class Download {

    /** RFC 5987's attr-char. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Download() {}

    /** Headers of the answer, by name. The length is the file's size. */
    public static Map<String, String> headers(StoredFile file) {
        return Map.of(
                "Content-Type", file.type().mediaType(),
                "Content-Disposition",
                        "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                                .formatted(ascii(file.name()), encoded(file.name())),
                "X-Content-Type-Options", "nosniff",
                "Content-Security-Policy", "default-src 'none'; sandbox",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Cache-Control", "no-store");
    }

    /** For those who do not know the other form. */
    private static String ascii(String name) {
        return name.replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
