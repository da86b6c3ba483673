package org.prongsai.gateway.caller;

import java.util.List;
import java.util.Optional;
import org.prongsai.gateway.edge.Pseudonym;
import org.prongsai.support.security.GatewayCall;
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
    /** A route's metadata: whether its service is told a pseudonym of the address, to count who tries passwords. */
    public static final String ADDRESS = "address";

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
        String token = signer.sign(call(exchange), audience(exchange));
        ServerHttpRequest request = exchange.getRequest()
                .mutate()
                .headers(headers -> headers.setBearerAuth(token))
                .build();
        return chain.filter(exchange.mutate().request(request).build());
    }

    private static GatewayCall call(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        Optional<String> address = Boolean.TRUE.equals(route.getMetadata().get(ADDRESS))
                ? Optional.ofNullable(exchange.getAttribute(Pseudonym.ATTRIBUTE))
                : Optional.empty();
        return new GatewayCall(
                CallerFilter.of(exchange),
                Optional.of(CallerFilter.base(exchange)),
                address,
                CallerFilter.isFictional(exchange));
    }

    private static List<String> audience(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route.getMetadata().get(AUDIENCE) instanceof List<?> names
                ? names.stream().map(String.class::cast).toList()
                : List.of();
    }
}
