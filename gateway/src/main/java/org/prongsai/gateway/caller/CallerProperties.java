package org.prongsai.gateway.caller;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Who the callers are.
 *
 * @param agencies a JSON file: a list of {@code {id, hosts, fictional}}
 * @param internalToken the key that the services believe
 */
@Validated
@ConfigurationProperties("prongsai")
record CallerProperties(@NotNull Resource agencies, @NotNull InternalToken internalToken) {

    record InternalToken(@NotNull Resource privateKey) {}
}
