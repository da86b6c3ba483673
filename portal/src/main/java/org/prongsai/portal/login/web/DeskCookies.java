package org.prongsai.portal.login.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The desk's two cookies: the sealed session, and which browser began to sign in. Both belong to this host alone
 * ({@code __Host-}), are out of scripts' reach, and are read and set beneath {@code /staff} only: a public page sets none
 * and looks at none.
 */
final class DeskCookies {

    static final String SESSION = "__Host-prongsai-desk";
    static final String SIGN_IN = "__Host-prongsai-sign-in";

    private DeskCookies() {}

    static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Ends with the browser's own session. */
    static void set(HttpServletResponse response, String name, String value) {
        add(response, ResponseCookie.from(name, value));
    }

    static void set(HttpServletResponse response, String name, String value, Duration keptFor) {
        add(response, ResponseCookie.from(name, value).maxAge(keptFor));
    }

    static void remove(HttpServletResponse response, String name) {
        add(response, ResponseCookie.from(name, "").maxAge(0));
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                // Lax and not Strict: another issuer sends the browser back from its own site
                cookie.path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
