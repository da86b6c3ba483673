package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./prongsai} shows of a running platform. */
@ExtendWith(SharedPlatform.class)
class CommandsIT {

    private final Platform platform;

    CommandsIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void status_tells_how_everything_is() {
        platform.awaitRest();

        String printed = platform.script(
                List.of("status", "--json", "--data", platform.data().toString()));

        JsonNode status = JsonMapper.shared().readTree(printed.substring(printed.indexOf('{')));
        assertThat(status.path("ready").asBoolean()).isTrue();
        assertThat(status.path("url").asString()).startsWith("http://localhost:");
        assertThat(status.path("processes"))
                .extracting(process -> process.path("name").asString())
                .containsExactlyInAnyOrder(
                        Platform.KAFKA,
                        Platform.STORE,
                        Platform.COMPLAINT_SERVICE,
                        Platform.ESERVICE_SERVICE,
                        Platform.INTEGRITY_SERVICE,
                        Platform.PROCUREMENT_SERVICE,
                        Platform.IDENTITY_SERVICE,
                        Platform.REPORTING_SERVICE,
                        Platform.PORTAL,
                        Platform.GATEWAY);
        assertThat(status.path("processes")).allSatisfy(process -> {
            assertThat(process.path("pid").asLong()).isPositive();
            assertThat(process.path("healthy").asBoolean()).isTrue();
            assertThat(process.path("rssMiB").asLong()).isPositive();
            assertThat(process.path("restarts").asInt()).isZero();
        });
        assertThat(status.path("outbox").path("pending").asLong()).isZero();
        assertThat(status.path("consumers"))
                .extracting(consumer -> consumer.path("name").asString())
                .containsExactlyInAnyOrder(
                        "complaint-involvement",
                        "complaint-statistics",
                        "measures",
                        "oit",
                        "procurement-statistics",
                        "service-statistics");
        assertThat(platform.script(List.of("status", "--data", platform.data().toString())))
                .contains("ready at http://localhost:");
    }

    @Test
    void verify_builds_every_report_anew_and_finds_it_equal() {
        platform.tuayang().file(Agency.complaint("SERVICE", "road", "ให้มีเรื่องให้นับ"));
        platform.awaitRest();

        String printed =
                platform.script(List.of("verify", "--data", platform.data().toString()));

        assertThat(printed).contains("complaint-statistics", "measures", "oit").endsWith("\nEQUAL\n");
    }
}
