package org.prongsai.reporting.projection.messaging;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.EventTypes;
import org.prongsai.messaging.inbox.Inbox;
import org.prongsai.messaging.inbox.ParkedEvent;
import org.prongsai.reporting.parking.ParkedNote;

/** What staff are told of the events that one generation parks. */
record ParkedNotes(String projection, int generation) {

    /** What has changed between two states of an inbox. */
    List<ParkedNote> differences(Inbox<?, LoggedEvent> before, Inbox<?, LoggedEvent> now) {
        List<ParkedNote> then = notes(before);
        List<ParkedNote> parked = notes(now);
        Set<String> left = parked.stream().map(ParkedNote::id).collect(toSet());
        return Stream.concat(
                        then.stream().filter(note -> !left.contains(note.id())).map(ParkedNote::resolved),
                        parked.stream().filter(note -> !then.contains(note)))
                .toList();
    }

    ParkedNote unreadable(RecordMetadata position, long timestamp, String why) {
        return new ParkedNote(
                projection,
                generation,
                ParkedNote.State.PARKED,
                position.topic(),
                position.partition(),
                position.offset(),
                null,
                null,
                null,
                null,
                ParkedNote.UNREADABLE,
                why,
                Instant.ofEpochMilli(timestamp));
    }

    private List<ParkedNote> notes(Inbox<?, LoggedEvent> inbox) {
        return inbox.parked().stream().map(this::note).toList();
    }

    private ParkedNote note(ParkedEvent<LoggedEvent> parked) {
        LoggedEvent logged = parked.event();
        EventEnvelope event = logged.event();
        return new ParkedNote(
                projection,
                generation,
                ParkedNote.State.PARKED,
                logged.topic(),
                logged.partition(),
                logged.offset(),
                event.agency(),
                event.aggregate(),
                event.sequence(),
                // a type of the catalogue; any other is whatever somebody put there
                EventTypes.recordOf(event.type()).isPresent() ? event.type() : null,
                parked.cause().reason().name(),
                parked.cause().detail(),
                logged.writtenAt());
    }
}
