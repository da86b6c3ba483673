package org.prongsai.reporting.projection.messaging;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;
import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP;

import java.time.Duration;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Kafka Streams application from its start to its end. */
final class RunningStreams {

    private static final Logger log = LoggerFactory.getLogger(RunningStreams.class);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final ApplicationId id;
    private final KafkaStreams streams;
    private volatile boolean tookUp;

    private RunningStreams(ApplicationId id, KafkaStreams streams) {
        this.id = id;
        this.streams = streams;
    }

    static RunningStreams start(ApplicationId id, KafkaStreams streams) {
        var started = new RunningStreams(id, streams);
        streams.setStateListener((now, before) -> started.changed(now));
        streams.setUncaughtExceptionHandler(failure -> {
            log.error("{} stopped and is started again", id, failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.start();
        return started;
    }

    /** Whether it has taken up its partitions once; a rebalance later does not stop it. */
    boolean isUp() {
        return tookUp && streams.state().isRunningOrRebalancing();
    }

    boolean hasStopped() {
        return streams.state().hasStartedOrFinishedShuttingDown();
    }

    /** Stops for a while: the group keeps the place of this instance until it comes back or is missed for too long. */
    void pause() {
        streams.close(CloseOptions.timeout(CLOSING).withGroupMembershipOperation(REMAIN_IN_GROUP));
    }

    /** Stops for good, and is not waited for. */
    void leave() {
        if (streams.close(CloseOptions.timeout(CLOSING).withGroupMembershipOperation(LEAVE_GROUP))) {
            streams.cleanUp();
        }
    }

    private void changed(KafkaStreams.State now) {
        log.info("{} is {}", id, now);
        tookUp |= now == KafkaStreams.State.RUNNING;
    }
}
