package org.prongsai.gateway.edge;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses an address that calls or complains too often, or that tries receipt codes one after the other. */
@Component
class RateLimitFilter extends DoorFilter {
    /** Whatever else the holder of a complaint's receipt may send. */
    private static final Set<String> OPENED_BY_RECEIPT = Set.of(
            "/api/complaints/messages",
            "/api/complaints/attachments",
            "/api/complaints/withdrawals",
            "/api/complaints/reopenings",
            "/api/complaints/ratings",
            "/complaints/status/attachments");

    private final AddressLimits limits;
    private final Counter refused;

    RateLimitFilter(AddressLimits limits, MeterRegistry meters) {
        this.limits = limits;
        this.refused = meters.counter("prongsai.gateway.rate.limited");
    }

    @Override
    public int getOrder() {
        return EdgeOrder.RATE_LIMIT;
    }

    @Override
    protected Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        if (remote == null || remote.getAddress() == null) {
            return Mono.error(new ProblemException(ProblemType.MALFORMED_REQUEST));
        }
        Pseudonym address = limits.pseudonym(remote.getAddress());
        exchange.getAttributes().put(Pseudonym.ATTRIBUTE, address.value());
        ConsumptionProbe call = limits.calls(address).tryConsumeAndReturnRemaining(1);
        if (!call.isConsumed()) {
            return refuse(exchange, call.getNanosToWaitForRefill());
        }
        if (Filings.isOne(exchange.getRequest())) {
            ConsumptionProbe filing = limits.filings(address).tryConsumeAndReturnRemaining(1);
            if (!filing.isConsumed()) {
                return refuse(exchange, filing.getNanosToWaitForRefill());
            }
        }
        WebFilterChain onwards =
                FileForms.isOne(exchange.getRequest()) ? oneOfFew(chain, limits.files(address)) : chain;
        return mayBeAGuess(exchange.getRequest())
                ? countGuess(exchange, onwards, limits.unknownReceipts(address))
                : onwards.filter(exchange);
    }

    /** A file takes its time, and a place where it goes. */
    private WebFilterChain oneOfFew(WebFilterChain chain, Semaphore places) {
        return exchange -> places.tryAcquire()
                ? chain.filter(exchange).doFinally(_ -> places.release())
                : refuse(exchange, Duration.ofSeconds(10).toNanos());
    }

    /** Receipts are looked up by POST, so that they stay out of addresses; pages and API alike. */
    private static boolean mayBeAGuess(ServerHttpRequest request) {
        String path = Paths.of(request);
        return HttpMethod.POST.equals(request.getMethod())
                && (path.endsWith("/status")
                        || path.endsWith("/replies")
                        || path.startsWith("/complaints/status/")
                        || OPENED_BY_RECEIPT.contains(path));
    }

    private Mono<Void> countGuess(ServerWebExchange exchange, WebFilterChain chain, Bucket guesses) {
        long wait = guesses.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        if (wait > 0) {
            return refuse(exchange, wait);
        }
        exchange.getResponse().beforeCommit(() -> {
            if (HttpStatus.NOT_FOUND.equals(exchange.getResponse().getStatusCode())) {
                guesses.tryConsume(1);
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private Mono<Void> refuse(ServerWebExchange exchange, long nanosToWait) {
        refused.increment();
        return TooOften.refuse(exchange, nanosToWait);
    }
}
