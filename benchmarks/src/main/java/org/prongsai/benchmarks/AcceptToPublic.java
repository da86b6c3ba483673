package org.prongsai.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long it takes until a filed complaint is in the public statistics: one complaint after the other, each looked for
 * until it is counted, so that what is measured is the way of one event and not a queue. The time of the last look is in
 * it.
 */
final class AcceptToPublic implements Benchmark {

    static final String NAME = "accept-to-public";

    /** So that what is measured is not the compiler of the JVMs. */
    private static final int WARM_UP = 20;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BODY = JsonMapper.shared()
            .writeValueAsString(Map.of(
                    "kind",
                    "SERVICE",
                    "category",
                    "road",
                    "subject",
                    "วัดเวลา",
                    "description",
                    "เรื่องสมมุติเพื่อวัดเวลาจากการยื่นเรื่องจนถึงสถิติสาธารณะ"));

    private final AgencyAddress agency;
    private final int count;
    private final Consumer<String> tell;
    private final String statistics =
            "/api/reports/complaint-statistics?fiscalYear=" + FiscalYear.of(BangkokTime.today(Clock.systemUTC()));

    AcceptToPublic(AgencyAddress agency, int count, Consumer<String> tell) {
        this.agency = agency;
        this.count = count;
        this.tell = tell;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> measure() throws InterruptedException {
        tell.accept("%d complaints to warm up, then %d, one after the other".formatted(WARM_UP, count));
        for (int i = 0; i < WARM_UP; i++) {
            one();
        }
        var answered = new ArrayList<Duration>();
        var fromAnswer = new ArrayList<Duration>();
        var fromSending = new ArrayList<Duration>();
        for (int i = 0; i < count; i++) {
            Sample sample = one();
            answered.add(sample.answered());
            fromAnswer.add(sample.counted().minus(sample.answered()));
            fromSending.add(sample.counted());
        }
        return List.of(
                Figure.of("complaint sent to receipt answered", answered),
                Figure.of("receipt answered to statistics public", fromAnswer),
                Figure.of("complaint sent to statistics public", fromSending));
    }

    /** Both since the complaint was sent. */
    private record Sample(Duration answered, Duration counted) {}

    private Sample one() throws InterruptedException {
        long before = total();
        long sent = System.nanoTime();
        agency.post("/api/complaints", UUID.randomUUID().toString(), BODY);
        long answered = System.nanoTime();
        while (total() <= before) {
            if (System.nanoTime() - answered > PATIENCE.toNanos()) {
                throw new CannotMeasure("a complaint was not counted within %d s".formatted(PATIENCE.toSeconds()));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return new Sample(Duration.ofNanos(answered - sent), Duration.ofNanos(System.nanoTime() - sent));
    }

    private long total() throws InterruptedException {
        return agency.get(statistics).path("total").asLong();
    }
}
