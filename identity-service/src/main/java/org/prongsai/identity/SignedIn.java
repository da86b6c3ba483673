package org.prongsai.identity;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/**
 * Whom a login session belongs to. What they may do is not in it: that is looked up each time, for it ends on days.
 *
 * @param agency whose host the login was at; the session is worth nothing at another's
 * @param staff the account's id
 * @param at when the password was given
 */
public record SignedIn(String agency, String staff, Instant at) implements Principal, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return staff;
    }
}
