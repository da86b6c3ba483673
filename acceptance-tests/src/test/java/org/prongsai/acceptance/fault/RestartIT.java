package org.prongsai.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.acceptance.platform.Agency.complaint;
import static org.prongsai.acceptance.platform.Platform.COMPLAINT_SERVICE;
import static org.prongsai.acceptance.platform.Platform.INTEGRITY_SERVICE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.Status;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;

/** A platform that is started without Kafka's part of what it kept. */
@Tag("fault")
@ExtendWith(SharedFaults.class)
@TestInstance(Lifecycle.PER_CLASS)
class RestartIT {

    private final int fiscalYear =
            FiscalYear.of(BangkokTime.today(Clock.systemUTC())).value();

    private final Platform platform;
    private final Agency tuayang;

    RestartIT(Platform platform) {
        this.platform = platform;
        this.tuayang = platform.tuayang();
    }

    private Receipt receipt = new Receipt("", "", "", "");

    @BeforeAll
    void somebody_has_a_case_at_the_agency() {
        receipt = tuayang.file(complaint("SERVICE", "road", "ถนนขาด"));
        Case filed = tuayang.caseOf(receipt);
        tuayang.step(tuayang.handler(), filed, "acknowledge", Map.of("note", "จะไปดูพรุ่งนี้"));
        tuayang.file(complaint("CORRUPTION", "bribery", "เรียกเงิน"));
    }

    @BeforeEach
    void everything_has_arrived() {
        platform.awaitRest();
    }

    private Kept kept() {
        return Kept.of(platform, fiscalYear, receipt);
    }

    @Test
    void without_kafkas_data_the_log_is_sent_again_though_its_senders_die_and_every_report_comes_out_the_same()
            throws IOException {
        Kept before = kept();
        long epoch = epoch();
        long total = total();
        List<String> senders = Stream.of(COMPLAINT_SERVICE, INTEGRITY_SERVICE)
                .flatMap(service -> platform.status().named(service).stream())
                .map(Status.Running::name)
                .toList();

        platform.down();
        Platform.delete(platform.data().resolve("kafka"));
        List<Path> armed = senders.stream()
                .map(name -> platform.arm(name, "epoch.replaying"))
                .toList();
        platform.up();

        platform.awaitStatus("the reports are of the new log", status -> status.isAtRest() && epoch() > epoch);
        assertThat(Reports.of(platform, fiscalYear).logEpochs().stream().distinct())
                .as("of one log")
                .hasSize(1);
        for (String service : List.of(COMPLAINT_SERVICE, INTEGRITY_SERVICE)) {
            assertThat(armed)
                    .as("a %s died there", service)
                    .filteredOn(point -> point.toString().contains("/" + service))
                    .anyMatch(Files::notExists);
        }
        for (Path point : armed) {
            Files.deleteIfExists(point);
        }
        assertThat(platform.status().parked()).isZero();
        assertThat(kept()).isEqualTo(before);

        tuayang.file(complaint("SERVICE", "road", "ใหม่"));
        platform.awaitRest();
        assertThat(total()).isEqualTo(total + 1);
    }

    private long total() {
        return tuayang.statistics(fiscalYear).path("total").asLong();
    }

    private long epoch() {
        return Reports.of(platform, fiscalYear).logEpochs().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
    }
}
