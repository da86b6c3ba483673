package org.prongsai.portal.login.web;

import java.net.URI;
import org.prongsai.portal.login.Place;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.CallerToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where the present request came in, as the gateway's token says. */
final class Here {

    private Here() {}

    static Place place() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            URI base = CallerToken.base().orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
            return new Place(caller.agency(), base);
        }
        throw new ProblemException(ProblemType.UNAUTHENTICATED);
    }
}
