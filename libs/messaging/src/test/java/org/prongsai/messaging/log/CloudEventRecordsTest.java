package org.prongsai.messaging.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.contracts.EventEnvelope;

class CloudEventRecordsTest {

    private static final EventEnvelope EVENT = new EventEnvelope(
            "khambok",
            "thing-1",
            3_000_000_000L,
            "id-1",
            "thing.done.v1",
            "/test-service",
            Instant.parse("2021-03-01T02:03:04.567Z"),
            LocalDate.of(2021, 2, 28),
            2,
            "{\"titleTh\":\"โปร่งใส\"}");

    @Test
    void what_is_written_is_read_again() {
        var written = CloudEventRecords.write("topic", EVENT);

        assertThat(written.key()).isEqualTo("khambok/thing-1");
        assertThat(CloudEventRecords.read(written.headers(), written.value())).isEqualTo(EVENT);
    }

    @Test
    void headers_that_others_add_are_no_obstacle() {
        var written = CloudEventRecords.write("topic", EVENT);
        written.headers().add("traceparent", "00-00".getBytes(UTF_8)).add("ce_new", "1".getBytes(UTF_8));

        assertThat(CloudEventRecords.read(written.headers(), written.value())).isEqualTo(EVENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_agency",
                "ce_sequence",
                "ce_occurredon",
                "ce_logepoch"
            })
    void a_record_without_one_of_its_attributes_is_no_event(String missing) {
        var written = CloudEventRecords.write("topic", EVENT);
        written.headers().remove(missing);

        assertThatThrownBy(() -> CloudEventRecords.read(written.headers(), written.value()))
                .isInstanceOf(MalformedRecordException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_sequence, secret",
        "ce_sequence, 0",
        "ce_occurredon, secret",
        "ce_logepoch, secret",
        "ce_time, secret",
        "ce_specversion, secret",
        "ce_agency, secret/x"
    })
    void a_malformed_attribute_is_refused_and_not_repeated(String attribute, String value) {
        var written = CloudEventRecords.write("topic", EVENT);
        written.headers().remove(attribute).add(attribute, value.getBytes(UTF_8));

        assertThatThrownBy(() -> CloudEventRecords.read(written.headers(), written.value()))
                .isInstanceOf(MalformedRecordException.class)
                .hasNoCause()
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_record_without_a_value_is_no_event() {
        assertThatThrownBy(() -> CloudEventRecords.read(
                        CloudEventRecords.write("topic", EVENT).headers(), null))
                .isInstanceOf(MalformedRecordException.class);
    }
}
