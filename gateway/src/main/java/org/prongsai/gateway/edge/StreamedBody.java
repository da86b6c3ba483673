package org.prongsai.gateway.edge;

import org.jspecify.annotations.Nullable;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Passes a body on while it comes, as fast as it is taken, up to a limit. Beyond it whoever takes it is told so, and the
 * rest is dropped: most clients read an answer only when they have sent all.
 */
public final class StreamedBody {
    /** Under which an exchange holds the body that passes as a stream. */
    public static final String ATTRIBUTE = "prongsai.streamed-body";

    private final Sinks.Empty<Void> ended = Sinks.empty();
    private final Reading reading = new Reading();
    private final Flux<DataBuffer> source;
    private final long limit;

    /** @param source ends in time, whatever the client does */
    StreamedBody(Flux<DataBuffer> source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    /** Comes when nothing more of the body will come. */
    public Mono<Void> ended() {
        return ended.asMono();
    }

    /** To be taken once. Ends in an error beyond the limit. */
    Flux<DataBuffer> passedOn() {
        return Flux.<DataBuffer>create(reading::passTo).doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    /** Drops what is still to come; ends when it has come, or when it is hopeless to wait for it. */
    Mono<Void> heardOut() {
        return Mono.fromRunnable(reading::drop).then(ended());
    }

    private final class Reading extends BaseSubscriber<DataBuffer> {
        private volatile @Nullable FluxSink<DataBuffer> taker;
        private boolean begun;
        private long seen;

        void passTo(FluxSink<DataBuffer> sink) {
            taker = sink;
            sink.onCancel(this::drop);
            begin();
        }

        void drop() {
            taker = null;
            begin();
            requestUnbounded();
        }

        private synchronized void begin() {
            if (!begun) {
                begun = true;
                source.subscribe(this);
            }
        }

        /** The body may be another thread's to give, which comes here later than whoever wanted to ask. */
        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            FluxSink<DataBuffer> to = taker;
            if (to == null) {
                requestUnbounded();
            } else {
                to.onRequest(this::request);
            }
        }

        @Override
        protected void hookOnNext(DataBuffer part) {
            seen += part.readableByteCount();
            FluxSink<DataBuffer> to = taker;
            if (to != null && seen <= limit) {
                to.next(part);
                return;
            }
            DataBufferUtils.release(part);
            if (to != null) {
                drop();
                to.error(new ProblemException(ProblemType.FILE_TOO_LARGE));
            }
            if (seen > limit + BoundedBody.PATIENCE) {
                cancel();
                ended.tryEmitEmpty();
            }
        }

        @Override
        protected void hookOnComplete() {
            ended.tryEmitEmpty();
            FluxSink<DataBuffer> to = taker;
            if (to != null) {
                to.complete();
            }
        }

        @Override
        protected void hookOnError(Throwable failure) {
            ended.tryEmitEmpty();
            FluxSink<DataBuffer> to = taker;
            if (to != null) {
                to.error(failure);
            }
        }
    }
}
