package org.prongsai.identity.issuer.web;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.prongsai.identity.account.ReadAccounts;
import org.prongsai.identity.issuer.ClientSecret;
import org.prongsai.identity.issuer.SigningKeys;
import org.prongsai.identity.issuer.mongo.HashedAuthorizations;
import org.prongsai.identity.web.GatewayCallFilter;
import org.prongsai.identity.web.Page;
import org.prongsai.identity.web.SessionOfTheAgency;
import org.prongsai.support.web.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Spring Authorization Server beneath {@code /identity}, an issuer for each agency's host. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

    static final String AUTHORIZE = "/identity/oauth2/authorize";

    private static final String LOGOUT = "/identity/connect/logout";

    /** What there is of the protocol; everything else that the library could do has no address here. */
    private static final String[] ENDPOINTS = {
        AUTHORIZE,
        "/identity/oauth2/token",
        "/identity/oauth2/revoke",
        LOGOUT,
        "/identity/.well-known/openid-configuration"
    };

    private static final List<String> NOT_OFFERED = List.of(
            "introspection_endpoint",
            "introspection_endpoint_auth_methods_supported",
            "device_authorization_endpoint",
            "pushed_authorization_request_endpoint",
            "registration_endpoint",
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeySource(SigningKeys keys) {
        return (selector, context) -> selector.select(
                new JWKSet(keys.published().stream().map(JWK.class::cast).toList()));
    }

    @Bean
    JwtEncoder tokenEncoder(JWKSource<SecurityContext> keys) {
        var encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    @Bean
    Clients clients(ClientSecret portalSecret) {
        return new Clients(portalSecret.value());
    }

    @Bean
    OAuth2AuthorizationService authorizations(MongoOperations mongo, Clients clients, Clock clock) {
        return new HashedAuthorizations(mongo, clients, clock);
    }

    @Bean
    StaffClaims staffClaims(ReadAccounts accounts, Clock clock) {
        return new StaffClaims(accounts, clock);
    }

    /** So that what is remembered of a session ends with it. */
    @Bean
    HttpSessionEventPublisher endOfSessions() {
        return new HttpSessionEventPublisher();
    }

    /** The keys are public: the gateway reads them without speaking for anybody. */
    @Bean
    @Order(0)
    SecurityFilterChain publishedKeys(HttpSecurity http) {
        return http.securityMatcher(KeysController.KEYS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain issuer(
            HttpSecurity http,
            ReadAccounts accounts,
            OAuth2AuthorizationService authorizations,
            RequestCache wanted,
            Page page,
            JwtDecoder gatewaysTokens,
            ProblemWriter problems) {
        return http.securityMatcher(ENDPOINTS)
                .addFilterBefore(new GatewayCallFilter(gatewaysTokens, problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new SessionOfTheAgency(), SecurityContextHolderFilter.class)
                .addFilterAfter(new IssuerFilter(accounts, wanted, page), HeaderWriterFilter.class)
                .oauth2AuthorizationServer(server -> server.clientAuthentication(client ->
                                client.authenticationProviders(providers -> providers.forEach(provider -> {
                                    if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                                        secrets.setPasswordEncoder(new SecretMatch());
                                    }
                                })))
                        .oidc(oidc -> oidc.logoutEndpoint(
                                        logout -> logout.logoutResponseHandler(new SignOut(authorizations)))
                                .providerConfigurationEndpoint(metadata -> metadata.providerConfigurationCustomizer(
                                        offered -> offered.claims(IssuerSecurity::onlyWhatIsOffered)))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/identity/login"), isAuthorize()))
                .build();
    }

    private static RequestMatcher isAuthorize() {
        return (HttpServletRequest request) -> request.getRequestURI().equals(AUTHORIZE);
    }

    private static void onlyWhatIsOffered(Map<String, Object> claims) {
        NOT_OFFERED.forEach(claims::remove);
        claims.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
        claims.put("revocation_endpoint_auth_methods_supported", List.of("client_secret_post"));
        claims.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        claims.put("id_token_signing_alg_values_supported", List.of("ES256"));
        claims.put("scopes_supported", List.of("openid", "profile", "prongsai", "offline_access"));
    }
}
