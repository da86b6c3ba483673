package org.prongsai.gateway.edge;

import java.util.concurrent.TimeoutException;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes a body in before anything is sent to a service: counted byte by byte whatever its announced length, and within
 * a time limit. So a slow client costs no service anything and cannot make one look slow, and a call that found no
 * instance can go to the next one with its body whole.
 *
 * <p>A form with a file is the exception: it is larger than what may be held, and passes as a stream.
 */
@Component
class BodyFilter extends DoorFilter {
    private final EdgeProperties properties;

    BodyFilter(EdgeProperties properties) {
        this.properties = properties;
    }

    @Override
    public int getOrder() {
        return EdgeOrder.BODY;
    }

    @Override
    protected Mono<Void> enter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        HttpHeaders headers = request.getHeaders();
        if (headers.getContentLength() <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        if (FileForms.isOne(request)) {
            return stream(exchange, chain);
        }
        BoundedBody body = new BoundedBody(limit(request).toBytes());
        if (headers.getContentLength() > body.limit() && headers.containsHeader(HttpHeaders.EXPECT)) {
            // the client asks before it sends: it need not
            return Mono.error(new ProblemException(ProblemType.BODY_TOO_LARGE));
        }
        return request.getBody()
                .doOnNext(body::add)
                .takeUntil(part -> body.isHopeless())
                .then(Mono.fromSupplier(body::bytes))
                .timeout(properties.bodyTimeout())
                .onErrorMap(TimeoutException.class, slow -> new ProblemException(ProblemType.REQUEST_TIMEOUT))
                .flatMap(bytes -> chain.filter(exchange.mutate()
                        .request(new WholeRequest(
                                request, bytes, exchange.getResponse().bufferFactory()))
                        .build()));
    }

    private Mono<Void> stream(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long limit = properties.maxFileBody().toBytes();
        boolean tooLarge = request.getHeaders().getContentLength() > limit;
        if (tooLarge && request.getHeaders().containsHeader(HttpHeaders.EXPECT)) {
            return Mono.error(new ProblemException(ProblemType.FILE_TOO_LARGE));
        }
        StreamedBody body = new StreamedBody(inTime(request.getBody()), limit);
        exchange.getAttributes().put(StreamedBody.ATTRIBUTE, body);
        ServerWebExchange streamed = exchange.mutate()
                .request(new StreamedRequest(request, body.passedOn()))
                .build();
        Mono<Void> passed =
                tooLarge ? Mono.error(new ProblemException(ProblemType.FILE_TOO_LARGE)) : chain.filter(streamed);
        return passed.onErrorResume(refusal -> body.heardOut().then(Mono.error(refusal)));
    }

    private Flux<DataBuffer> inTime(Flux<DataBuffer> body) {
        return body.timeout(properties.fileStall())
                .takeUntilOther(Mono.delay(properties.fileTimeout()).then(Mono.error(new TimeoutException())))
                // Who breaks off is not there to be told, and it is no failure of the service: its breaker passes
                // refusals
                // of ours by.
                .onErrorMap(failure -> new ProblemException(
                        failure instanceof TimeoutException
                                ? ProblemType.REQUEST_TIMEOUT
                                : ProblemType.MALFORMED_REQUEST));
    }

    private DataSize limit(ServerHttpRequest request) {
        return request.getPath().value().startsWith("/api/") ? properties.maxApiBody() : properties.maxFormBody();
    }
}
