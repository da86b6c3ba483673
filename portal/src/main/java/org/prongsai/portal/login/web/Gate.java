package org.prongsai.portal.login.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.prongsai.portal.login.Issuer;
import org.prongsai.portal.login.Issuer.Result;
import org.prongsai.portal.login.Place;
import org.prongsai.portal.login.Session;
import org.prongsai.portal.login.Sessions;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets nobody to the desk who is not signed in, and no form whose token is not theirs. What lies beneath {@code /staff}
 * is closed by its address, so that a new page is closed before anybody has thought of it.
 */
@Component
class Gate implements HandlerInterceptor {

    private static final String SESSION = Gate.class.getName();
    private static final String TOKEN = "_csrf";
    private static final Set<String> OPEN =
            Set.of("/staff/login", "/staff/login/callback", "/staff/signed-out", AgainController.PATH);

    private final Issuer issuer;
    private final Sessions sessions;
    private final Clock clock;

    Gate(Issuer issuer, Sessions sessions, Clock clock) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The session of a request that was let in. */
    static Session session(HttpServletRequest request) {
        if (request.getAttribute(SESSION) instanceof Session session) {
            return session;
        }
        throw new IllegalStateException("nobody is signed in");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (OPEN.contains(request.getRequestURI())) {
            return true;
        }
        Place place = Here.place();
        Instant now = clock.instant();
        Optional<Session> carried = DeskCookies.read(request, DeskCookies.SESSION)
                .flatMap(text -> sessions.open(place.agency(), text, now));
        Optional<Session> session = carried.flatMap(known -> fresh(place, known, now, response));
        boolean form =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (session.isEmpty()) {
            if (form) {
                return sendAgain(request, response);
            }
            response.sendRedirect(response.encodeRedirectURL(login(request)));
            return false;
        }
        if (form && !sessions.isFormToken(place.agency(), session.get().person(), token(request))) {
            request.setAttribute(AgainController.FOREIGN, true);
            return sendAgain(request, response);
        }
        tellPages(request, place, session.get());
        return true;
    }

    private static boolean sendAgain(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(AgainController.PATH).forward(request, response);
        return false;
    }

    private static String token(HttpServletRequest request) {
        String token = request.getParameter(TOKEN);
        return token == null ? "" : token;
    }

    private Optional<Session> fresh(Place place, Session known, Instant now, HttpServletResponse response) {
        if (known.isFreshAt(now)) {
            return Optional.of(known);
        }
        return switch (issuer.renew(place, known)) {
            case Result.Given<Session>(Session renewed) -> {
                DeskCookies.set(response, DeskCookies.SESSION, sessions.seal(place.agency(), renewed));
                yield Optional.of(renewed);
            }
            case Result.Refused<Session>() -> {
                DeskCookies.remove(response, DeskCookies.SESSION);
                yield Optional.empty();
            }
            // As long as the token is believed the desk goes on without the issuer.
            case Result.Unavailable<Session>() ->
                now.isBefore(known.accessEnds()) ? Optional.of(known) : Optional.empty();
        };
    }

    private static String login(HttpServletRequest request) {
        String query = request.getQueryString();
        return UriComponentsBuilder.fromPath("/staff/login")
                .queryParam("to", "{to}")
                .encode()
                .buildAndExpand(request.getRequestURI() + (query == null ? "" : "?" + query))
                .toUriString();
    }

    /** For the pages of the desk: their person, and the token of their forms. Not in the model: that follows redirects. */
    private void tellPages(HttpServletRequest request, Place place, Session session) {
        request.setAttribute(SESSION, session);
        request.setAttribute("person", session.person());
        request.setAttribute("formToken", sessions.formToken(place.agency(), session.person()));
        request.setAttribute("idToken", session.idToken());
        request.setAttribute("signedOutAt", place.signedOut().toString());
    }
}
