package org.prongsai.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.integrity.testing.Bodies.manual;
import static org.prongsai.integrity.testing.Bodies.plan;
import static org.prongsai.integrity.testing.Bodies.with;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.contracts.EventCodec;
import org.prongsai.contracts.Topics;
import org.prongsai.contracts.WireEvent;
import org.prongsai.contracts.integrity.DisclosureKind;
import org.prongsai.contracts.integrity.DisclosurePublishedV1;
import org.prongsai.contracts.integrity.DisclosureWithdrawnV1;
import org.prongsai.contracts.integrity.IntegrityPlanAdoptedV1;
import org.prongsai.contracts.integrity.StepRule;
import org.prongsai.embedded.TestBackends;
import org.prongsai.integrity.testing.ServiceTest;
import org.prongsai.integrity.testing.TestAgency;

/** What the other services hear: every event once, under its own day, and nothing that is not in the contract. */
class IntegrityEventsTest extends ServiceTest {

    private TestAgency agency = new TestAgency("", 0);
    private final KafkaConsumer<String, String> consumer = newConsumer();

    @BeforeEach
    void listen() {
        agency = newAgency();
        await().until(() -> consumer.partitionsFor(Topics.INTEGRITY_EVENTS).size() == 4);
        var partitions = consumer.partitionsFor(Topics.INTEGRITY_EVENTS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @AfterEach
    void leave() {
        consumer.close();
    }

    @Test
    void a_plan_is_told_under_the_day_of_its_adoption() {
        var before = Instant.now();
        agency.adoptPlan();

        var event = hear().getFirst();

        assertThat(event.key()).isEqualTo(agency.id() + "/plan-2564");
        assertThat(headers(event))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "integrity-plan.adopted.v1")
                .containsEntry("ce_source", "/integrity-service")
                .containsEntry("ce_subject", "plan-2564")
                .containsEntry("ce_agency", agency.id())
                .containsEntry("ce_sequence", "1")
                .containsEntry("ce_occurredon", "2021-02-09")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_logepoch");
        assertThat(Instant.parse(headers(event).get("ce_time"))).isBetween(before.minusMillis(1), Instant.now());
        var told = (IntegrityPlanAdoptedV1) read(event);
        assertThat(told.measures())
                .extracting(IntegrityPlanAdoptedV1.Measure::number)
                .containsExactly(1, 6);
        assertThat(told.measures().getFirst().responsible()).containsExactly(IntegrityPlanAdoptedV1.EVERY_UNIT);
        assertThat(told.measures().getFirst().periodStart()).isEqualTo(YearMonth.of(2021, 1));
        assertThat(told.measures().getLast().methodTh()).isEqualTo("ทางเว็บไซต์");
        assertThat(told.measures().getLast().steps().getFirst())
                .isEqualTo(new IntegrityPlanAdoptedV1.Step(
                        1,
                        "ข่าวทุกเดือน",
                        "news in every month",
                        true,
                        StepRule.EVERY_MONTH,
                        List.of(DisclosureKind.NEWS, DisclosureKind.CIRCULAR)));
    }

    @Test
    void a_disclosure_is_told_with_its_address_and_without_its_text() {
        agency.adoptPlan();
        var published =
                agency.postAs(OFFICER, "/api/disclosures", manual()).send().done(201);
        var id = published.at("/id").asString();
        agency.postAs(OFFICER, "/api/disclosures/" + id + "/withdraw", "{\"reason\": \"ENTERED_IN_ERROR\"}")
                .ifMatch("\"1\"")
                .send()
                .done(200);

        var events = hear().stream()
                .filter(event -> event.key().equals(agency.id() + "/" + id))
                .toList();

        assertThat(events)
                .extracting(event -> headers(event).get("ce_sequence"))
                .containsExactly("1", "2");
        assertThat(headers(events.getFirst()))
                .containsEntry("ce_type", "disclosure.published.v1")
                .containsEntry("ce_occurredon", "2021-03-15");
        var told = (DisclosurePublishedV1) read(events.getFirst());
        assertThat(told.publicUrl()).isEqualTo("/disclosures/" + id);
        assertThat(told.unit()).isEqualTo("office");
        assertThat(told.evidenceFor()).containsExactly(new DisclosurePublishedV1.Evidence(1, 1));
        assertThat(events.getFirst().value())
                .doesNotContain(manual().at("/bodyTh").asString());
        var withdrawn = (DisclosureWithdrawnV1) read(events.getLast());
        assertThat(withdrawn.fiscalYear()).isEqualTo(2564);
        assertThat(headers(events.getLast()))
                .containsEntry("ce_type", "disclosure.withdrawn.v1")
                .containsEntry("ce_occurredon", withdrawn.withdrawnOn().toString());
    }

    @Test
    void what_is_refused_or_repeated_is_not_told() {
        agency.adoptPlan();
        agency.adoptPlan();
        agency.postAs(ITAS_ADMIN, "/api/measures", with(plan(), "/adoptedOn", "\"2021-02-08\""))
                .send();
        agency.postAs(OFFICER, "/api/disclosures", with(manual(), "/unit", "\"works\""))
                .send();

        assertThat(hear())
                .extracting(event -> headers(event).get("ce_type"))
                .containsExactly("integrity-plan.adopted.v1");
    }

    /** All of this agency's events: what waits is told first. */
    private List<ConsumerRecord<String, String>> hear() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        process("/actuator/outbox").done(200).at("/pending").asInt() == 0);
        var heard = new ArrayList<ConsumerRecord<String, String>>();
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofSeconds(1)).forEach(event -> {
                // of obligations, which follow from other events, their own test speaks
                if (event.key().startsWith(agency.id() + "/") && !event.key().contains("/obligation-")) {
                    heard.add(event);
                }
            });
        }
        return heard;
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> event) {
        var headers = new HashMap<String, String>();
        event.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    private static WireEvent read(ConsumerRecord<String, String> event) {
        return EventCodec.read(headers(event).getOrDefault("ce_type", ""), event.value());
    }

    private static KafkaConsumer<String, String> newConsumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBackends.kafkaBootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
