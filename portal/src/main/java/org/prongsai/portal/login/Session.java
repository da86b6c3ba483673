package org.prongsai.portal.login;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A login. It lives in the browser's cookie alone, sealed, so that every instance of the portal knows it.
 *
 * @param accessToken for calls in this person's name
 * @param accessEnds when that ceases to be believed
 * @param refreshToken for the next access token, once
 * @param idToken tells the issuer whose login ends
 * @param since when they signed in
 */
public record Session(
        Person person,
        String accessToken,
        Instant accessEnds,
        @Nullable String refreshToken,
        @Nullable String idToken,
        Instant since) {

    /** A token is renewed this long before its end, so that no call is made with one that ends on its way. */
    private static final Duration EARLY = Duration.ofSeconds(45);

    public boolean isFreshAt(Instant now) {
        return now.isBefore(accessEnds.minus(EARLY));
    }

    /** The tokens must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Session[" + person + "]";
    }
}
