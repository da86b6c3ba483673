package org.prongsai.messaging.epoch;

import org.bson.Document;
import org.prongsai.messaging.OutboxFields;

/**
 * Which log the events are in. When the topic is lost, what comes after it is another log, counted by the next epoch,
 * into which the whole journal is sent first.
 *
 * @param topicId the id that Kafka gave to the topic of this epoch
 */
public record LogEpoch(String topic, long epoch, String topicId, State state) {

    public enum State {
        /** The journal is on its way into the topic; nothing new may overtake it. */
        REPLAYING,
        /** Everything that is in the journal is in the topic. */
        LIVE
    }

    static final String EPOCH = "epoch";
    static final String TOPIC_ID = "topicId";
    static final String STATE = "state";

    boolean isLive() {
        return state == State.LIVE;
    }

    static LogEpoch of(Document stored) {
        return new LogEpoch(
                stored.getString(OutboxFields.ID),
                stored.getLong(EPOCH),
                stored.getString(TOPIC_ID),
                State.valueOf(stored.getString(STATE)));
    }

    Document toDocument() {
        return new Document(OutboxFields.ID, topic)
                .append(EPOCH, epoch)
                .append(TOPIC_ID, topicId)
                .append(STATE, state.name());
    }
}
