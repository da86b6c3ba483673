package org.prongsai.gateway.caller;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.gateway.edge.DoorFilter;
import org.prongsai.gateway.edge.EdgeOrder;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Finds out for whom a request is made, and takes away what it says about that itself. */
final class CallerFilter extends DoorFilter {
    private static final String CALLER = CallerFilter.class.getName();
    private static final String BASE = CALLER + ".base";
    private static final String MADE_UP = CALLER + ".fictional";
    private static final Pattern BEARER =
            Pattern.compile("(?i:Bearer) +([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)");
    /** Whoever takes an answer of a made-up agency away, by the API or as an export, takes with it that it is made up. */
    private static final String FICTIONAL = "Prongsai-Fictional";

    private final Agencies agencies;
    private final OutsideAddress outside;
    private final StaffTokens tokens;

    CallerFilter(Agencies agencies, OutsideAddress outside, StaffTokens tokens) {
        this.agencies = agencies;
        this.outside = outside;
        this.tokens = tokens;
    }

    /** The caller of an exchange that has passed this filter. */
    static Caller of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(CALLER);
    }

    /** Where the browser of such an exchange finds the platform. */
    static URI base(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(BASE);
    }

    /** Whether the agency of such an exchange is made up. */
    static boolean isFictional(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(MADE_UP);
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
        return caller(host.get(), headers.getOrEmpty(HttpHeaders.AUTHORIZATION))
                .doOnError(refusal -> challenge(exchange, refusal))
                .flatMap(caller -> chain.filter(speakingFor(caller, host.get(), exchange)));
    }

    private static void challenge(ServerWebExchange exchange, Throwable refusal) {
        if (refusal instanceof ProblemException problem && problem.problem().type() == ProblemType.UNAUTHENTICATED) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }

    private ServerWebExchange speakingFor(Caller caller, Agencies.Host host, ServerWebExchange exchange) {
        exchange.getAttributes().put(CALLER, caller);
        exchange.getAttributes().put(EdgeOrder.AGENCY, caller.agency().value());
        exchange.getAttributes().put(MADE_UP, host.fictional());
        exchange.getAttributes().put(BASE, outside.of(host.name(), exchange.getRequest()));
        ServerHttpRequest silent = exchange.getRequest()
                .mutate()
                .headers(h -> h.remove(HttpHeaders.AUTHORIZATION))
                .build();
        return exchange.mutate().request(silent).build();
    }

    private Optional<Agencies.Host> host(List<String> hosts) {
        return hosts.size() == 1 ? agencies.ofHost(hosts.getFirst()) : Optional.empty();
    }

    private Mono<Caller> caller(Agencies.Host host, List<String> authorization) {
        if (authorization.isEmpty()) {
            return Mono.just(Caller.anonymous(host.agency()));
        }
        Matcher bearer = BEARER.matcher(authorization.getFirst());
        return authorization.size() == 1 && bearer.matches()
                ? tokens.caller(host, bearer.group(1))
                : Mono.error(StaffTokens.unauthenticated());
    }
}
