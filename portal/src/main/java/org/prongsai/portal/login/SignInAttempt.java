package org.prongsai.portal.login;

import java.time.Instant;

/**
 * What the portal needs to know again when a browser comes back from the issuer. It travels sealed as {@code state}.
 *
 * @param browser equals the cookie of the browser that began, so that nobody finishes another's attempt
 * @param nonce comes back in the ID token
 * @param verifier of PKCE; the issuer has its hash
 * @param to the page of the desk that was asked for
 */
public record SignInAttempt(String browser, String nonce, String verifier, String to, Instant until) {

    /** The verifier must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "SignInAttempt[" + to + "]";
    }
}
