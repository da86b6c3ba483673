package org.prongsai.reporting.projection.messaging;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.contracts.EventTypes;
import org.prongsai.contracts.UnreadableEvent;
import org.prongsai.messaging.inbox.Fold.Folded;
import org.prongsai.messaging.inbox.Inbox;
import org.prongsai.messaging.inbox.OrderedInbox;
import org.prongsai.reporting.fold.Facts;
import org.prongsai.reporting.fold.Lineage;
import org.prongsai.reporting.fold.Row;
import org.prongsai.reporting.fold.Sum;
import org.prongsai.reporting.parking.ParkedNote;
import org.prongsai.reporting.parking.Redrive;
import org.prongsai.reporting.projection.Projection;

/**
 * Folds each aggregate's events in the order of their sequence, whatever comes: a duplicate changes nothing, what does
 * not fit is parked with all that follows it, and nothing that can be in a record stops the stream.
 */
final class OrderedFold<F extends Facts<B>, B extends Sum<B>>
        extends ContextualFixedKeyProcessor<String, byte[], OrderedFold.Outcome<B>> {

    static final String INBOXES = "inboxes";

    /**
     * What came of one record.
     *
     * @param contribution null when nothing more is known of the aggregate
     * @param parked what is parked now, or no longer
     */
    record Outcome<B extends Sum<B>>(@Nullable Contribution<B> contribution, List<ParkedNote> parked) {}

    private final Projection<EventEnvelope, F, B> projection;
    private final ParkedNotes notes;
    private final OrderedInbox<Known<F>, LoggedEvent> ordered;

    OrderedFold(Projection<EventEnvelope, F, B> projection, int generation) {
        this.projection = projection;
        this.notes = new ParkedNotes(projection.name(), generation);
        this.ordered = new OrderedInbox<>(this::fold, LoggedEvent::sequence);
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> record) {
        RecordMetadata position = context().recordMetadata().orElseThrow();
        if (position.topic().equals(Redrive.TOPIC)) {
            redrive(record);
        } else {
            receive(record, position);
        }
    }

    private void receive(FixedKeyRecord<String, byte[]> record, RecordMetadata position) {
        switch (EventRecords.read(record, position)) {
            case EventRecords.Unreadable(String why) -> {
                var note = notes.unreadable(position, record.timestamp(), why);
                forward(record, new Outcome<>(null, List.of(note)));
            }
            case EventRecords.Event(LoggedEvent event) -> {
                Inbox<Known<F>, LoggedEvent> before = inbox(record.key());
                keep(record, before, ordered.receive(before, event).inbox());
            }
        }
    }

    private void redrive(FixedKeyRecord<String, byte[]> record) {
        // a key that nobody filed under has nothing parked
        if (record.key() != null && EventRecords.redrives(record, projection.name())) {
            Inbox<Known<F>, LoggedEvent> before = inbox(record.key());
            keep(record, before, ordered.redrive(before).inbox());
        }
    }

    private void keep(
            FixedKeyRecord<String, byte[]> record,
            Inbox<Known<F>, LoggedEvent> before,
            Inbox<Known<F>, LoggedEvent> now) {
        if (now.equals(before)) {
            return;
        }
        inboxes().put(record.key(), now);
        forward(record, new Outcome<>(contribution(before, now), notes.differences(before, now)));
    }

    private Folded<Known<F>> fold(Known<F> known, LoggedEvent logged) {
        if (EventTypes.recordOf(logged.event().type()).isEmpty()) {
            return Folded.refused("unknown type");
        }
        try {
            F facts = projection.fold(known.facts(), logged.event());
            return Folded.into(new Known<>(facts, known.lineage().plus(logged.lineage())));
        } catch (UnreadableEvent e) {
            return Folded.refused(Objects.requireNonNull(e.getMessage())); // it names the field and repeats no value
        }
    }

    private @Nullable Contribution<B> contribution(
            Inbox<Known<F>, LoggedEvent> before, Inbox<Known<F>, LoggedEvent> now) {
        if (now.applied() == before.applied()) {
            return null;
        }
        F facts = now.state().facts();
        Lineage lineage = now.state().lineage();
        return facts == null
                ? new Contribution<>(Contribution.OF_NO_REPORT, new Row<>(projection.none(), lineage))
                : new Contribution<>(facts.fiscalYear(), new Row<>(facts.contribution(), lineage));
    }

    private Inbox<Known<F>, LoggedEvent> inbox(String key) {
        Inbox<Known<F>, LoggedEvent> known = inboxes().get(key);
        return known == null ? Inbox.empty(Known.nothing()) : known;
    }

    private KeyValueStore<String, Inbox<Known<F>, LoggedEvent>> inboxes() {
        return context().getStateStore(INBOXES);
    }

    private void forward(FixedKeyRecord<String, byte[]> record, Outcome<B> outcome) {
        context().forward(record.withValue(outcome));
    }
}
