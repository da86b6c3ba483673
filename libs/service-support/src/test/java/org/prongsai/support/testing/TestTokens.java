package org.prongsai.support.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.GatewayCall;
import org.prongsai.support.security.InternalTokenSigner;
import org.prongsai.support.security.Role;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Tokens as the gateway would sign them, with a key pair that lives as long as the test's JVM. */
public final class TestTokens {
    private static final KeyPair KEYS = newKeys();
    private static final Path PUBLIC_KEY = write("PUBLIC", KEYS.getPublic().getEncoded());
    private static final Path PRIVATE_KEY = write("PRIVATE", KEYS.getPrivate().getEncoded());

    private TestTokens() {}

    /** For a {@code @DynamicPropertySource}: the service then believes these tokens. */
    public static void believedBy(DynamicPropertyRegistry properties) {
        properties.add("prongsai.internal-token.public-key", TestTokens::publicKeyLocation);
    }

    public static String publicKeyLocation() {
        return PUBLIC_KEY.toUri().toString();
    }

    public static String privateKeyLocation() {
        return PRIVATE_KEY.toUri().toString();
    }

    /** The value of {@code Authorization} for an anonymous caller. */
    public static String anonymous(String service, String agency) {
        return bearer(service, Caller.anonymous(new AgencyId(agency)));
    }

    /** The value of {@code Authorization} for a member of staff called {@code dev-ROLE}. */
    public static String staff(String service, String agency, Role role) {
        return bearer(service, Caller.staff(new AgencyId(agency), role, new StaffId("dev-" + role.code())));
    }

    /** The value of {@code Authorization}. */
    public static String bearer(String service, Caller caller) {
        return bearer(service, caller, Clock.systemUTC());
    }

    /** The value of {@code Authorization}, signed when the clock says. */
    public static String bearer(String service, Caller caller, Clock clock) {
        return "Bearer "
                + new InternalTokenSigner((ECPrivateKey) KEYS.getPrivate(), clock).sign(caller, List.of(service));
    }

    /** The value of {@code Authorization}, with all that the gateway says of a call. */
    public static String bearer(String service, GatewayCall call, Clock clock) {
        return "Bearer "
                + new InternalTokenSigner((ECPrivateKey) KEYS.getPrivate(), clock).sign(call, List.of(service));
    }

    /** A P-256 key pair of the kind that the platform makes at its first start. */
    public static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(String kind, byte[] key) {
        String pem = "-----BEGIN %s KEY-----\n%s\n-----END %1$s KEY-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(key));
        try {
            Path file = Files.createTempFile("internal-token-", ".pem");
            Files.writeString(file, pem, StandardCharsets.US_ASCII);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
