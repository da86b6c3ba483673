package org.prongsai.portal.login;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.prongsai.encryption.ServerSeal;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.support.AgencyId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sessions and attempts to sign in, as sealed text; each opens at its own agency only. */
public final class Sessions {

    /** Browsers keep no cookie beyond 4,096 bytes, its name and attributes included. */
    private static final int LONGEST = 3_900;

    private static final String FORMS = "desk-forms";

    private final ServerSeal seal;
    private final ServerSecrets secrets;
    private final JsonMapper json;
    private final Duration longest;

    /**
     * Seals and opens sessions.
     *
     * @param longest after this long a person signs in again, however busy they are
     */
    public Sessions(ServerSeal seal, ServerSecrets secrets, JsonMapper json, Duration longest) {
        this.seal = seal;
        this.secrets = secrets;
        this.json = json;
        this.longest = longest;
    }

    public String seal(AgencyId agency, Session session) {
        String whole = seal.seal(session(agency), json.writeValueAsBytes(session));
        if (whole.length() <= LONGEST) {
            return whole;
        }
        // Without the ID token signing out ends this session and, asked once more, the issuer's.
        Session shorter = new Session(
                session.person(),
                session.accessToken(),
                session.accessEnds(),
                session.refreshToken(),
                null,
                session.since());
        return seal.seal(session(agency), json.writeValueAsBytes(shorter));
    }

    /** The session that was sealed, unless it is another agency's, changed or too old. */
    public Optional<Session> open(AgencyId agency, String sealed, Instant now) {
        return seal.open(session(agency), sealed)
                .flatMap(content -> read(content, Session.class))
                .filter(session -> now.isBefore(session.since().plus(longest)));
    }

    public String seal(AgencyId agency, SignInAttempt attempt) {
        return seal.seal(attempt(agency), json.writeValueAsBytes(attempt));
    }

    public Optional<SignInAttempt> openAttempt(AgencyId agency, String sealed, Instant now) {
        return seal.open(attempt(agency), sealed)
                .flatMap(content -> read(content, SignInAttempt.class))
                .filter(attempt -> now.isBefore(attempt.until()));
    }

    /**
     * What every form of this person's desk carries, so that no other site can send one in their name. It stays the same
     * when they sign in again, so that a form survives a session that ends while it is filled in.
     */
    public String formToken(AgencyId agency, Person person) {
        return secrets.hash(FORMS, owner(agency, person)).toString();
    }

    public boolean isFormToken(AgencyId agency, Person person, String returned) {
        return secrets.hashes(FORMS, owner(agency, person)).stream()
                .anyMatch(known -> known.toString().equals(returned));
    }

    private static byte[] owner(AgencyId agency, Person person) {
        return (agency.value() + " " + person.subject()).getBytes(StandardCharsets.UTF_8);
    }

    private static String session(AgencyId agency) {
        return "session " + agency.value();
    }

    private static String attempt(AgencyId agency) {
        return "sign-in " + agency.value();
    }

    private <T> Optional<T> read(byte[] content, Class<T> type) {
        try {
            return Optional.of(json.readValue(content, type));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
