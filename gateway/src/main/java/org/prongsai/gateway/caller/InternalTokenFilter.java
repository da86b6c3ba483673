package org.prongsai.gateway.caller;

import java.util.List;
import org.prongsai.support.security.InternalTokenSigner;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Attaches the signed token that speaks for the caller, for the services that the route names. */
public final class InternalTokenFilter implements GlobalFilter, Ordered {
    /** A route's metadata: the names of the services that may believe the token. */
    public static final String AUDIENCE = "audience";

    private final InternalTokenSigner signer;

    InternalTokenFilter(InternalTokenSigner signer) {
        this.signer = signer;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        String token = signer.sign(CallerFilter.of(exchange), audience(exchange), CallerFilter.base(exchange));
        ServerHttpRequest request = exchange.getRequest()
                .mutate()
                .headers(headers -> headers.setBearerAuth(token))
                .build();
        return chain.filter(exchange.mutate().request(request).build());
    }

    private static List<String> audience(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route.getMetadata().get(AUDIENCE) instanceof List<?> names
                ? names.stream().map(String.class::cast).toList()
                : List.of();
    }
}
