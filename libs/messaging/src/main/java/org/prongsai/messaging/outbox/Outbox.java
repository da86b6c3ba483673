package org.prongsai.messaging.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.prongsai.messaging.OutboxFields;
import org.prongsai.messaging.PendingEvent;
import org.prongsai.messaging.outbox.OutboxDocument.Address;

/** The outbox's part of the aggregates' documents. It changes nothing else of them, and never their version. */
public final class Outbox {

    /** How many documents a sweep has in memory. */
    private static final int PAGE = 200;

    /** A range that the index answers, where "exists" would not be one. */
    private static final Document ANY_TIME = new Document("$gt", Date.from(Instant.EPOCH));

    private final MongoDatabase database;
    private final List<String> collections;

    /**
     * The outbox of a service.
     *
     * @param collections those whose documents have one
     */
    public Outbox(MongoDatabase database, List<String> collections) {
        this.database = database;
        this.collections = collections;
    }

    /** Lets the sweep find what waits without reading everything. */
    public void createIndexes() {
        // sparse: almost always, almost no document is in it
        collections.forEach(name -> collection(name)
                .createIndex(Indexes.ascending(OutboxFields.PENDING_SINCE), new IndexOptions().sparse(true)));
    }

    Optional<OutboxDocument> read(Address address) {
        return Optional.ofNullable(documents(address)
                        .find(eq(OutboxFields.ID, address.id()))
                        .projection(include(
                                OutboxFields.AGENCY, OutboxFields.AGGREGATE, OutboxFields.PENDING, OutboxFields.TRAIL))
                        .first())
                .map(stored -> OutboxDocument.of(address, stored));
    }

    /** Moves the trail's entries to the audit collection. Killed in between, it files them again under the same ids. */
    void fileTrail(OutboxDocument document) {
        if (document.trail().isEmpty()) {
            return;
        }
        try {
            collection(OutboxFields.AUDIT_COLLECTION)
                    .insertMany(document.auditEntries(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (!onlyDuplicates(e)) {
                throw e;
            }
        }
        // later versions may have been added since the document was read, earlier ones not
        documents(document.address())
                .updateOne(
                        eq(OutboxFields.ID, document.address().id()),
                        pullByFilter(new Document(
                                OutboxFields.TRAIL,
                                new Document(
                                        OutboxFields.TRAIL_VERSION,
                                        new Document("$lte", document.lastTrailVersion())))));
    }

    private static boolean onlyDuplicates(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    void remove(Address address, long sequence) {
        documents(address)
                .updateOne(
                        eq(OutboxFields.ID, address.id()),
                        pull(OutboxFields.PENDING, new Document(PendingEvent.SEQUENCE, sequence)));
    }

    /** Nothing waits any more, unless something was added since, whose time then stays. */
    void settle(Address address) {
        documents(address)
                .updateOne(
                        and(
                                eq(OutboxFields.ID, address.id()),
                                exists(OutboxFields.PENDING + ".0", false),
                                exists(OutboxFields.TRAIL + ".0", false)),
                        unset(OutboxFields.PENDING_SINCE));
    }

    /** Documents in which something waits since the given time or longer, the longest waiting first, page by page. */
    void eachWaiting(Instant since, Consumer<List<Address>> page) {
        for (String name : collections) {
            try (var found = collection(name)
                    .find(lte(OutboxFields.PENDING_SINCE, Date.from(since)))
                    .projection(include(OutboxFields.ID))
                    .sort(ascending(OutboxFields.PENDING_SINCE))
                    .batchSize(PAGE)
                    .iterator()) {
                var addresses = new ArrayList<Address>(PAGE);
                while (found.hasNext()) {
                    addresses.add(new Address(name, found.next().getString(OutboxFields.ID)));
                    if (addresses.size() == PAGE || !found.hasNext()) {
                        page.accept(List.copyOf(addresses));
                        addresses.clear();
                    }
                }
            }
        }
    }

    /** The number of documents in which something waits. */
    public long waiting() {
        return collections.stream().mapToLong(this::waiting).sum();
    }

    private long waiting(String name) {
        // the count command rather than the driver's aggregation: the index alone answers it
        var count = new Document("count", name).append("query", new Document(OutboxFields.PENDING_SINCE, ANY_TIME));
        return database.runCommand(count).get("n", Number.class).longValue();
    }

    /** Since when the one that waits longest has waited. */
    public Optional<Instant> oldest() {
        return collections.stream()
                .flatMap(name -> Stream.ofNullable(collection(name)
                        .find(new Document(OutboxFields.PENDING_SINCE, ANY_TIME))
                        .projection(include(OutboxFields.PENDING_SINCE))
                        .sort(ascending(OutboxFields.PENDING_SINCE))
                        .first()))
                .map(found -> found.getDate(OutboxFields.PENDING_SINCE).toInstant())
                .min(Comparator.naturalOrder());
    }

    private MongoCollection<Document> documents(Address address) {
        return collection(address.collection());
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
