package org.prongsai.reporting.projection.messaging;

import java.time.Instant;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.reporting.fold.Lineage;

/**
 * An event and where it stands in the log.
 *
 * @param writtenAt when Kafka took it
 */
record LoggedEvent(EventEnvelope event, String topic, int partition, long offset, Instant writtenAt) {

    long sequence() {
        return event.sequence();
    }

    Lineage lineage() {
        return Lineage.of(topic, partition, offset, event.time(), event.logEpoch());
    }
}
