package org.prongsai.gateway.edge;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A filter of the public port. The management port, on loopback, has a context of its own that inherits every filter:
 * there it lets all pass.
 */
public abstract class DoorFilter implements WebFilter, Ordered, ApplicationContextAware {
    private @Nullable ApplicationContext context;

    @Override
    public final void setApplicationContext(ApplicationContext applicationContext) {
        context = applicationContext;
    }

    @Override
    public final Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Objects.equals(exchange.getApplicationContext(), context)
                ? enter(exchange, chain)
                : chain.filter(exchange);
    }

    protected abstract Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain);
}
