package org.prongsai.portal.login;

import java.net.URI;
import org.prongsai.support.AgencyId;

/**
 * Where somebody is at: an agency, and the address at which their browser finds the platform.
 *
 * @param base {@code http://tuayang.localhost:8080}, without a slash at its end
 */
public record Place(AgencyId agency, URI base) {

    /** Where the issuer sends a browser back to. */
    public URI callback() {
        return URI.create(base + "/staff/login/callback");
    }

    /** Where a browser ends up that has signed out: an address that the issuer knows. */
    public URI signedOut() {
        return URI.create(base + "/");
    }
}
