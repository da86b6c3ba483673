package org.prongsai.portal.login.oidc;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.prongsai.encryption.MasterKey;
import org.prongsai.encryption.ServerSeal;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.portal.login.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.restclient.autoconfigure.RestClientBuilderConfigurer;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    @Bean
    Sessions sessions(@Value("${prongsai.keys-dir}") Path keys, LoginProperties login, JsonMapper json) {
        return new Sessions(new ServerSeal(MasterKey.open(keys)), ServerSecrets.open(keys), json, login.longest());
    }

    @Bean
    HttpIssuer issuer(
            RestClientBuilderConfigurer configurer,
            LoginProperties login,
            CircuitBreakerFactory<?, ?> breakers,
            JsonMapper json,
            Clock clock) {
        var requests = ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client ->
                        client.version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER));
        HttpClientSettings settings =
                HttpClientSettings.defaults().withConnectTimeout(CONNECT).withReadTimeout(ANSWER);
        RestClient client = configurer
                .configure(RestClient.builder())
                .requestFactory(requests.build(settings))
                .build();
        BackChannel channel = new BackChannel(client, login.gateway());
        return new HttpIssuer(login, channel, new TokenReader(channel, login.clientId(), json, clock), breakers, clock);
    }
}
