package org.prongsai.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.acceptance.platform.Agency.complaint;
import static org.prongsai.acceptance.platform.Platform.COMPLAINT_SERVICE;
import static org.prongsai.acceptance.platform.Platform.INTEGRITY_SERVICE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import tools.jackson.databind.JsonNode;

/** A platform that is stopped and started, with everything that it kept and without Kafka's part of it. */
@Tag("fault")
@TestInstance(Lifecycle.PER_CLASS)
class RestartIT {

    private final int fiscalYear =
            FiscalYear.of(BangkokTime.today(Clock.systemUTC())).value();

    private final Platform platform = Platform.start("restart", "--short-demo", "--crash-points");
    private final Agency tuayang = platform.tuayang();

    @AfterAll
    void stop() {
        platform.close();
    }

    private record Kept(List<JsonNode> reports, List<Case> cases, JsonNode status) {}

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
        return new Kept(Reports.of(platform, fiscalYear).said(), tuayang.cases(), tuayang.statusOf(receipt));
    }

    @Test
    void after_a_stop_and_a_start_everything_is_there() {
        Kept before = kept();
        List<Long> epochs = Reports.of(platform, fiscalYear).logEpochs();

        platform.down();
        platform.up();

        assertThat(kept()).isEqualTo(before);
        platform.awaitRest();
        assertThat(kept()).isEqualTo(before);
        assertThat(Reports.of(platform, fiscalYear).logEpochs())
                .as("the log is the same one")
                .isEqualTo(epochs);
    }

    @Test
    void without_kafkas_data_the_log_is_sent_again_though_its_senders_die_and_every_report_comes_out_the_same()
            throws IOException {
        Kept before = kept();
        long epoch = epoch();
        long total = total();

        platform.down();
        Platform.delete(platform.data().resolve("kafka"));
        List<Path> armed = List.of(
                platform.arm(COMPLAINT_SERVICE, "epoch.replaying"), platform.arm(INTEGRITY_SERVICE, "epoch.replaying"));
        platform.up();

        platform.awaitStatus("the reports are of the new log", status -> status.isAtRest() && epoch() > epoch);
        assertThat(Reports.of(platform, fiscalYear).logEpochs().stream().distinct())
                .as("of one log")
                .hasSize(1);
        assertThat(armed)
                .as("both died there")
                .allMatch(point -> !point.toFile().exists());
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
