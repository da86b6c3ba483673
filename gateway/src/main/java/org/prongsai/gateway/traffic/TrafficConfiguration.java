package org.prongsai.gateway.traffic;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

@Configuration(proxyBeanMethods = false)
class TrafficConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(TrafficConfiguration.class);

    @Bean
    TrafficData trafficData(
            TrafficProperties properties,
            MeterRegistry meters,
            @Value("${prongsai.instance:${spring.application.name}}") String instance)
            throws IOException {
        Resource file = properties.publicKey();
        if (file == null) {
            return new NoTrafficData();
        }
        SealingKey key = SealingKey.of(file.getDescription(), file.getContentAsByteArray());
        TrafficFiles files = new TrafficFiles(Objects.requireNonNull(properties.directory()), instance);
        files.prepare();
        LOG.info("Traffic data of complaints is sealed to {} for {} days", key.fingerprint(), properties.keptDays());
        return new SealedTrafficData(key, files, properties.keptDays(), meters);
    }

    /** Also after traffic data was switched off: what lies there was promised to go. */
    @Bean
    @ConditionalOnProperty("prongsai.gateway.traffic.directory")
    OldDays oldDays(TrafficProperties properties, Clock clock) {
        OldDays old = new OldDays(
                new TrafficFiles(Objects.requireNonNull(properties.directory()), ""), properties.keptDays(), clock);
        old.begin();
        return old;
    }

    @Bean
    TrafficFilter trafficFilter(TrafficData traffic, Clock clock) {
        return new TrafficFilter(traffic, clock);
    }

    @Bean
    ConfidentialRoutes confidentialRoutes() {
        return new ConfidentialRoutes();
    }

    @Bean
    RouterFunction<ServerResponse> privacy(TrafficData traffic) {
        return RouterFunctions.route(
                methods(HttpMethod.GET, HttpMethod.HEAD).and(path("/api/complaints/privacy")),
                request -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .bodyValue(traffic.notice()));
    }
}
