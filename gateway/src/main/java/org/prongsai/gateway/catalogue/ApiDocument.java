package org.prongsai.gateway.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.prongsai.gateway.upstream.Instances;
import org.prongsai.gateway.upstream.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole platform's OpenAPI document, as the services that are up describe it, and what the gateway adds. */
@Component
class ApiDocument {
    private static final Logger LOG = LoggerFactory.getLogger(ApiDocument.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration FRESH_BUT_INCOMPLETE = Duration.ofSeconds(2);
    private static final int LARGEST = 4 * 1024 * 1024;

    private final WebClient client = WebClient.builder()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
            .build();
    private final Instances instances;
    private final Mono<ObjectNode> merged;

    ApiDocument(Instances instances, JsonMapper json) throws IOException {
        Described own = new Described("gateway", own(json));
        this.instances = instances;
        this.merged = Flux.fromIterable(Routes.SERVICES)
                .flatMapSequential(this::described)
                .concatWithValues(own)
                .collectList()
                .map(OpenApiMerge::of)
                .cache(ApiDocument::freshness, error -> Duration.ZERO, () -> Duration.ZERO);
    }

    Mono<ObjectNode> merged() {
        return merged;
    }

    private Mono<Described> described(String service) {
        return instances
                .call(service, this::fetch)
                .timeout(PATIENCE)
                .map(document -> new Described(service, document))
                .onErrorResume(failure -> {
                    LOG.warn(
                            "{} does not describe its API: {}",
                            service,
                            failure.getClass().getSimpleName());
                    return Mono.empty();
                })
                .defaultIfEmpty(Described.unavailable(service));
    }

    /** What the gateway answers itself for everybody's programs. */
    private static ObjectNode own(JsonMapper json) throws IOException {
        try (InputStream file = new ClassPathResource("openapi.json").getInputStream()) {
            return json.readValue(file, ObjectNode.class);
        }
    }

    private Mono<ObjectNode> fetch(URI instance) {
        return client.get().uri(instance.resolve("/v3/api-docs")).retrieve().bodyToMono(ObjectNode.class);
    }

    private static Duration freshness(ObjectNode document) {
        return document.path(OpenApiMerge.UNAVAILABLE).isEmpty() ? FRESH : FRESH_BUT_INCOMPLETE;
    }
}
