package org.prongsai.gateway.caller;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.support.security.Role;

/** The demo's login: {@code Authorization: Bearer dev.ROLE.KEY}, with the key of a file that only a demo has. */
final class DevelopmentKey {
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) dev\\.([a-z-]{1,32})\\.([A-Za-z0-9_-]{16,128})");
    private static final int SHORTEST = 16;

    private final byte[] key;

    private DevelopmentKey(String key) {
        if (key.length() < SHORTEST) {
            throw new IllegalArgumentException("the development key is shorter than " + SHORTEST + " characters");
        }
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    static DevelopmentKey read(Path file) throws IOException {
        return new DevelopmentKey(Files.readString(file).strip());
    }

    /** The role that somebody who knows the key asks for; nobody signs in as the public. */
    Optional<Role> role(String authorization) {
        Matcher bearer = BEARER.matcher(authorization);
        if (!bearer.matches() || !isKey(bearer.group(2))) {
            return Optional.empty();
        }
        return Role.ofCode(bearer.group(1)).filter(role -> role != Role.PUBLIC);
    }

    private boolean isKey(String given) {
        return MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8));
    }
}
