package org.prongsai.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Flow;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;

/** A body in two parts with a pause between them. */
record SlowBody(Duration pause) implements Flow.Publisher<ByteBuffer> {
    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        Flux<ByteBuffer> parts =
                Flux.concat(Flux.just(part("{")), Flux.just(part("}")).delaySequence(pause));
        JdkFlowAdapter.publisherToFlowPublisher(parts).subscribe(subscriber);
    }

    private static ByteBuffer part(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
