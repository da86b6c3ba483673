package org.prongsai.messaging.epoch;

import org.bson.Document;
import org.prongsai.messaging.OutboxFields;

/**
 * Which log the events are in. When the topic is lost, what comes after it is another log, counted by the next epoch,
 * into which the whole journal is sent first.
 *
 * @param topicId the id that Kafka gave to the topic of this epoch
 * @param replayedTo the id in the journal up to which everything is in the topic; empty at the beginning
 */
public record LogEpoch(String topic, long epoch, String topicId, State state, String replayedTo) {

    public enum State {
        /** The journal is on its way into the topic; nothing new may overtake it. */
        REPLAYING,
        /** Everything that is in the journal is in the topic. */
        LIVE
    }

    static final String EPOCH = "epoch";
    static final String TOPIC_ID = "topicId";
    static final String STATE = "state";
    static final String REPLAYED_TO = "replayedTo";

    static LogEpoch first(String topic, String topicId) {
        return new LogEpoch(topic, 1, topicId, State.REPLAYING, "");
    }

    boolean isLive() {
        return state == State.LIVE;
    }

    static LogEpoch of(Document stored) {
        return new LogEpoch(
                stored.getString(OutboxFields.ID),
                stored.getLong(EPOCH),
                stored.getString(TOPIC_ID),
                State.valueOf(stored.getString(STATE)),
                stored.getString(REPLAYED_TO));
    }

    Document toDocument() {
        return new Document(OutboxFields.ID, topic)
                .append(EPOCH, epoch)
                .append(TOPIC_ID, topicId)
                .append(STATE, state.name())
                .append(REPLAYED_TO, replayedTo);
    }
}
