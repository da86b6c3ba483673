package org.prongsai.contracts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An event as it stands in a log: a CloudEvent's attributes, Prongsai's extensions and the body.
 *
 * @param agency the local government to which it belongs
 * @param aggregate id of the aggregate, unique in its agency; the CloudEvent's subject
 * @param sequence 1, 2, 3 ... in its aggregate, without a gap
 * @param id unique in the source
 * @param type {@code complaint.received.v1}, a key of {@link EventTypes}
 * @param source {@code /complaint-service}
 * @param time when it was recorded
 * @param occurredOn the Bangkok day on which it happened, which paper may put long before {@code time}
 * @param logEpoch counts how often the whole log was sent anew from the journals
 * @param data the body, canonical JSON
 */
public record EventEnvelope(
        String agency,
        String aggregate,
        long sequence,
        String id,
        String type,
        String source,
        Instant time,
        LocalDate occurredOn,
        long logEpoch,
        String data) {

    public EventEnvelope {
        if (agency.isBlank() || agency.contains("/") || aggregate.isBlank() || id.isBlank() || type.isBlank()) {
            throw new IllegalArgumentException("an event without agency, aggregate, id or type");
        }
        if (sequence < 1 || logEpoch < 0) {
            throw new IllegalArgumentException("sequence " + sequence + " in log epoch " + logEpoch);
        }
    }

    /** Kafka's key and the aggregate's {@code _id}: {@code agency/aggregate}. */
    public String key() {
        return agency + "/" + aggregate;
    }
}
