package org.prongsai.identity.login.web;

import org.prongsai.identity.login.SignIn;
import org.prongsai.identity.web.GatewayCallFilter;
import org.prongsai.identity.web.SessionOfTheAgency;
import org.prongsai.support.web.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** How the login's pages are kept: a session in a cookie of this host, and a token against forged forms. */
@Configuration(proxyBeanMethods = false)
class LoginSecurity {

    private static final String LOGIN = "/identity/login";

    @Bean
    RequestCache wantedBeforeLogin() {
        return new HttpSessionRequestCache();
    }

    @Bean
    @Order(2)
    SecurityFilterChain loginPages(
            HttpSecurity http, SignIn signIn, RequestCache wanted, JwtDecoder gatewaysTokens, ProblemWriter problems) {
        var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setRequestCache(wanted);
        onwards.setDefaultTargetUrl("/staff");
        return http.securityMatcher(LOGIN, "/identity/password", "/identity/signed-out")
                .addFilterBefore(new GatewayCallFilter(gatewaysTokens, problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new SessionOfTheAgency(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/identity/password")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .authenticationProvider(new StaffLogin(signIn))
                .formLogin(form -> form.loginPage(LOGIN)
                        .loginProcessingUrl(LOGIN)
                        .successHandler(onwards)
                        .failureHandler(refused()))
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, forgedOrExpired) -> response.sendRedirect(LoginNotice.EXPIRED.page())))
                .build();
    }

    private static AuthenticationFailureHandler refused() {
        return (request, response, why) -> response.sendRedirect(
                (why instanceof StaffLogin.TooManyTries ? LoginNotice.TOO_MANY : LoginNotice.WRONG).page());
    }

    /** In a cookie, so that looking at the page costs no session. */
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("__Host-identity-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(true).httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
