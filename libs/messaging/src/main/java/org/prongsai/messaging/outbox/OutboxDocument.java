package org.prongsai.messaging.outbox;

import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.prongsai.messaging.OutboxFields;
import org.prongsai.messaging.PendingEvent;

/**
 * What waits in an aggregate's document, as it was read.
 *
 * @param pending by ascending sequence
 * @param trail by ascending version
 */
record OutboxDocument(
        Address address, String agency, String aggregate, List<PendingEvent> pending, List<Document> trail) {

    /** Where an aggregate's document is. */
    record Address(String collection, String id) {}

    static OutboxDocument of(Address address, Document stored) {
        return new OutboxDocument(
                address,
                stored.getString(OutboxFields.AGENCY),
                stored.getString(OutboxFields.AGGREGATE),
                stored.getList(OutboxFields.PENDING, Document.class, List.of()).stream()
                        .map(PendingEvent::of)
                        .toList(),
                stored.getList(OutboxFields.TRAIL, Document.class, List.of()));
    }

    long lastTrailVersion() {
        return version(trail.getLast());
    }

    /**
     * The trail as entries of the audit collection. Their ids follow from what they tell, so that an entry that is filed
     * twice is there once.
     */
    List<Document> auditEntries() {
        return trail.stream().map(this::auditEntry).toList();
    }

    private Document auditEntry(Document told) {
        // Locale.ROOT: some Thai locales count in Thai digits
        String id = String.format(Locale.ROOT, "%s/v%012d", address.id(), version(told));
        var entry = new Document(OutboxFields.ID, id)
                .append(OutboxFields.AGENCY, agency)
                .append(OutboxFields.AGGREGATE, aggregate);
        entry.putAll(told);
        return entry;
    }

    private static long version(Document told) {
        return told.get(OutboxFields.TRAIL_VERSION, Number.class).longValue();
    }
}
