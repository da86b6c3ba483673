package org.prongsai.support.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.prongsai.support.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the next page of a list begins: the sort values of the last item shown. It travels as text that says nothing to
 * a reader and is refused when it was mangled or belongs to another list. It grants nothing: what a caller may see is
 * decided by the caller's agency and role at every page anew.
 */
public record Cursor(List<String> position) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHECKSUM_BYTES = 8;
    private static final int LONGEST = 1024;

    public Cursor {
        position = List.copyOf(position);
    }

    public static Cursor after(String... position) {
        return new Cursor(List.of(position));
    }

    /**
     * The text that a client sends back for the next page.
     *
     * @param list the name of the list that it belongs to, e.g. {@code disclosures?kind=NEWS}
     */
    public String encode(String list) {
        byte[] content = JSON.writeValueAsBytes(position);
        byte[] whole = Arrays.copyOf(checksum(list, content), CHECKSUM_BYTES + content.length);
        System.arraycopy(content, 0, whole, CHECKSUM_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Refuses, as {@code validation-failed}, what {@link #encode} did not make for this list. */
    public static Cursor decode(String list, String text) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(text);
            byte[] content = Arrays.copyOfRange(whole, CHECKSUM_BYTES, whole.length);
            if (text.length() <= LONGEST
                    && MessageDigest.isEqual(checksum(list, content), Arrays.copyOf(whole, CHECKSUM_BYTES))) {
                return after(JSON.readValue(content, String[].class));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | JacksonException mangled) {
            // refused below, like one whose checksum does not fit
        }
        throw Problem.invalid("cursor", "constraint.malformed-cursor").asException();
    }

    private static byte[] checksum(String list, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(content), CHECKSUM_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
