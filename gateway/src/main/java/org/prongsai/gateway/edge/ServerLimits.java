package org.prongsai.gateway.edge;

import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** How long the server waits for clients, and what it drops of their headers. */
@Component
class ServerLimits implements NettyServerCustomizer {
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final OutsideHeaders outsideHeaders = new OutsideHeaders();
    private final EdgeProperties properties;

    ServerLimits(EdgeProperties properties) {
        this.properties = properties;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.idleTimeout(IDLE)
                // a little longer than the body's own limit, which answers with a problem before this one just closes
                .requestTimeout(properties.bodyTimeout().plusSeconds(5))
                .doOnChannelInit((observer, channel, address) ->
                        channel.pipeline().addBefore(NettyPipeline.ReactiveBridge, "outsideHeaders", outsideHeaders));
    }
}
