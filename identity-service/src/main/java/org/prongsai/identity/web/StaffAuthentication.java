package org.prongsai.identity.web;

import java.util.List;
import org.prongsai.identity.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Somebody who gave their password, as Spring Security holds them in a session and in a stored authorization. */
public final class StaffAuthentication {

    private StaffAuthentication() {}

    public static Authentication of(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(
                who,
                null,
                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(who.at())
                        .build()));
    }
}
