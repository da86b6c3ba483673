package org.prongsai.reporting.projection.messaging;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.messaging.log.CloudEventRecords;
import org.prongsai.messaging.log.MalformedRecordException;
import org.prongsai.reporting.fold.CanonicalJson;
import org.prongsai.reporting.parking.Redrive;
import tools.jackson.core.JacksonException;

/** Reads records of Kafka, of which none is trusted to be what it should. */
final class EventRecords {

    sealed interface Read {}

    record Event(LoggedEvent event) implements Read {}

    /** @param why a phrase that repeats nothing of the record */
    record Unreadable(String why) implements Read {}

    private EventRecords() {}

    static Read read(FixedKeyRecord<String, byte[]> record, RecordMetadata position) {
        try {
            EventEnvelope event = CloudEventRecords.read(record.headers(), record.value());
            if (!event.key().equals(record.key())) {
                // on a wrong partition it would have a second, empty history
                return new Unreadable("the key is not the event's");
            }
            return new Event(new LoggedEvent(
                    event,
                    position.topic(),
                    position.partition(),
                    position.offset(),
                    Instant.ofEpochMilli(record.timestamp())));
        } catch (MalformedRecordException e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // whatever a library makes of nonsense; its message may repeat it
            return new Unreadable(e.getClass().getSimpleName());
        }
    }

    /** Whether the record asks the projection to try again. */
    static boolean redrives(FixedKeyRecord<String, byte[]> record, String projection) {
        if (record.value() == null) {
            return false;
        }
        try {
            Redrive redrive = CanonicalJson.read(record.value(), Redrive.class);
            return projection.equals(redrive.projection());
        } catch (JacksonException e) {
            return false;
        }
    }
}
