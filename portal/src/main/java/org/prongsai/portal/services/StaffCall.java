package org.prongsai.portal.services;

import java.net.URI;

/**
 * In whose name a call is made that passes the gateway, as a client's from outside would.
 *
 * @param accessToken theirs, of the issuer
 * @param base the address at which their browser finds the platform; by its host the gateway tells the agency
 */
public record StaffCall(String accessToken, URI base) {

    /** The token must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "StaffCall[" + base + "]";
    }
}
