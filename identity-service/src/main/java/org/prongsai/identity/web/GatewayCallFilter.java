package org.prongsai.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.GatewayCall;
import org.prongsai.support.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes the gateway's token and makes the request look as the browser sent it: scheme, host and port are those that
 * the token names. So the issuer in every token and every redirect is the agency's own address, and no header of the
 * request has a say in it.
 */
public final class GatewayCallFilter extends OncePerRequestFilter {

    private static final String CALL = GatewayCallFilter.class.getName();
    private static final String BEARER = "Bearer ";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final JwtDecoder decoder;
    private final ProblemWriter problems;

    public GatewayCallFilter(JwtDecoder decoder, ProblemWriter problems) {
        this.decoder = decoder;
        this.problems = problems;
    }

    /** What the gateway says of the present request, which has passed this filter. */
    public static GatewayCall current() {
        return (GatewayCall) Objects.requireNonNull(
                RequestContextHolder.currentRequestAttributes().getAttribute(CALL, RequestAttributes.SCOPE_REQUEST));
    }

    /** Where the browser of the present request finds the platform. */
    public static URI base() {
        return current().base().orElseThrow();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<GatewayCall> call = read(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (call.isEmpty() || call.get().base().isEmpty()) {
            problems.write(ProblemType.UNAUTHENTICATED, request, response);
            return;
        }
        request.setAttribute(CALL, call.get());
        chain.doFilter(new AsTheBrowserSentIt(request, call.get().base().get()), response);
    }

    private Optional<GatewayCall> read(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(GatewayCall.of(decoder.decode(authorization.substring(BEARER.length()))));
        } catch (JwtException notOurs) {
            return Optional.empty();
        }
    }

    private static final class AsTheBrowserSentIt extends HttpServletRequestWrapper {
        private final URI base;

        AsTheBrowserSentIt(HttpServletRequest request, URI base) {
            super(request);
            this.base = base;
        }

        /** The gateway's token is not the browser's: whatever reads bearer tokens further on must not take it for a login. */
        @Override
        public @Nullable String getHeader(String name) {
            return isAuthorization(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isAuthorization(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private static boolean isAuthorization(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name);
        }

        @Override
        public String getScheme() {
            return base.getScheme();
        }

        @Override
        public String getServerName() {
            return base.getHost();
        }

        @Override
        public int getServerPort() {
            return base.getPort() >= 0 ? base.getPort() : isSecure() ? HTTPS : HTTP;
        }

        @Override
        public boolean isSecure() {
            return base.getScheme().equals("https");
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(base.toString()).append(getRequestURI());
        }
    }
}
