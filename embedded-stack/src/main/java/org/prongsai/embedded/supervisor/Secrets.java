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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The keys of one platform, made at its first start, each readable by its owner only. */
record Secrets(Path directory) {

    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

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

    /** By which the portal proves to the issuer that it is the portal. */
    Path portalLoginSecret() {
        return directory.resolve("portal-login-secret");
    }

    /** With which an agency's first administrator is made. */
    Path firstAdminCode() {
        return directory.resolve("first-admin-code");
    }

    /** Of every account of the demo; there is none outside the demo. */
    Path demoPassword() {
        return directory.resolve("demo-password");
    }

    /** Gets a token of the demo's staff without their password; there is none outside the demo. */
    Path demoTokenKey() {
        return directory.resolve("demo-token-key");
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
            writeIfMissing(portalLoginSecret(), random());
            writeIfMissing(firstAdminCode(), random());
            if (demo) {
                writeIfMissing(demoTokenKey(), random());
                writeIfMissing(demoPassword(), legible());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeIfMissing(Path file, String secret) throws IOException {
        if (Files.notExists(file)) {
            write(file, secret);
        }
    }

    private static String random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** To be typed by people: 80 random bits, without letters that look alike. */
    private static String legible() {
        var random = new SecureRandom();
        return IntStream.range(0, 4)
                .mapToObj(group -> random.ints(4, 0, LEGIBLE.length())
                        .mapToObj(i -> LEGIBLE.substring(i, i + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
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

    static String read(Path secret) {
        try {
            return Files.readString(secret).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
