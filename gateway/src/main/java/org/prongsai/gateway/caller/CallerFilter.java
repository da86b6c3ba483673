package org.prongsai.gateway.caller;

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

    private final Agencies agencies;
    private final Optional<DevelopmentKey> developmentKey;

    CallerFilter(Agencies agencies, Optional<DevelopmentKey> developmentKey) {
        this.agencies = agencies;
        this.developmentKey = developmentKey;
    }

    /** The caller of an exchange that has passed this filter. */
    static Caller of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(CALLER);
    }

    @Override
    public int getOrder() {
        return EdgeOrder.CALLER;
    }

    @Override
    protected Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        Optional<AgencyId> agency = agency(headers.getOrEmpty(HttpHeaders.HOST));
        if (agency.isEmpty()) {
            return Mono.error(new ProblemException(ProblemType.UNKNOWN_AGENCY));
        }
        List<String> authorization = headers.getOrEmpty(HttpHeaders.AUTHORIZATION);
        Optional<Caller> caller = caller(agency.get(), authorization);
        if (caller.isEmpty()) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return Mono.error(new ProblemException(ProblemType.UNAUTHENTICATED));
        }
        exchange.getAttributes().put(CALLER, caller.get());
        ServerHttpRequest silent = exchange.getRequest()
                .mutate()
                .headers(h -> h.remove(HttpHeaders.AUTHORIZATION))
                .build();
        return chain.filter(exchange.mutate().request(silent).build());
    }

    private Optional<AgencyId> agency(List<String> hosts) {
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
