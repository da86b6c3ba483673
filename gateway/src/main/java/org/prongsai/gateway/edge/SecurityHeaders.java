package org.prongsai.gateway.edge;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells browsers what pages without scripts need, and that everything else is forbidden. */
@Component
class SecurityHeaders extends DoorFilter {
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");
    /** What a service says of a file that somebody sent: stricter than what pages need, so it stays. */
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private static final String PERMISSIONS_POLICY =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final boolean behindTls;

    SecurityHeaders(EdgeProperties properties) {
        this.behindTls = properties.behindTls();
    }

    @Override
    public int getOrder() {
        return EdgeOrder.SECURITY_HEADERS;
    }

    @Override
    protected Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            write(exchange.getResponse().getHeaders());
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private void write(HttpHeaders headers) {
        if (!SANDBOX.equals(headers.getFirst("Content-Security-Policy"))) {
            headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        // an address may hold a search; it stays here
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", PERMISSIONS_POLICY);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.remove("X-XSS-Protection");
        headers.remove(HttpHeaders.SERVER);
        if (behindTls) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
