package org.prongsai.gateway.caller;

import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * How browsers reach the platform, by configuration and by the connection, never by what a request says: its host has
 * to be an agency's, and the port that it names is not looked at.
 *
 * @param behindTls whether browsers come by TLS
 * @param publicPort the port that browsers use, where it is another than the one the gateway listens at; behind TLS it
 *     is 443 unless this says otherwise
 */
@ConfigurationProperties("prongsai.gateway")
record OutsideAddress(
        @DefaultValue("false") boolean behindTls, @Nullable Integer publicPort) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Scheme, host and, where it is not the scheme's own, port; without a slash at the end. */
    URI of(String host, ServerHttpRequest request) {
        String scheme = behindTls ? "https" : "http";
        int port = publicPort != null ? publicPort : behindTls ? HTTPS : listening(request);
        boolean understood = port == (behindTls ? HTTPS : HTTP);
        return URI.create(scheme + "://" + host + (understood ? "" : ":" + port));
    }

    private static int listening(ServerHttpRequest request) {
        InetSocketAddress local = request.getLocalAddress();
        return local == null ? HTTP : local.getPort();
    }
}
