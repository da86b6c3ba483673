package org.prongsai.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.contracts.complaint.ComplaintAssignedV1;
import org.prongsai.contracts.complaint.ComplaintChannel;
import org.prongsai.contracts.complaint.ComplaintKind;
import org.prongsai.contracts.complaint.ComplaintReceivedV1;
import org.prongsai.contracts.integrity.DisclosureKind;
import org.prongsai.contracts.integrity.DisclosurePublishedV1;

class EventCodecTest {

    private static final String RECEIVED = """
            {"anonymous":true,"channel":"WEB","kind":"CORRUPTION","receivedOn":"2021-03-09","replyDueOn":"2021-03-24"}""";

    @Test
    void writing_is_canonical_keys_sorted_days_as_text_nothing_for_null() {
        var event = new ComplaintReceivedV1(
                ComplaintKind.CORRUPTION,
                null,
                ComplaintChannel.WEB,
                true,
                LocalDate.of(2021, 3, 9),
                LocalDate.of(2021, 3, 24));

        assertThat(EventCodec.write(event)).isEqualTo(RECEIVED);
    }

    @Test
    void a_field_of_a_later_version_passes() {
        assertThat(EventCodec.read("complaint.received.v1", RECEIVED.replace("{", "{\"later\":{\"a\":[1]},")))
                .isEqualTo(EventCodec.read("complaint.received.v1", RECEIVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "channel", "kind", "receivedOn", "replyDueOn"})
    void a_required_field_that_is_missing_or_null_is_refused_by_name(String field) {
        var missing = RECEIVED.replaceFirst("\"" + field + "\":[^,}]+,?", "").replace(",}", "}");
        var isNull = RECEIVED.replaceFirst("\"" + field + "\":[^,}]+", "\"" + field + "\":null");

        assertThatThrownBy(() -> EventCodec.read("complaint.received.v1", missing))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(field);
        assertThatThrownBy(() -> EventCodec.read("complaint.received.v1", isNull))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "",
                "null",
                "[]",
                "{\"assignedOn\":\"2021-02-30\",\"handler\":\"noi\"}",
                "{\"assignedOn\":18000,\"handler\":\"noi\"}",
                "{\"assignedOn\":\"2021-03-09\",\"handler\":7}",
                "{\"assignedOn\":\"2021-03-09\",\"handler\":\"somchai@kb.go.th\"}",
                "{\"assignedOn\":\"2021-03-09\",\"handler\":\"สมชาย\"}",
                "{\"assignedOn\":\"2021-03-09\",\"handler\":\"noi\",\"handler\":\"nid\"}",
                "{\"assignedOn\":\"2021-03-09\",\"handler\":\"noi\"} {}",
            })
    void a_body_that_does_not_fit_is_refused_without_repeating_it(String body) {
        assertThatThrownBy(() -> EventCodec.read(ComplaintAssignedV1.class, body))
                .isInstanceOf(UnreadableEvent.class)
                .hasNoCause()
                .hasMessageStartingWith("complaint.assigned.v1")
                .message()
                .doesNotContain("somchai", "สมชาย", "noi", "02-30");
    }

    @Test
    void a_number_is_no_enum_and_no_truth() {
        assertThatThrownBy(() -> EventCodec.read("complaint.received.v1", RECEIVED.replace("\"WEB\"", "0")))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> EventCodec.read("complaint.received.v1", RECEIVED.replace("true", "1")))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(
                        () -> EventCodec.read("complaint.closed.v1", "{\"closedOn\":\"2021-03-09\",\"daysUsed\":1.5}"))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void an_unknown_type_is_refused() {
        assertThatThrownBy(() -> EventCodec.read("complaint.received.v99", RECEIVED))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("complaint.received.v99");
    }

    @Test
    void a_registered_record_and_its_type_name_each_other() {
        assertThat(EventTypes.all())
                .allSatisfy(type -> assertThat(
                                EventTypes.typeOf(EventTypes.recordOf(type).orElseThrow()))
                        .isEqualTo(type));
    }

    @Property
    void what_is_written_is_read_back(@ForAll("disclosures") DisclosurePublishedV1 disclosure) {
        assertThat(EventCodec.read(DisclosurePublishedV1.class, EventCodec.write(disclosure)))
                .isEqualTo(disclosure);
    }

    @Provide
    Arbitrary<DisclosurePublishedV1> disclosures() {
        var evidence = Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(1, 9))
                .as(DisclosurePublishedV1.Evidence::new)
                .list()
                .ofMaxSize(3);
        var unit = Arbitraries.of("office", "finance").optional();
        var url = Arbitraries.strings().ascii().optional();
        return Combinators.combine(
                        Arbitraries.integers().between(2500, 2700),
                        Arbitraries.of(DisclosureKind.class),
                        unit,
                        Arbitraries.strings().all().filter(EventCodecTest::wellFormed),
                        url,
                        days(),
                        evidence)
                .as(EventCodecTest::disclosure);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1957, 1, 1).toEpochDay(),
                        LocalDate.of(2157, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** A lone surrogate is no text and cannot be written as UTF-8. */
    private static boolean wellFormed(String text) {
        return text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    private static DisclosurePublishedV1 disclosure(
            int year,
            DisclosureKind kind,
            Optional<String> unit,
            String title,
            Optional<String> url,
            LocalDate day,
            List<DisclosurePublishedV1.Evidence> evidence) {
        return new DisclosurePublishedV1(year, kind, unit.orElse(null), title, url.orElse(null), day, evidence, null);
    }
}
