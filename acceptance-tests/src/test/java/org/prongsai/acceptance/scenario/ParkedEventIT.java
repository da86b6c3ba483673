package org.prongsai.acceptance.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.acceptance.platform.Agency.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;
import org.prongsai.acceptance.platform.Status;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import tools.jackson.databind.JsonNode;

/** An event that does not fit, put into the log as a faulty sender would. */
@ExtendWith(SharedPlatform.class)
class ParkedEventIT {

    private static final String TOPIC = "prongsai.complaint.events";
    private static final String CLASSIFIED = "สมชาย-ชื่อที่ไม่ควรมีใครเห็น";

    private final LocalDate today = BangkokTime.today(Clock.systemUTC());
    private final int fiscalYear = FiscalYear.of(today).value();
    private final String aggregate = "complaint-"
            + new Random()
                    .ints(26, 'a', 'z' + 1)
                    .mapToObj(letter -> String.valueOf((char) letter))
                    .collect(Collectors.joining());

    private final Platform platform;
    private final Agency tuayang;

    ParkedEventIT(Platform platform) {
        this.platform = platform;
        this.tuayang = platform.tuayang();
    }

    @Test
    void waits_with_those_behind_it_until_it_is_mended_and_holds_up_nobody_else() {
        platform.awaitRest();
        long total = total();
        long acknowledged = acknowledged();

        send(1, "complaint.received.v1", "{\"kind\":\"" + CLASSIFIED + "\"}");
        send(2, "complaint.acknowledged.v1", "{\"acknowledgedOn\":\"%s\",\"inTime\":true}".formatted(today));

        platform.awaitStatus("both are parked", status -> parked(status) == 2);
        List<JsonNode> waiting = waiting();
        assertThat(waiting).extracting(event -> event.path("sequence").asLong()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(causeOf(waiting, 1).path("code").asString()).isIn("REFUSED", "FAILED");
        assertThat(causeOf(waiting, 2).path("code").asString()).isEqualTo("BEHIND_PARKED");
        assertThat(waiting.toString()).doesNotContain(CLASSIFIED);
        // measured in rounds, so a moment later than the list
        await("the metric counts them").until(() -> metric("prongsai.*parked.*") >= 2);

        tuayang.file(complaint("SERVICE", "road", "คนอื่นไม่ต้องรอ"));
        await("everybody else is counted").until(() -> total() == total + 1);
        assertThat(acknowledged()).isEqualTo(acknowledged);

        send(1, "complaint.received.v1", """
                {"kind":"SERVICE","category":"road","channel":"WEB","anonymous":true,"receivedOn":"%s","replyDueOn":"%s"}""".formatted(today, today.plusDays(15)));

        platform.awaitStatus("nothing is parked any more", status -> parked(status) == 0);
        await("both were applied, in order").until(() -> total() == total + 2 && acknowledged() == acknowledged + 1);
        assertThat(waiting()).isEmpty();
    }

    private static long parked(Status status) {
        return status.consumers().stream()
                .filter(consumer -> consumer.name().equals("complaint-statistics"))
                .mapToLong(Status.Consumer::parked)
                .sum();
    }

    /** Of this test's aggregate, in the statistics. */
    private List<JsonNode> waiting() {
        return Agency.all(tuayang.staff("admin"), "/api/parked-events").stream()
                .filter(event -> event.path("projection").asString().equals("complaint-statistics"))
                .filter(event -> event.path("aggregate").asString("").equals(aggregate))
                .toList();
    }

    private static JsonNode causeOf(List<JsonNode> waiting, long sequence) {
        return waiting.stream()
                .filter(event -> event.path("sequence").asLong() == sequence)
                .findFirst()
                .orElseThrow()
                .path("cause");
    }

    private double metric(String name) {
        return platform.metrics(Platform.REPORTING_SERVICE)
                .lines()
                .filter(line -> line.replace('_', '.').matches("(?s)" + name) && !line.startsWith("#"))
                .filter(line -> line.contains("complaint-statistics"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .max()
                .orElse(0);
    }

    private long total() {
        return tuayang.statistics(fiscalYear).path("total").asLong();
    }

    private long acknowledged() {
        return tuayang.statistics(fiscalYear)
                .path("byStatus")
                .path("ACKNOWLEDGED")
                .asLong(0);
    }

    private void send(long sequence, String type, String body) {
        Map<String, Object> properties = Map.of("bootstrap.servers", "127.0.0.1:" + platform.portOf(Platform.KAFKA));
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            var event = new ProducerRecord<>(TOPIC, "tuayang/" + aggregate, body.getBytes(UTF_8));
            Map.of(
                            "content-type",
                            "application/json",
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            aggregate + "-" + sequence + "-" + body.hashCode(),
                            "ce_source",
                            "/complaint-service",
                            "ce_type",
                            type,
                            "ce_subject",
                            aggregate,
                            "ce_time",
                            Instant.now().toString(),
                            "ce_agency",
                            "tuayang",
                            "ce_sequence",
                            Long.toString(sequence),
                            "ce_occurredon",
                            today.toString())
                    .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
            event.headers().add("ce_logepoch", "1".getBytes(UTF_8));
            producer.send(event).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
