package org.prongsai.messaging.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.bson.Document;
import org.prongsai.contracts.EventEnvelope;

/**
 * Every event that Kafka has acknowledged, for ever, under the {@code _id} agency/aggregate/sequence. The sequence is
 * padded, so that the order of {@code _id} is the order of each aggregate's events.
 */
public final class Journal {

    private static final String ID = "_id";

    private final MongoCollection<Document> events;
    private final String source;

    /**
     * The journal of one service.
     *
     * @param source the CloudEvents source of every event in it
     */
    public Journal(MongoCollection<Document> events, String source) {
        this.events = events;
        this.source = source;
    }

    public String source() {
        return source;
    }

    /**
     * Adds an event, once.
     *
     * @return whether it was not there yet
     * @throws JournalConflictException when another event is there in its place, which stays
     */
    public boolean keep(EventEnvelope event) {
        Document entry = entry(event);
        try {
            events.insertOne(entry);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            if (!entry.equals(events.find(eq(ID, entry.getString(ID))).first())) {
                throw new JournalConflictException(entry.getString(ID));
            }
            return false;
        }
    }

    /** The number of events, from the collection's metadata: what can be asked often. */
    public long count() {
        return events.estimatedDocumentCount();
    }

    /** Reads a stretch in the order of ids, page by page, as events of the given log epoch. */
    public void read(JournalRange range, int pageSize, long logEpoch, Consumer<List<EventEnvelope>> page) {
        var filter = and(gte(ID, range.from()), lt(ID, range.below()));
        while (true) {
            List<Document> found =
                    events.find(filter).sort(ascending(ID)).limit(pageSize).into(new ArrayList<>());
            if (!found.isEmpty()) {
                page.accept(found.stream().map(entry -> event(entry, logEpoch)).toList());
            }
            if (found.size() < pageSize) {
                return;
            }
            filter = and(gt(ID, found.getLast().getString(ID)), lt(ID, range.below()));
        }
    }

    /** {@code agency/aggregate/sequence}. */
    public static String id(EventEnvelope event) {
        // Locale.ROOT: some Thai locales count in Thai digits
        return String.format(Locale.ROOT, "%s/%012d", event.key(), event.sequence());
    }

    private static Document entry(EventEnvelope event) {
        return new Document(ID, id(event))
                .append("agency", event.agency())
                .append("aggregate", event.aggregate())
                .append("sequence", event.sequence())
                .append("type", event.type())
                .append("id", event.id())
                .append("time", Date.from(event.time()))
                .append("occurredOn", event.occurredOn().toString())
                .append("data", event.data());
    }

    private EventEnvelope event(Document entry, long logEpoch) {
        return new EventEnvelope(
                entry.getString("agency"),
                entry.getString("aggregate"),
                entry.getLong("sequence"),
                entry.getString("id"),
                entry.getString("type"),
                source,
                entry.getDate("time").toInstant(),
                LocalDate.parse(entry.getString("occurredOn")),
                logEpoch,
                entry.getString("data"));
    }
}
