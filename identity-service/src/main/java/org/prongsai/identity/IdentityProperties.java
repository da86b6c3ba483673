package org.prongsai.identity;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the service is told; secrets come as files, because arguments can be seen by everybody on a machine.
 *
 * @param portalSecretFile the secret of the client {@code portal}
 * @param firstAdminCodeFile the code with which an agency's first administrator is made
 * @param signingKeyLife after which a key is followed by the next
 * @param signingKeyHeadStart for which the next one is published before it signs; the gateway keeps keys five minutes
 * @param demo given in the demo and nowhere else
 */
@Validated
@ConfigurationProperties("prongsai.identity")
record IdentityProperties(
        @NotNull Path portalSecretFile,
        @NotNull Path firstAdminCodeFile,
        @DefaultValue("90d") Duration signingKeyLife,
        @DefaultValue("10m") Duration signingKeyHeadStart,
        @Nullable Demo demo) {

    private static final int SHORTEST = 16;

    /**
     * The demo's logins.
     *
     * @param passwordFile the one password of all its accounts
     * @param tokenKeyFile the key that gets a token without a password
     */
    record Demo(@NotNull Path passwordFile, @NotNull Path tokenKeyFile) {}

    static String secret(Path file) {
        try {
            String secret = Files.readString(file).strip();
            if (secret.length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "the secret in " + file + " is shorter than " + SHORTEST + " characters");
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
