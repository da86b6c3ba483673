package org.prongsai.gateway.edge;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Refuses addresses that gateway and service could read differently, and those of the processes themselves, which are
 * nobody's outside.
 */
@Component
class RequestForm extends DoorFilter {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);
    private static final String ALLOWED = "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE";
    /** Empty and dot segments, parameters, backslashes, controls; and the same or a slash or a percent, encoded. */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "//|/\\.{1,2}(/|$)|[;\\\\\\x00-\\x20\\x7f-\\uffff]|%(2e|2f|5c|3b|25|[01][0-9a-f]|7f)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_A_PROCESS =
            Pattern.compile("/(actuator|v3/api-docs|error)(/.*)?", Pattern.CASE_INSENSITIVE);

    @Override
    public int getOrder() {
        return EdgeOrder.FORM;
    }

    @Override
    protected Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!METHODS.contains(request.getMethod())) {
            exchange.getResponse().getHeaders().set("Allow", ALLOWED);
            return Mono.error(new ProblemException(ProblemType.METHOD_NOT_ALLOWED));
        }
        String path = path(request);
        if (!path.startsWith("/") || AMBIGUOUS.matcher(path).find()) {
            return Mono.error(new ProblemException(ProblemType.MALFORMED_REQUEST));
        }
        if (OF_A_PROCESS.matcher(decoded(path)).matches()) {
            return Mono.error(new ProblemException(ProblemType.NOT_FOUND));
        }
        return chain.filter(exchange);
    }

    /** As it stood in the request line, before anybody made it tidy; a whole address there has no leading slash. */
    private static String path(ServerHttpRequest request) {
        HttpServerRequest raw = ServerHttpRequestDecorator.getNativeRequest(request);
        String target = raw.uri();
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private static String decoded(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException halfAnEscape) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }
}
