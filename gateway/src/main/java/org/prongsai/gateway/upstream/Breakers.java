package org.prongsai.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.gateway.upstream.UpstreamProperties.Breaker;
import org.prongsai.support.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A circuit breaker and a time limit for each service. What counts against a service is no answer: no connection, a
 * broken one, or none in time. An answer, a 503 of its own too, shows that it is there. A body that we refuse while it
 * passes says nothing of the service.
 */
@Component
class Breakers {
    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);

    private final Map<String, TimeLimiter> timeLimiters = new ConcurrentHashMap<>();
    private final CircuitBreakerRegistry registry;
    private final UpstreamProperties properties;

    Breakers(UpstreamProperties properties, MeterRegistry meters) {
        this.properties = properties;
        this.registry = CircuitBreakerRegistry.of(config(properties.breaker()));
        registry.getEventPublisher()
                .onEntryAdded(added -> added.getAddedEntry()
                        .getEventPublisher()
                        .onStateTransition(change -> LOG.warn(
                                "The circuit breaker of {} is {}",
                                change.getCircuitBreakerName(),
                                change.getStateTransition().getToState())));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    CircuitBreaker breaker(String service) {
        return registry.circuitBreaker(service);
    }

    TimeLimiter timeLimiter(String service) {
        return timeLimiters.computeIfAbsent(service, name -> TimeLimiter.of(properties.timeLimitOf(name)));
    }

    private static CircuitBreakerConfig config(Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.calls())
                .minimumNumberOfCalls(breaker.minimumCalls())
                .failureRateThreshold(breaker.failurePercent())
                .ignoreExceptions(ProblemException.class)
                .waitDurationInOpenState(breaker.openFor())
                .permittedNumberOfCallsInHalfOpenState(breaker.trialCalls())
                .build();
    }
}
