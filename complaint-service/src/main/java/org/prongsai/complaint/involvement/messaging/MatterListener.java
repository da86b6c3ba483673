package org.prongsai.complaint.involvement.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.prongsai.complaint.involvement.FollowMatters;
import org.prongsai.complaint.involvement.LoggedEvent;
import org.prongsai.complaint.involvement.Matter;
import org.prongsai.complaint.involvement.MatterId;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.messaging.log.CloudEventRecords;
import org.prongsai.messaging.log.MalformedRecordException;
import org.prongsai.support.AgencyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;

/** Tells of each event which matter it is of. */
final class MatterListener implements MessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(MatterListener.class);

    private final FollowMatters follow;
    private final Matter.Kind kind;

    MatterListener(FollowMatters follow, Matter.Kind kind) {
        this.follow = follow;
        this.kind = kind;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        EventEnvelope event;
        MatterId id;
        try {
            event = CloudEventRecords.read(record.headers(), record.value());
            id = new MatterId(new AgencyId(event.agency()), kind, event.aggregate());
        } catch (MalformedRecordException | IllegalArgumentException e) {
            skip(record, e.getClass().getSimpleName());
            return;
        }
        if (!event.key().equals(record.key())) {
            // on a wrong partition it would have a second history
            skip(record, "the key is not the event's");
            return;
        }
        follow.receive(id, new LoggedEvent(event.sequence(), event.type(), event.data()));
    }

    /**
     * A record of which nobody can tell whose it is cannot be parked behind anything. Was it an event, then the next of
     * its aggregate finds a gap, and the heads of the journals differ from what was applied.
     */
    private static void skip(ConsumerRecord<?, ?> record, String why) {
        LOG.warn("{} {} offset {} is no event: {}", record.topic(), record.partition(), record.offset(), why);
    }
}
