package org.prongsai.identity.issuer.web;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Map;
import org.prongsai.identity.issuer.SigningKeys;
import org.prongsai.support.security.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public halves of the keys that sign logins. */
@Hidden
@RestController
class KeysController {

    static final String KEYS = "/identity/oauth2/jwks";

    private final SigningKeys keys;

    KeysController(SigningKeys keys) {
        this.keys = keys;
    }

    @OpenToAll
    @GetMapping(KEYS)
    ResponseEntity<Map<String, Object>> keys() {
        var published =
                new JWKSet(keys.published().stream().map(JWK.class::cast).toList()).toPublicJWKSet();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .body(published.toJSONObject());
    }
}
