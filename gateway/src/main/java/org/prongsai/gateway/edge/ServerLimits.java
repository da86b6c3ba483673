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
        // the server's own limit of a request would be one for all of them
        return server.idleTimeout(IDLE)
                .doOnChannelInit((observer, channel, address) -> channel.pipeline()
                        .addBefore(NettyPipeline.ReactiveBridge, "outsideHeaders", outsideHeaders)
                        .addBefore(NettyPipeline.ReactiveBridge, "requestDeadline", new RequestDeadline(properties)));
    }
}
