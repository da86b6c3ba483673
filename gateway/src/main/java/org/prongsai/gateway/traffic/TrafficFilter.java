package org.prongsai.gateway.traffic;

import java.net.InetSocketAddress;
import java.time.Clock;
import org.prongsai.gateway.edge.DoorFilter;
import org.prongsai.gateway.edge.EdgeOrder;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Hands a record over for each request that files or follows a complaint, once it passed the limits. */
final class TrafficFilter extends DoorFilter {
    private final TrafficData traffic;
    private final Clock clock;

    TrafficFilter(TrafficData traffic, Clock clock) {
        this.traffic = traffic;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return EdgeOrder.TRAFFIC;
    }

    @Override
    protected Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        InetSocketAddress remote = request.getRemoteAddress();
        if (remote != null && remote.getAddress() != null) {
            ComplaintPaths.route(request)
                    .ifPresent(route -> traffic.keep(
                            new TrafficRecord(clock.instant(), remote.getAddress(), request.getMethod(), route)));
        }
        return chain.filter(exchange);
    }
}
