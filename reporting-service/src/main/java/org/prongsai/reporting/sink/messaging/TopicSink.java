package org.prongsai.reporting.sink.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.reporting.sink.Sink;
import org.springframework.kafka.listener.BatchMessageListener;

/** Writes the newest record of every key of a batch. Its offsets are committed when all are written. */
record TopicSink(Sink sink, String topicId, CrashPoints crashPoints) implements BatchMessageListener<String, byte[]> {

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
        Map<String, ConsumerRecord<String, byte[]>> newest = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            if (record.key() != null && record.value() != null) { // nothing is ever deleted
                newest.put(record.key(), record);
            }
        }
        crashPoints.reached("sink.before-write");
        newest.values()
                .forEach(record -> sink.write(
                        new Sink.Entry(record.key(), new String(record.value(), UTF_8), topicId, record.offset())));
        crashPoints.reached("sink.after-write");
    }
}
