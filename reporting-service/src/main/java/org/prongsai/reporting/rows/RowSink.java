package org.prongsai.reporting.rows;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.rows.ReportRows.SourcePosition;
import org.prongsai.reporting.sink.Sink;

/** Rows from Kafka into the store, where they are public; here is measured how long that took. */
public final class RowSink implements Sink {

    private final ReportRows rows;
    private final Predicate<RowKey> isLive;
    private final Clock clock;
    private final Timer acceptToPublic;
    private final Counter written;
    private final Counter skipped;
    private final ConcurrentMap<String, Instant> youngest = new ConcurrentHashMap<>();

    /** Measures only rows of generations that answer reports, which {@code isLive} tells. */
    public RowSink(ReportRows rows, Predicate<RowKey> isLive, Clock clock, MeterRegistry meters) {
        this.rows = rows;
        this.isLive = isLive;
        this.clock = clock;
        this.acceptToPublic = Timer.builder("prongsai.accept.to.public")
                .description("from the recording of an event to the row that shows it")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(meters);
        this.written = writes("written", meters);
        this.skipped = writes("skipped", meters);
    }

    @Override
    public String topic() {
        return PublishedRow.TOPIC;
    }

    @Override
    public void write(Entry entry) {
        var row = new StoredRow(RowKey.parse(entry.key()), entry.value());
        if (!rows.renew(row, new SourcePosition(entry.topicId(), entry.offset()))) {
            skipped.increment();
            return;
        }
        written.increment();
        measure(row);
    }

    private void measure(StoredRow row) {
        Instant recorded = row.lineage().lastEventTime();
        String key = row.key().toString();
        if (recorded != null && isLive.test(row.key()) && isNews(youngest.put(key, recorded), recorded)) {
            acceptToPublic.record(Duration.between(recorded, clock.instant()));
        }
    }

    private static boolean isNews(@Nullable Instant before, Instant recorded) {
        return before == null || recorded.isAfter(before);
    }

    private static Counter writes(String result, MeterRegistry meters) {
        return Counter.builder("prongsai.sink.rows")
                .description("rows read from Kafka, by what became of them")
                .tag("result", result)
                .register(meters);
    }
}
