package org.prongsai.identity.issuer.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.prongsai.identity.SignedIn;
import org.prongsai.identity.account.ReadAccounts;
import org.prongsai.identity.issuer.Entitlement;
import org.prongsai.identity.web.Page;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before a code is given to somebody who is signed in: an account that is closed has to sign in again, and cannot; one
 * with a password that was given chooses its own first; one without a role today is told so.
 */
final class IssuerFilter extends OncePerRequestFilter {

    private final ReadAccounts accounts;
    private final RequestCache wanted;
    private final Page page;

    IssuerFilter(ReadAccounts accounts, RequestCache wanted, Page page) {
        this.accounts = accounts;
        this.wanted = wanted;
        this.page = page;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(IssuerSecurity.AUTHORIZE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            chain.doFilter(request, response);
            return;
        }
        var known = accounts.find(new AgencyId(who.agency()), new StaffId(who.staff()))
                .filter(found -> !found.account().disabled());
        if (known.isEmpty()) {
            Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
            SecurityContextHolder.clearContext();
            chain.doFilter(request, response);
        } else if (known.get().account().oneTimePassword()) {
            wanted.saveRequest(request, response);
            response.sendRedirect("/identity/password?first");
        } else if (new Entitlement(known.get(), accounts.today()).isEmpty()) {
            sayNoRole(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void sayNoRole(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(page.text("message", Map.of("title", "no-role.heading", "notice", "no-role.notice")));
    }
}
