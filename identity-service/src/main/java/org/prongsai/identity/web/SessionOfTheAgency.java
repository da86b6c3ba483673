package org.prongsai.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.prongsai.identity.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session counts at the agency whose login it is; a cookie that was carried to another host opens nothing there. */
public final class SessionOfTheAgency extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn who
                && !who.agency()
                        .equals(GatewayCallFilter.current().caller().agency().value())) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
