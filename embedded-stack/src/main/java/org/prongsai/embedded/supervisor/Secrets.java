package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** The keys of one platform, made at its first start, each readable by its owner only. */
record Secrets(Path directory) {

    private Path internalToken() {
        return directory.resolve("internal-token");
    }

    /** Signs the token by which the gateway speaks for its callers; only the gateway is told where it is. */
    Path internalTokenPrivateKey() {
        return internalToken().resolve("private.pem");
    }

    Path internalTokenPublicKey() {
        return internalToken().resolve("public.pem");
    }

    /** Lets people who try the demo act as staff; there is none outside the demo. */
    Path developmentKey() {
        return directory.resolve("development-key");
    }

    /** Where a service keeps keys of its own: case keys, server secrets. */
    Path of(String service) {
        return directory.resolve(service);
    }

    void makeMissing(Iterable<String> services, boolean demo) {
        try {
            makePrivate(directory);
            for (String service : services) {
                makePrivate(of(service));
            }
            makePrivate(internalToken());
            if (Files.notExists(internalTokenPrivateKey())) {
                KeyPair pair = es256();
                write(
                        internalTokenPublicKey(),
                        pem("PUBLIC KEY", pair.getPublic().getEncoded()));
                write(
                        internalTokenPrivateKey(),
                        pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            }
            if (demo && Files.notExists(developmentKey())) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                write(developmentKey(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair es256() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK makes no keys on the P-256 curve", e);
        }
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body);
    }

    private static void makePrivate(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Whole or not at all, and never readable by others in between. */
    static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
