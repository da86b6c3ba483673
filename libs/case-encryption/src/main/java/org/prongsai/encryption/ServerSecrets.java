package org.prongsai.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of a service, one or more for each purpose, as files {@code secrets/receipts/1.key}. The highest number is
 * current; after a rotation the earlier ones still verify.
 */
public final class ServerSecrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final String FIRST = "1";
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final Pattern KEY_ID = Pattern.compile("[1-9][0-9]{0,8}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path keysDir;
    private final ConcurrentMap<Path, SecretKeySpec> loaded = new ConcurrentHashMap<>();

    private ServerSecrets(Path keysDir) {
        this.keysDir = keysDir;
    }

    public static ServerSecrets open(Path keysDir) {
        return new ServerSecrets(keysDir.toAbsolutePath());
    }

    /** The id of the secret to use now; the first one of a purpose is made on first use. */
    public String currentKeyId(String purpose) {
        return keyIds(purpose).getFirst();
    }

    /** All ids of a purpose, the current one first. */
    public List<String> keyIds(String purpose) {
        var ids = listed(purpose);
        if (ids.isEmpty()) {
            create(purpose, FIRST);
            ids = listed(purpose);
        }
        return ids;
    }

    /** Makes a new secret the current one. Two processes that rotate at once make one. */
    public String rotate(String purpose) {
        var next = Integer.toString(Integer.parseInt(currentKeyId(purpose)) + 1);
        create(purpose, next);
        return next;
    }

    /**
     * HMAC-SHA-256 under one secret of a purpose.
     *
     * @return 32 bytes
     * @throws IllegalArgumentException when the purpose has no secret of that id
     */
    public byte[] mac(String purpose, String keyId, byte[] message) {
        var secret = loaded.computeIfAbsent(file(purpose, keyId), ServerSecrets::load);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + ALGORITHM, e);
        }
    }

    /** The hash to store: under the current secret. */
    public KeyedHash hash(String purpose, byte[] message) {
        return hash(purpose, currentKeyId(purpose), message);
    }

    /** The hashes under which it may be stored: one for each secret, the current one first. */
    public List<KeyedHash> hashes(String purpose, byte[] message) {
        return keyIds(purpose).stream()
                .map(keyId -> hash(purpose, keyId, message))
                .toList();
    }

    private KeyedHash hash(String purpose, String keyId, byte[] message) {
        var mac = mac(purpose, keyId, message);
        return new KeyedHash(keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }

    private List<String> listed(String purpose) {
        var ids = new ArrayList<String>();
        var directory = directory(purpose);
        if (!Files.exists(directory)) {
            return ids;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.key")) {
            files.forEach(file -> ids.add(String.valueOf(file.getFileName()).replace(".key", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ids.sort(Comparator.<String>comparingInt(Integer::parseInt).reversed());
        return ids;
    }

    private void create(String purpose, String keyId) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        try {
            DurableFiles.createIfAbsent(keysDir, file(purpose, keyId), secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SecretKeySpec load(Path file) {
        try {
            var secret = DurableFiles.read(file)
                    .orElseThrow(() -> new IllegalArgumentException("there is no secret " + file.getFileName()));
            return new SecretKeySpec(secret, ALGORITHM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String purpose, String keyId) {
        if (!KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("not the id of a secret");
        }
        return directory(purpose).resolve(keyId + ".key");
    }

    private Path directory(String purpose) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("not a purpose: " + purpose);
        }
        return keysDir.resolve("secrets").resolve(purpose);
    }
}
