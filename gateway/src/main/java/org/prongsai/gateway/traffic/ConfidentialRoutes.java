package org.prongsai.gateway.traffic;

import java.util.List;
import org.prongsai.gateway.edge.DoorFilter;
import org.prongsai.gateway.edge.EdgeOrder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Sees to it at the door that complaints are anonymous, whatever a page or a service forgets: neither is told what
 * machine or page somebody comes from or what an earlier answer left in the browser, and no answer leaves anything
 * there.
 */
final class ConfidentialRoutes extends DoorFilter {
    private static final List<String> TELLING =
            List.of(HttpHeaders.USER_AGENT, HttpHeaders.REFERER, HttpHeaders.COOKIE, "From");
    /** The user agent again, in parts. */
    private static final String CLIENT_HINTS = "Sec-CH-";

    @Override
    public int getOrder() {
        return EdgeOrder.TRAFFIC;
    }

    @Override
    protected Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!ComplaintPaths.isConfidential(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.remove(HttpHeaders.SET_COOKIE);
            headers.setCacheControl("no-store");
            headers.remove(HttpHeaders.EXPIRES);
            headers.remove(HttpHeaders.PRAGMA);
            return Mono.empty();
        });
        ServerHttpRequest silent = exchange.getRequest()
                .mutate()
                .headers(ConfidentialRoutes::silence)
                .build();
        return chain.filter(exchange.mutate().request(silent).build());
    }

    private static void silence(HttpHeaders headers) {
        TELLING.forEach(headers::remove);
        List.copyOf(headers.headerNames()).stream()
                .filter(name -> name.regionMatches(true, 0, CLIENT_HINTS, 0, CLIENT_HINTS.length()))
                .forEach(headers::remove);
    }
}
