package org.prongsai.identity.issuer.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.web.GatewayCallFilter;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The one client, {@code portal}, at whichever agency's host the request came to: a code goes to that host's own portal
 * and nowhere else.
 */
final class Clients implements RegisteredClientRepository {

    static final String PORTAL = "portal";

    private static final Duration CODE_LIVES = Duration.ofMinutes(2);
    private static final Duration ACCESS_TOKEN_LIVES = Duration.ofMinutes(10);
    private static final Duration REFRESH_TOKEN_LIVES = Duration.ofHours(8);

    private final String secret;

    Clients(String secret) {
        this.secret = secret;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are not registered at run time");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(PORTAL) ? portal() : null;
    }

    private RegisteredClient portal() {
        var base = GatewayCallFilter.base();
        return RegisteredClient.withId(PORTAL)
                .clientId(PORTAL)
                .clientSecret(secret)
                // by form: the header Authorization is the gateway's
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantTypes(grants -> grants.addAll(
                        List.of(AuthorizationGrantType.AUTHORIZATION_CODE, AuthorizationGrantType.REFRESH_TOKEN)))
                .redirectUri(base + "/staff/login/callback")
                .postLogoutRedirectUri(base + "/")
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "prongsai", "offline_access")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_LIVES)
                        .accessTokenTimeToLive(ACCESS_TOKEN_LIVES)
                        .refreshTokenTimeToLive(REFRESH_TOKEN_LIVES)
                        .reuseRefreshTokens(false)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build())
                .build();
    }
}
