package org.prongsai.support.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the P-256 keys of the internal token from PEM: the private one as PKCS #8, the public one as X.509. */
public final class InternalTokenKeys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (PUBLIC|PRIVATE) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    private InternalTokenKeys() {}

    public static ECPublicKey publicKey(InputStream pem) {
        try {
            return (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(content(pem, "PUBLIC")));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("no public EC key in PEM form", e);
        }
    }

    public static ECPrivateKey privateKey(InputStream pem) {
        try {
            return (ECPrivateKey)
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(content(pem, "PRIVATE")));
        } catch (IOException | GeneralSecurityException e) {
            // not the cause's words: they could repeat a part of the key
            throw new IllegalArgumentException(
                    "no private EC key in PEM form: " + e.getClass().getSimpleName());
        }
    }

    private static byte[] content(InputStream pem, String kind) throws IOException {
        Matcher matcher = PEM.matcher(new String(pem.readAllBytes(), StandardCharsets.US_ASCII));
        if (!matcher.find() || !matcher.group(1).equals(kind)) {
            throw new IllegalArgumentException("no " + kind + " KEY in PEM form");
        }
        return Base64.getMimeDecoder().decode(matcher.group(2));
    }
}
