package org.prongsai.gateway.upstream;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.ReactiveDiscoveryClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Chooses between the instances of a service in turn; one that refused a connection comes last for a while. */
@Component
public class Instances {
    private static final Duration AVOIDED = Duration.ofSeconds(2);

    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();
    private final Map<URI, Instant> avoidedUntil = new ConcurrentHashMap<>();
    private final ReactiveDiscoveryClient discovery;
    private final Clock clock;

    Instances(ReactiveDiscoveryClient discovery, Clock clock) {
        this.discovery = discovery;
        this.clock = clock;
    }

    /**
     * Calls an instance of the service; the next one too, only when the one before refused the connection. Then nothing
     * was sent, and nothing can happen twice.
     */
    public <T> Mono<T> call(String service, Function<URI, Mono<T>> attempt) {
        return Mono.defer(() -> call(service, attempt, new HashSet<>()));
    }

    private <T> Mono<T> call(String service, Function<URI, Mono<T>> attempt, Set<URI> tried) {
        return next(service, tried)
                .switchIfEmpty(Mono.error(() -> new ConnectException("no instance")))
                .flatMap(instance -> attempt.apply(instance).onErrorResume(Instances::nothingWasSent, refused -> {
                    avoidedUntil.put(instance, clock.instant().plus(AVOIDED));
                    tried.add(instance);
                    return call(service, attempt, tried);
                }));
    }

    private static boolean nothingWasSent(Throwable failure) {
        return Stream.of(Optional.of(failure), Optional.ofNullable(failure.getCause()))
                .flatMap(Optional::stream)
                .anyMatch(cause -> cause instanceof ConnectException
                        || cause instanceof UnknownHostException
                        || cause instanceof NoRouteToHostException);
    }

    private Mono<URI> next(String service, Set<URI> tried) {
        return discovery
                .getInstances(service)
                .map(ServiceInstance::getUri)
                .collectList()
                .flatMap(all -> Mono.justOrEmpty(choose(service, all, tried)));
    }

    private Optional<URI> choose(String service, List<URI> all, Set<URI> tried) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int turn = turns.computeIfAbsent(service, name -> new AtomicInteger()).getAndIncrement();
        return IntStream.range(0, all.size())
                .mapToObj(step -> all.get(Math.floorMod(turn + step, all.size())))
                .filter(instance -> !tried.contains(instance))
                .min(Comparator.comparing(this::isAvoided));
    }

    private boolean isAvoided(URI instance) {
        Instant until = avoidedUntil.get(instance);
        return until != null && clock.instant().isBefore(until);
    }
}
