package org.prongsai.gateway.caller;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.prongsai.support.security.InternalTokenKeys;
import org.prongsai.support.security.InternalTokenSigner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CallerConfiguration {

    @Bean
    Agencies agencies(CallerProperties properties, JsonMapper json) throws IOException {
        try (InputStream file = properties.agencies().getInputStream()) {
            return new Agencies(List.of(json.readValue(file, Agencies.Entry[].class)));
        }
    }

    @Bean
    CallerFilter callerFilter(
            Agencies agencies, OutsideAddress outside, LoginProperties login, KeySource embedded, Clock clock) {
        URI issuer = login.issuer();
        KeySource source = issuer == null ? embedded : () -> discovered(issuer);
        Predicate<String> issuers =
                issuer == null ? named -> outside.isIssuer(named, agencies) : issuer.toString()::equals;
        return new CallerFilter(
                agencies, outside, new StaffTokens(new LoginKeys(source, clock), issuers, login, clock));
    }

    @Bean
    InternalTokenFilter internalTokenFilter(CallerProperties properties, Clock clock) throws IOException {
        try (InputStream pem = properties.internalToken().privateKey().getInputStream()) {
            return new InternalTokenFilter(new InternalTokenSigner(InternalTokenKeys.privateKey(pem), clock));
        }
    }

    /** Of an issuer's discovery document. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Metadata(URI jwks_uri) {}

    private static Mono<JWKSet> discovered(URI issuer) {
        WebClient client = WebClient.create();
        String base = issuer.toString().replaceFirst("/$", "");
        return client.get()
                .uri(URI.create(base + "/.well-known/openid-configuration"))
                .retrieve()
                .bodyToMono(Metadata.class)
                .flatMap(metadata -> KeySource.at(client, metadata.jwks_uri()));
    }
}
