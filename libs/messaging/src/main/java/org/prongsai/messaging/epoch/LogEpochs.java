package org.prongsai.messaging.epoch;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.prongsai.messaging.OutboxFields;
import org.prongsai.messaging.epoch.LogEpoch.State;

/** The topic's epoch as all instances of a service agree on it: every change names what it changes. */
public final class LogEpochs {

    private final MongoCollection<Document> epochs;
    private final String topic;

    public LogEpochs(MongoCollection<Document> epochs, String topic) {
        this.epochs = epochs;
        this.topic = topic;
    }

    Optional<LogEpoch> current() {
        return Optional.ofNullable(epochs.find(eq(OutboxFields.ID, topic)).first())
                .map(LogEpoch::of);
    }

    /** The epoch of the topic with this id: the current one, or the next one when the topic is another than before. */
    LogEpoch of(String topicId) {
        while (true) {
            Optional<LogEpoch> current = current();
            if (current.isEmpty()) {
                begin(LogEpoch.first(topic, topicId));
            } else if (current.get().topicId().equals(topicId)) {
                return current.get();
            } else {
                beginAfter(current.get(), topicId);
            }
            // whether this instance was the one or another: what is stored now is what counts
        }
    }

    private void begin(LogEpoch first) {
        try {
            epochs.insertOne(first.toDocument());
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private void beginAfter(LogEpoch before, String topicId) {
        epochs.updateOne(
                same(before),
                combine(
                        set(LogEpoch.EPOCH, before.epoch() + 1),
                        set(LogEpoch.TOPIC_ID, topicId),
                        set(LogEpoch.STATE, State.REPLAYING.name()),
                        set(LogEpoch.REPLAYED_TO, "")));
    }

    /** Everything in the journal up to this id is in the topic: whoever goes on with the replay goes on from here. */
    void reached(LogEpoch replayed, String journalId) {
        // of two instances at once the faster one's word holds, for it has sent everything up to there itself
        epochs.updateOne(same(replayed), max(LogEpoch.REPLAYED_TO, journalId));
    }

    /** The journal is in the topic. Without effect when there is another epoch by now. */
    void goLive(LogEpoch replayed) {
        epochs.updateOne(same(replayed), set(LogEpoch.STATE, State.LIVE.name()));
    }

    private static Bson same(LogEpoch epoch) {
        return and(
                eq(OutboxFields.ID, epoch.topic()),
                eq(LogEpoch.EPOCH, epoch.epoch()),
                eq(LogEpoch.TOPIC_ID, epoch.topicId()));
    }
}
