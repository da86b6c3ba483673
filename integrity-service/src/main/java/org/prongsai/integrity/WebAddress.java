package org.prongsai.integrity;

import java.net.URI;
import java.net.URISyntaxException;

/** An absolute https address: what people are led to cannot be a script, a file or another scheme. */
public record WebAddress(String value) {

    public WebAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an absolute https address");
        }
    }

    public static boolean isOne(String text) {
        try {
            var address = new URI(text);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
