package org.prongsai.identity.login.web;

import java.time.Duration;
import org.prongsai.identity.login.SignIn;
import org.prongsai.identity.web.GatewayCallFilter;
import org.prongsai.identity.web.StaffAuthentication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** The login form's question, answered by {@link SignIn} for the agency that the gateway names. */
public final class StaffLogin implements AuthenticationProvider {

    private final SignIn signIn;

    public StaffLogin(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Nobody may try for a while. */
    static final class TooManyTries extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        private final Duration wait;

        TooManyTries(Duration wait) {
            super("too many tries");
            this.wait = wait;
        }

        Duration remaining() {
            return wait;
        }
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var call = GatewayCallFilter.current();
        var outcome = signIn.signIn(
                call.caller().agency(),
                authentication.getName(),
                String.valueOf(authentication.getCredentials()),
                call.address().orElse(""));
        return switch (outcome) {
            case SignIn.Outcome.Done(var who) -> StaffAuthentication.of(who);
            case SignIn.Outcome.Wrong() -> throw new BadCredentialsException("wrong");
            case SignIn.Outcome.TooMany(var wait) -> throw new TooManyTries(wait);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
