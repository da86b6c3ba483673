package org.prongsai.reporting.projection.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.prongsai.reporting.projection.EventLog;

/** Topics by their ids; those that reporting owns are made where they are missing. */
final class KafkaEventLog implements EventLog {

    private final Admin admin;
    private final List<NewTopic> own;

    KafkaEventLog(Admin admin, Collection<NewTopic> own) {
        this.admin = admin;
        this.own = List.copyOf(own);
    }

    @Override
    public Optional<SortedMap<String, String>> topicIds(SortedSet<String> topics) {
        try {
            var ids = new TreeMap<String, String>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) ->
                            ids.put(topic, description.topicId().toString()));
            return Optional.of(ids);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                createOwn();
                return Optional.empty();
            }
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void createOwn() {
        admin.createTopics(own).values().forEach((topic, created) -> {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException(e.getCause());
                }
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        });
    }
}
