package org.prongsai.gateway.caller;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.prongsai.gateway.caller.CallerProperties.Gateway;
import org.prongsai.support.security.InternalTokenKeys;
import org.prongsai.support.security.InternalTokenSigner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CallerConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(CallerConfiguration.class);

    @Bean
    CallerFilter callerFilter(CallerProperties properties, OutsideAddress outside, JsonMapper json) throws IOException {
        try (InputStream file = properties.agencies().getInputStream()) {
            List<Agencies.Entry> entries = List.of(json.readValue(file, Agencies.Entry[].class));
            return new CallerFilter(new Agencies(entries), outside, developmentKey(properties));
        }
    }

    @Bean
    InternalTokenFilter internalTokenFilter(CallerProperties properties, Clock clock) throws IOException {
        try (InputStream pem = properties.internalToken().privateKey().getInputStream()) {
            return new InternalTokenFilter(new InternalTokenSigner(InternalTokenKeys.privateKey(pem), clock));
        }
    }

    private static Optional<DevelopmentKey> developmentKey(CallerProperties properties) throws IOException {
        Path file = Optional.ofNullable(properties.gateway())
                .map(Gateway::developmentKeyFile)
                .orElse(null);
        if (file == null) {
            return Optional.empty();
        }
        LOG.warn("Staff may use the development key: this is a demo and nothing else");
        return Optional.of(DevelopmentKey.read(file));
    }
}
