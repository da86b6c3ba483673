package org.prongsai.integrity;

import java.net.URI;
import java.net.URISyntaxException;

/** Where everybody can read something: a page of the agency's own here, such as {@code /news}, or an https address. */
public record PublicAddress(String value) {

    /** As the contract has it. */
    public static final int LONGEST = 2000;

    public PublicAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("neither a page here nor an https address");
        }
    }

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && (isPageHere(text) || WebAddress.isOne(text));
    }

    // What begins with two slashes, or with a slash and a backslash, leads a browser to another host.
    private static boolean isPageHere(String text) {
        if (!text.startsWith("/") || text.startsWith("//") || text.contains("\\")) {
            return false;
        }
        try {
            var page = new URI(text);
            return page.getRawAuthority() == null && page.normalize().equals(page);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
