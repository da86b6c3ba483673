package org.prongsai.gateway.edge;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request whose body is here already, with its true length, as often as it is asked for. */
final class WholeRequest extends ServerHttpRequestDecorator {
    private final HttpHeaders headers = new HttpHeaders();
    private final byte[] body;
    private final DataBufferFactory buffers;

    WholeRequest(ServerHttpRequest request, byte[] body, DataBufferFactory buffers) {
        super(request);
        this.body = body;
        this.buffers = buffers;
        headers.putAll(request.getHeaders());
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.remove(HttpHeaders.EXPECT);
        headers.setContentLength(body.length);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.defer(() -> body.length == 0 ? Flux.empty() : Flux.just(buffers.wrap(body)));
    }
}
