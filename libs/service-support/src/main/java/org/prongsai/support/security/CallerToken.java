package org.prongsai.support.security;

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
}
