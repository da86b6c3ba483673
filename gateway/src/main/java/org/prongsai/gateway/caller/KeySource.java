package org.prongsai.gateway.caller;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Where the keys are published that vouch for logins. */
@FunctionalInterface
public interface KeySource {

    /** Asks for them now; fails when nobody answers. */
    Mono<JWKSet> fetch();

    /** The keys that lie at an address. */
    static Mono<JWKSet> at(WebClient client, URI address) {
        return client.get().uri(address).retrieve().bodyToMono(String.class).map(KeySource::parsed);
    }

    private static JWKSet parsed(String keys) {
        try {
            return JWKSet.parse(keys);
        } catch (ParseException e) {
            throw new IllegalStateException("these are no keys");
        }
    }
}
