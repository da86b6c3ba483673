package org.prongsai.messaging.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventEnvelope;

/**
 * Events as Kafka records: CloudEvents 1.0 in binary mode, so attributes are headers ({@code ce_id}, {@code ce_type} ...)
 * and the value is the event's own JSON.
 */
public final class CloudEventRecords {

    private static final String AGENCY = "agency";
    private static final String SEQUENCE = "sequence";
    private static final String OCCURRED_ON = "occurredon";
    private static final String LOG_EPOCH = "logepoch";

    private CloudEventRecords() {}

    public static ProducerRecord<String, byte[]> write(String topic, EventEnvelope event) {
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(URI.create(event.source()))
                .withType(event.type())
                .withSubject(event.aggregate())
                .withTime(OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC))
                .withExtension(AGENCY, event.agency())
                // CloudEvents' integers have 32 bits, and extensions are text on Kafka anyhow
                .withExtension(SEQUENCE, Long.toString(event.sequence()))
                .withExtension(OCCURRED_ON, event.occurredOn().toString())
                .withExtension(LOG_EPOCH, Long.toString(event.logEpoch()))
                .withData("application/json", event.data().getBytes(UTF_8))
                .build();
        return KafkaMessageFactory.createWriter(topic, event.key()).writeBinary(cloudEvent);
    }

    /**
     * The event of a record, whatever other headers it has.
     *
     * @throws MalformedRecordException when the record is not an event as {@link #write} makes them
     */
    public static EventEnvelope read(Headers headers, byte @Nullable [] value) {
        if (value == null) {
            throw new MalformedRecordException("no value");
        }
        try {
            CloudEvent event = KafkaMessageFactory.createReader(headers, value).toEvent();
            return new EventEnvelope(
                    extension(event, AGENCY),
                    required("subject", event.getSubject()),
                    Long.parseLong(extension(event, SEQUENCE)),
                    event.getId(),
                    event.getType(),
                    event.getSource().toString(),
                    time(event),
                    LocalDate.parse(extension(event, OCCURRED_ON)),
                    Long.parseLong(extension(event, LOG_EPOCH)),
                    new String(value, UTF_8));
        } catch (MalformedRecordException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever the libraries throw: a record must not stop its reader. Not as a cause, since a message of
            // theirs
            // may repeat what the record says.
            throw new MalformedRecordException(e.getClass().getSimpleName());
        }
    }

    private static Instant time(CloudEvent event) {
        return required("time", event.getTime()).toInstant();
    }

    private static String extension(CloudEvent event, String name) {
        return required(name, event.getExtension(name)).toString();
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new MalformedRecordException("no " + name);
        }
        return value;
    }
}
