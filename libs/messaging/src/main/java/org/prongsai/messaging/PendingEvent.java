package org.prongsai.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;
import org.prongsai.contracts.EventEnvelope;

/**
 * An event in its aggregate's document, on its way to Kafka.
 *
 * @param sequence 1, 2, 3 ... in its aggregate
 * @param type the contract's name, such as {@code something.happened.v1}
 * @param time when it was recorded, to the millisecond, which is what the store keeps
 * @param occurredOn the Bangkok day on which it happened
 * @param data the body: JSON, sent and journalled as it stands here
 */
public record PendingEvent(long sequence, String id, String type, Instant time, LocalDate occurredOn, String data) {

    public static final String SEQUENCE = "sequence";

    public PendingEvent {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence " + sequence);
        }
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    public Document toDocument() {
        return new Document(SEQUENCE, sequence)
                .append("id", id)
                .append("type", type)
                .append("time", Date.from(time))
                .append("occurredOn", occurredOn.toString())
                .append("data", data);
    }

    public static PendingEvent of(Document stored) {
        return new PendingEvent(
                stored.get(SEQUENCE, Number.class).longValue(),
                stored.getString("id"),
                stored.getString("type"),
                stored.getDate("time").toInstant(),
                LocalDate.parse(stored.getString("occurredOn")),
                stored.getString("data"));
    }

    public EventEnvelope inEnvelope(String agency, String aggregate, String source, long logEpoch) {
        return new EventEnvelope(agency, aggregate, sequence, id, type, source, time, occurredOn, logEpoch, data);
    }
}
