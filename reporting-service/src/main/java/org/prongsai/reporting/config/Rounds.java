package org.prongsai.reporting.config;

import static java.util.stream.Collectors.toCollection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.parking.ParkedEvents;
import org.prongsai.reporting.projection.EventLog;
import org.prongsai.reporting.projection.FoldEngine;
import org.prongsai.reporting.projection.ProjectionKeeper;
import org.prongsai.reporting.projection.ProjectionKeeper.ProjectionStatus;
import org.prongsai.reporting.sink.messaging.TopicFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes its rounds for as long as the service runs: sinks follow their topics, projections are kept, lag is measured. */
final class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final List<TopicFollower> followers;
    private final EventLog eventLog;
    private final ProjectionKeeper keeper;
    private final FoldEngine engine;
    private final ParkedEvents parked;
    private final Duration interval;
    private final MultiGauge lag;
    private final MultiGauge parkedEvents;
    private @Nullable Thread thread;
    private @Nullable CountDownLatch ended;
    private String lastFailure = "";

    Rounds(
            List<TopicFollower> followers,
            EventLog eventLog,
            ProjectionKeeper keeper,
            FoldEngine engine,
            ParkedEvents parked,
            Duration interval,
            MeterRegistry meters) {
        this.followers = List.copyOf(followers);
        this.eventLog = eventLog;
        this.keeper = keeper;
        this.engine = engine;
        this.parked = parked;
        this.interval = interval;
        this.lag = MultiGauge.builder("prongsai.consumer.lag")
                .description("events that a projection has yet to read")
                .register(meters);
        this.parkedEvents = MultiGauge.builder("prongsai.parked.events")
                .description("events that wait until they, or what they follow, are mended")
                .register(meters);
    }

    @Override
    public synchronized void start() {
        var end = new CountDownLatch(1);
        ended = end;
        thread = Thread.ofPlatform().name("rounds").start(() -> goUntil(end));
    }

    @Override
    public synchronized void stop() {
        if (thread != null && ended != null) {
            ended.countDown();
            join(thread); // the round that is under way ends first
            thread = null;
            followers.forEach(TopicFollower::close);
            engine.close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goUntil(CountDownLatch end) {
        try {
            do {
                goRound();
            } while (!end.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goRound() {
        try {
            follow();
            keeper.keep();
            measure();
            lastFailure = "";
        } catch (RuntimeException e) {
            String failure = e.toString();
            if (!failure.equals(lastFailure)) { // once, not at every round of an outage
                log.warn("projections wait: {}", failure);
            }
            lastFailure = failure;
        }
    }

    private void follow() {
        var topics = followers.stream().map(TopicFollower::topic).collect(toCollection(TreeSet::new));
        eventLog.topicIds(topics).ifPresent(ids -> followers.forEach(follower -> follower.follow(ids)));
    }

    private void measure() {
        List<ProjectionStatus> status = keeper.status();
        lag.register(
                status.stream()
                        .map(one -> MultiGauge.Row.of(Tags.of("projection", one.name()), one.lag()))
                        .toList(),
                true);
        parkedEvents.register(
                status.stream()
                        .map(one -> MultiGauge.Row.of(
                                Tags.of("projection", one.name()), parked.count(one.name(), one.live())))
                        .toList(),
                true);
    }
}
