package org.prongsai.portal.login.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.portal.login.Issuer;
import org.prongsai.portal.login.Issuer.Result;
import org.prongsai.portal.login.Place;
import org.prongsai.portal.login.Session;
import org.prongsai.portal.login.Sessions;
import org.prongsai.portal.login.SignInAttempt;
import org.prongsai.support.security.OpenToAll;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing in at the issuer, and out again. The attempt itself travels sealed through the browser, so any instance of the
 * portal can finish what another began, and two tabs do not disturb each other.
 */
@Controller
@RequestMapping("/staff")
class LoginController {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration ATTEMPT = Duration.ofMinutes(15);

    private final Issuer issuer;
    private final Sessions sessions;
    private final Clock clock;

    LoginController(Issuer issuer, Sessions sessions, Clock clock) {
        this.issuer = issuer;
        this.sessions = sessions;
        this.clock = clock;
    }

    @OpenToAll
    @GetMapping("/login")
    @Nullable
    ModelAndView begin(@RequestParam Optional<String> to, HttpServletRequest request, HttpServletResponse response) {
        Place place = Here.place();
        String browser = DeskCookies.read(request, DeskCookies.SIGN_IN)
                .filter(value -> value.matches("[A-Za-z0-9_-]{22}"))
                .orElseGet(() -> random(16));
        SignInAttempt attempt = new SignInAttempt(
                browser,
                random(16),
                random(32),
                DeskAddress.orHome(to.orElse(null)),
                clock.instant().plus(ATTEMPT));
        String state = sessions.seal(place.agency(), attempt);
        String language = LocaleContextHolder.getLocale().getLanguage();
        return switch (issuer.authorization(place, attempt, state, language)) {
            case Result.Given<URI>(URI address) -> {
                DeskCookies.set(response, DeskCookies.SIGN_IN, browser, ATTEMPT);
                yield leave(response, HttpStatus.SEE_OTHER, address);
            }
            case Result.Refused<URI>(), Result.Unavailable<URI>() ->
                notSignedIn("login.notice.unavailable", HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    @OpenToAll
    @GetMapping("/login/callback")
    ModelAndView finish(
            @RequestParam Optional<String> code,
            @RequestParam Optional<String> state,
            HttpServletRequest request,
            HttpServletResponse response) {
        Place place = Here.place();
        Optional<SignInAttempt> attempt = state.flatMap(
                        text -> sessions.openAttempt(place.agency(), text, clock.instant()))
                .filter(open -> DeskCookies.read(request, DeskCookies.SIGN_IN)
                        .filter(open.browser()::equals)
                        .isPresent());
        if (attempt.isEmpty()) {
            return notSignedIn("login.notice.expired", HttpStatus.BAD_REQUEST);
        }
        if (code.isEmpty()) {
            return notSignedIn("login.notice.refused", HttpStatus.FORBIDDEN);
        }
        return switch (issuer.signIn(place, attempt.get(), code.get())) {
            case Result.Given<Session>(Session session) -> {
                DeskCookies.remove(response, DeskCookies.SIGN_IN);
                // A new session under a new seal, whatever the browser had before.
                DeskCookies.set(response, DeskCookies.SESSION, sessions.seal(place.agency(), session));
                yield new ModelAndView("redirect:" + attempt.get().to());
            }
            case Result.Refused<Session>() -> notSignedIn("login.notice.refused", HttpStatus.FORBIDDEN);
            case Result.Unavailable<Session>() ->
                notSignedIn("login.notice.unavailable", HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /**
     * Ends the session here and at the issuer. Where the issuer is at our own address the browser is asked (307) to send
     * the same form on to it: the ID token in it says whose session ends, and names a person, so it must not be in an
     * address. Other sites are closed to our forms; there the person follows a link.
     */
    @OpenToAll
    @PostMapping("/logout")
    @Nullable
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        Place place = Here.place();
        Session session = Gate.session(request);
        DeskCookies.remove(response, DeskCookies.SESSION);
        issuer.revoke(place, session);
        Optional<URI> end = issuer.endOfSession(place);
        boolean ours = end.filter(address -> address.getAuthority() != null
                        && address.getAuthority().equalsIgnoreCase(place.base().getAuthority()))
                .isPresent();
        if (ours && session.idToken() != null && session.idToken().equals(request.getParameter("id_token_hint"))) {
            return leave(response, HttpStatus.TEMPORARY_REDIRECT, end.orElseThrow());
        }
        String link = end.map(address -> UriComponentsBuilder.fromUri(address)
                        .queryParam("client_id", "portal")
                        .queryParam("post_logout_redirect_uri", place.signedOut())
                        .encode()
                        .toUriString())
                .orElse(null);
        return new ModelAndView("staff/signed-out").addObject("issuerLink", link);
    }

    @OpenToAll
    @GetMapping("/signed-out")
    String signedOut() {
        return "staff/signed-out";
    }

    /** No view is shown: the answer is complete. */
    private static @Nullable ModelAndView leave(HttpServletResponse response, HttpStatus status, URI address) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.LOCATION, address.toString());
        return null;
    }

    private static ModelAndView notSignedIn(String notice, HttpStatus status) {
        return new ModelAndView("staff/not-signed-in", status).addObject("notice", notice);
    }

    private static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
