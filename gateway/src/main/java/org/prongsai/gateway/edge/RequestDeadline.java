package org.prongsai.gateway.edge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes a connection whose request has not ended in its time, also where nobody reads it. One for each connection. */
final class RequestDeadline extends ChannelInboundHandlerAdapter {
    /** The body's own limit answers with a problem, before this one just closes. */
    private static final Duration LATER = Duration.ofSeconds(5);

    private final EdgeProperties properties;
    private @Nullable Future<?> deadline;

    RequestDeadline(EdgeProperties properties) {
        this.properties = properties;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest request) {
            lift();
            long time = time(request).plus(LATER).toMillis();
            deadline = context.executor().schedule(() -> close(context), time, TimeUnit.MILLISECONDS);
        }
        if (message instanceof LastHttpContent) {
            lift();
        }
        super.channelRead(context, message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        lift();
        super.channelInactive(context);
    }

    private Duration time(HttpRequest request) {
        String path = request.uri().split("\\?", 2)[0];
        boolean file =
                FileForms.isOne(request.method().name(), path, request.headers().get(HttpHeaderNames.CONTENT_TYPE));
        return file ? properties.fileTimeout() : properties.bodyTimeout();
    }

    private static void close(ChannelHandlerContext context) {
        var _ = context.close();
    }

    private void lift() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
