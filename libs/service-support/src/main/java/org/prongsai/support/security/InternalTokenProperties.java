package org.prongsai.support.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * How a service believes the gateway.
 *
 * @param publicKey the gateway's P-256 key in PEM form; without it no service starts
 */
@ConfigurationProperties("prongsai.internal-token")
record InternalTokenProperties(Resource publicKey) {
    InternalTokenProperties {
        if (publicKey == null) {
            throw new IllegalArgumentException("prongsai.internal-token.public-key must name the gateway's public key");
        }
    }
}
