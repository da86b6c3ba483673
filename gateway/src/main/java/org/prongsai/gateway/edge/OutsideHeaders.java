package org.prongsai.gateway.edge;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.util.List;

/**
 * Drops, before anything reads them, the headers by which somebody outside could speak for a proxy, for another method
 * or for our own traces.
 */
@ChannelHandler.Sharable
final class OutsideHeaders extends ChannelInboundHandlerAdapter {
    private static final List<String> DROPPED = List.of(
            "Forwarded",
            "X-Real-IP",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-HTTP-Method",
            "X-HTTP-Method-Override",
            "X-Method-Override",
            "Upgrade",
            "Proxy-Authorization",
            "traceparent",
            "tracestate",
            "baggage",
            "b3");

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest request) {
            drop(request.headers());
        }
        super.channelRead(context, message);
    }

    private static void drop(HttpHeaders headers) {
        DROPPED.forEach(headers::remove);
        for (String name : headers.names()) {
            if (startsWith(name, "X-Forwarded-") || startsWith(name, "X-B3-")) {
                headers.remove(name);
            }
        }
    }

    private static boolean startsWith(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
