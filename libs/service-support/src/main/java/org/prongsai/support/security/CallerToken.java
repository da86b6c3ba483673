package org.prongsai.support.security;

import java.net.URI;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The present request's token, for the one service (the portal) that calls others on the caller's behalf. */
public final class CallerToken {
    private CallerToken() {}

    public static Optional<String> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                ? Optional.of(authentication.getCredentials())
                : Optional.empty();
    }

    /**
     * Where the browser of the present request finds the platform, such as {@code http://localhost:8080}, without a
     * slash at its end: scheme, an own host of the agency and the public port, as the gateway knows them. What the
     * request itself says of them is not in it.
     */
    public static Optional<URI> base() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                ? authentication.base()
                : Optional.empty();
    }
}
