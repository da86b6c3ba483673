package org.prongsai.gateway.caller;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.prongsai.gateway.edge.DoorFilter;
import org.prongsai.gateway.edge.EdgeOrder;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Finds out for whom a request is made, and takes away what it says about that itself. */
final class CallerFilter extends DoorFilter {
    private static final String CALLER = CallerFilter.class.getName();
    private static final String BASE = CALLER + ".base";
    /** Whoever takes an answer of a made-up agency away, by the API or as an export, takes with it that it is made up. */
    private static final String FICTIONAL = "Prongsai-Fictional";

    private final Agencies agencies;
    private final OutsideAddress outside;
    private final Optional<DevelopmentKey> developmentKey;

    CallerFilter(Agencies agencies, OutsideAddress outside, Optional<DevelopmentKey> developmentKey) {
        this.agencies = agencies;
        this.outside = outside;
        this.developmentKey = developmentKey;
    }

    /** The caller of an exchange that has passed this filter. */
    static Caller of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(CALLER);
    }

    /** Where the browser of such an exchange finds the platform. */
    static URI base(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(BASE);
    }

    @Override
    public int getOrder() {
        return EdgeOrder.CALLER;
    }

    @Override
    protected Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        Optional<Agencies.Host> host = host(headers.getOrEmpty(HttpHeaders.HOST));
        if (host.isEmpty()) {
            return Mono.error(new ProblemException(ProblemType.UNKNOWN_AGENCY));
        }
        if (host.get().fictional()) {
            exchange.getResponse().beforeCommit(() -> {
                exchange.getResponse().getHeaders().set(FICTIONAL, "true");
                return Mono.empty();
            });
        }
        List<String> authorization = headers.getOrEmpty(HttpHeaders.AUTHORIZATION);
        Optional<Caller> caller = caller(host.get().agency(), authorization);
        if (caller.isEmpty()) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return Mono.error(new ProblemException(ProblemType.UNAUTHENTICATED));
        }
        exchange.getAttributes().put(CALLER, caller.get());
        exchange.getAttributes().put(BASE, outside.of(host.get().name(), exchange.getRequest()));
        ServerHttpRequest silent = exchange.getRequest()
                .mutate()
                .headers(h -> h.remove(HttpHeaders.AUTHORIZATION))
                .build();
        return chain.filter(exchange.mutate().request(silent).build());
    }

    private Optional<Agencies.Host> host(List<String> hosts) {
        return hosts.size() == 1 ? agencies.ofHost(hosts.getFirst()) : Optional.empty();
    }

    private Optional<Caller> caller(AgencyId agency, List<String> authorization) {
        if (authorization.isEmpty()) {
            return Optional.of(Caller.anonymous(agency));
        }
        return authorization.size() == 1
                ? developmentKey
                        .flatMap(key -> key.role(authorization.getFirst()))
                        .map(role -> staff(agency, role))
                : Optional.empty();
    }

    private static Caller staff(AgencyId agency, Role role) {
        return Caller.staff(agency, role, new StaffId("dev-" + role.code()));
    }
}
