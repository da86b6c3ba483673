package org.prongsai.gateway.upstream;

import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/** Connections to the services. */
@Component
class ServiceConnections implements HttpClientCustomizer {
    /** Between two parts of an answer's body; its beginning has limits of its own, which are shorter. */
    private static final Duration STALLED = Duration.ofMinutes(2);

    @Override
    public HttpClient customize(HttpClient client) {
        // a second attempt is decided by ServiceCallFilter alone
        return client.disableRetry(true).responseTimeout(STALLED);
    }
}
