package org.prongsai.portal.login.oidc;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How staff sign in.
 *
 * @param gateway where this process reaches the gateway, {@code http://127.0.0.1:8080}: services do not have the
 *     address that browsers use
 * @param issuer another issuer than the platform's own, which is {@code /identity} at the address of each agency
 * @param clientId by which the issuer knows the portal
 * @param clientSecretFile holds the secret that goes with it; without it nobody can sign in
 * @param longest after this long a person signs in again, however busy they are
 */
@Validated
@ConfigurationProperties("prongsai.login")
record LoginProperties(
        @NotNull URI gateway,
        @Nullable URI issuer,
        @NotBlank String clientId,
        @Nullable Path clientSecretFile,
        @NotNull Duration longest) {

    Optional<URI> otherIssuer() {
        return Optional.ofNullable(issuer).filter(address -> !address.toString().isBlank());
    }
}
