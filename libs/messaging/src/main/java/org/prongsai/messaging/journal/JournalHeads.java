package org.prongsai.messaging.journal;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;

/**
 * How far the journal goes, to be compared with how far consumers have got: a lost last event leaves no gap behind, and
 * shows only here.
 */
public final class JournalHeads {

    private final MongoCollection<Document> events;

    public JournalHeads(MongoCollection<Document> events) {
        this.events = events;
    }

    /**
     * Where an aggregate's events end.
     *
     * @param sequence of the last one
     */
    public record Head(String agency, String aggregate, long sequence) {

        String key() {
            return agency + "/" + aggregate;
        }
    }

    /** The exact number of events by agency. Reads the whole journal. */
    public SortedMap<String, Long> countByAgency() {
        var counts = new TreeMap<String, Long>();
        events.aggregate(List.of(group("$agency", sum("events", 1L))))
                .forEach(agency -> counts.put(
                        agency.getString("_id"),
                        agency.get("events", Number.class).longValue()));
        return counts;
    }

    /**
     * The heads of up to {@code limit} aggregates, in the order of the journal's ids.
     *
     * @param range {@link #rest what is left} of it after a page is where the next one begins
     */
    public List<Head> page(JournalRange range, int limit) {
        var heads = new ArrayList<Head>();
        try (var entries = events.find(and(gte("_id", range.from()), lt("_id", range.below())))
                .projection(include("agency", "aggregate", "sequence"))
                .sort(ascending("_id"))
                .iterator()) {
            while (entries.hasNext()) {
                Head next = head(entries.next());
                if (!heads.isEmpty() && heads.getLast().key().equals(next.key())) {
                    heads.removeLast();
                } else if (heads.size() == limit) {
                    break;
                }
                heads.add(next);
            }
        }
        return heads;
    }

    /** What is left of a range after a head. */
    public static JournalRange rest(JournalRange range, Head last) {
        return range.after(last.key());
    }

    private static Head head(Document entry) {
        return new Head(entry.getString("agency"), entry.getString("aggregate"), entry.getLong("sequence"));
    }
}
