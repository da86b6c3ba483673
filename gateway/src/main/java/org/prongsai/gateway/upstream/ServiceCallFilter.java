package org.prongsai.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.prongsai.gateway.edge.StreamedBody;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Calls a service within its time limit and behind its circuit breaker. */
@Component
class ServiceCallFilter implements GlobalFilter, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceCallFilter.class);

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Instances instances;
    private final Breakers breakers;
    private final UpstreamProperties properties;

    ServiceCallFilter(Instances instances, Breakers breakers, UpstreamProperties properties) {
        this.instances = instances;
        this.breakers = breakers;
        this.properties = properties;
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        URI target = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        String service = target.getHost();
        // ends when the answer's headers are here; its body follows outside the time limit
        return inTime(
                        instances.call(service, instance -> attempt(exchange, chain, at(instance, target))),
                        service,
                        exchange)
                .transformDeferred(CircuitBreakerOperator.of(breakers.breaker(service)))
                .onErrorMap(failure -> refusal(service, failure, exchange));
    }

    /** The time that a client takes to send a file is not the service's, which has its own when all of it has come. */
    private Mono<Void> inTime(Mono<Void> call, String service, ServerWebExchange exchange) {
        StreamedBody body = exchange.getAttribute(StreamedBody.ATTRIBUTE);
        return body == null
                ? call.transformDeferred(TimeLimiterOperator.of(breakers.timeLimiter(service)))
                : call.timeout(body.ended().then(Mono.delay(properties.fileTimeLimit())));
    }

    private static Mono<Void> attempt(ServerWebExchange exchange, GatewayFilterChain chain, URI url) {
        exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, url);
        exchange.getAttributes().remove(ServerWebExchangeUtils.GATEWAY_ALREADY_ROUTED_ATTR);
        return chain.filter(exchange);
    }

    private static URI at(URI instance, URI target) {
        String query = target.getRawQuery();
        return URI.create(instance.getScheme() + "://" + instance.getAuthority() + target.getRawPath()
                + (query == null ? "" : "?" + query));
    }

    private ProblemException refusal(String service, Throwable failure, ServerWebExchange exchange) {
        if (failure instanceof ProblemException ours) {
            return ours;
        }
        if (failure instanceof CallNotPermittedException) {
            return unavailable(exchange, properties.breaker().openFor());
        }
        // not its message, which may hold an address with what somebody searched for
        LOG.warn("{} gave no answer: {}", service, failure.getClass().getSimpleName());
        return failure instanceof TimeoutException
                ? new ProblemException(ProblemType.SERVICE_TIMEOUT)
                : unavailable(exchange, SOON);
    }

    private static ProblemException unavailable(ServerWebExchange exchange, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return new ProblemException(ProblemType.SERVICE_UNAVAILABLE);
    }
}
