package org.prongsai.portal.services.http;

import java.net.URI;
import java.util.Optional;
import org.prongsai.portal.services.Edge;
import org.prongsai.support.security.CallerToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Through the gateway's own address, as nobody in particular. */
final class HttpEdge implements Edge {

    static final String BREAKER = "edge";

    private static final Logger LOG = LoggerFactory.getLogger(HttpEdge.class);

    private final RestClient client;
    private final URI gateway;
    private final CircuitBreakerFactory<?, ?> breakers;

    HttpEdge(RestClient client, URI gateway, CircuitBreakerFactory<?, ?> breakers) {
        this.client = client;
        this.gateway = gateway;
        this.breakers = breakers;
    }

    @Override
    public <T> Optional<T> get(Class<T> type, String path) {
        var request = client.get()
                .uri(gateway.resolve(path))
                // by the host the gateway tells the agency
                .headers(headers ->
                        CallerToken.base().ifPresent(base -> headers.set(HttpHeaders.HOST, base.getAuthority())))
                .accept(MediaType.APPLICATION_JSON);
        return breakers.create(BREAKER)
                .run(() -> Optional.ofNullable(request.retrieve().body(type)), failure -> {
                    LOG.warn("The gateway does not answer: {}", String.valueOf(failure));
                    return Optional.empty();
                });
    }
}
