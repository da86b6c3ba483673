package org.prongsai.gateway.edge;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request whose body is on its way, to be taken once. */
final class StreamedRequest extends ServerHttpRequestDecorator {
    private final HttpHeaders headers = new HttpHeaders();
    private final Flux<DataBuffer> body;

    StreamedRequest(ServerHttpRequest request, Flux<DataBuffer> body) {
        super(request);
        this.body = body;
        headers.putAll(request.getHeaders());
        headers.remove(HttpHeaders.EXPECT);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return body;
    }
}
