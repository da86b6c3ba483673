package org.prongsai.gateway.upstream;

import com.nimbusds.jose.jwk.JWKSet;
import org.prongsai.gateway.caller.KeySource;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The keys of identity-service, the issuer of whoever names no other. */
@Component
class EmbeddedIssuerKeys implements KeySource {
    private static final String KEYS = "/identity/oauth2/jwks";

    private final WebClient client = WebClient.create();
    private final Instances instances;

    EmbeddedIssuerKeys(Instances instances) {
        this.instances = instances;
    }

    @Override
    public Mono<JWKSet> fetch() {
        return instances.call(Routes.IDENTITY_SERVICE, instance -> KeySource.at(client, instance.resolve(KEYS)));
    }
}
