package org.prongsai.gateway.caller;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Who the callers are.
 *
 * @param agencies a JSON file: a list of {@code {id, hosts, fictional}}
 * @param internalToken the key that the services believe
 * @param gateway the login of the demo
 */
@Validated
@ConfigurationProperties("prongsai")
record CallerProperties(
        @NotNull Resource agencies,
        @NotNull InternalToken internalToken,
        @Nullable Gateway gateway) {

    record InternalToken(@NotNull Resource privateKey) {}

    /**
     * Only a demo has it.
     *
     * @param developmentKeyFile the file that holds the key; without it no development key opens anything
     */
    record Gateway(@Nullable Path developmentKeyFile) {}
}
