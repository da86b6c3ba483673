package org.prongsai.reporting.parking;

import org.prongsai.reporting.fold.CanonicalJson;
import org.prongsai.reporting.sink.Sink;

/** Notes of parked events from Kafka into the store. */
public final class ParkedSink implements Sink {

    private final ParkedEvents events;

    public ParkedSink(ParkedEvents events) {
        this.events = events;
    }

    @Override
    public String topic() {
        return ParkedNote.TOPIC;
    }

    @Override
    public void write(Entry entry) {
        ParkedNote note = CanonicalJson.read(entry.value(), ParkedNote.class);
        events.renew(note, entry.topicId(), entry.offset());
    }
}
