package org.prongsai.portal.login;

import java.net.URI;
import java.util.Optional;

/** Who vouches for staff. It is asked by the address at which its agency's browsers know it. */
public interface Issuer {

    /** What came of asking the issuer. */
    sealed interface Result<T> {

        record Given<T>(T value) implements Result<T> {}

        /** It refuses: the code or token is used up, or it vouches for nobody at this agency. */
        record Refused<T>() implements Result<T> {}

        /** It cannot be asked now. */
        record Unavailable<T>() implements Result<T> {}
    }

    /**
     * Where a browser signs in.
     *
     * @param base where the browser finds the platform
     * @param state comes back as it is
     * @param language preferred, {@code th}
     */
    Result<URI> authorization(Place base, SignInAttempt attempt, String state, String language);

    /** The session of who came back with this code. */
    Result<Session> signIn(Place base, SignInAttempt attempt, String code);

    /** The same session with tokens that are believed a while longer. */
    Result<Session> renew(Place base, Session session);

    /** Makes the session's refresh token useless. */
    void revoke(Place base, Session session);

    /** Where the issuer's own session is ended; empty when it says no such place. */
    Optional<URI> endOfSession(Place base);
}
