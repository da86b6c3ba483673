package org.prongsai.gateway.edge;

import java.time.Duration;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells who called too often when to come back. */
final class TooOften {

    private TooOften() {}

    static Mono<Void> refuse(ServerWebExchange exchange, long nanosToWait) {
        long seconds = Duration.ofNanos(nanosToWait).plusMillis(999).toSeconds();
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
        return Mono.error(new ProblemException(ProblemType.TOO_MANY_REQUESTS));
    }
}
