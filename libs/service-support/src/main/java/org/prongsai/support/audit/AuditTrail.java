package org.prongsai.support.audit;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.prongsai.messaging.OutboxFields;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.BasicQuery;

/**
 * Who did what, when and why; only ever added to. A change's entry is written with the change itself and brought here by
 * the relay; a reading's entry is written before what was read is shown.
 */
public final class AuditTrail {

    private static final String COLLECTION = OutboxFields.AUDIT_COLLECTION;

    private final MongoOperations mongo;
    private final Reasons reasons;
    private final Clock clock;

    public AuditTrail(MongoOperations mongo, Reasons reasons, Clock clock) {
        this.mongo = mongo;
        this.reasons = reasons;
        this.clock = clock;
        mongo.indexOps(COLLECTION).createIndex(new Index("agency", Direction.ASC).on("at", Direction.DESC));
    }

    /** Records that somebody reads what only some may read. Returns once the entry is stored. */
    public void recordReading(AggregateId id, Actor actor, String action) {
        mongo.getCollection(COLLECTION)
                .insertOne(new Document("_id", id.documentId() + "/read-" + UUID.randomUUID())
                        .append("agency", id.agency().value())
                        .append("aggregate", id.value())
                        .append("at", Date.from(clock.instant()))
                        .append("actor", actor.subject())
                        .append("role", actor.role())
                        .append("action", action));
    }

    /** An agency's entries, newest first, from before the given one on. */
    public List<AuditEntry> list(AgencyId agency, Optional<AuditEntry.Position> before, int limit) {
        var query = new Document("agency", agency.value());
        before.ifPresent(position -> query.append(
                "$or",
                List.of(
                        new Document("at", new Document("$lt", Date.from(position.at()))),
                        new Document("at", Date.from(position.at()))
                                .append("_id", new Document("$lt", position.id())))));
        return mongo
                .find(
                        new BasicQuery(query)
                                .with(Sort.by(Direction.DESC, "at").and(Sort.by(Direction.DESC, "_id")))
                                .limit(limit),
                        Document.class,
                        COLLECTION)
                .stream()
                .map(this::entry)
                .toList();
    }

    private AuditEntry entry(Document stored) {
        var id = new AggregateId(new AgencyId(stored.getString("agency")), stored.getString("aggregate"));
        return new AuditEntry(
                stored.getString("_id"),
                id.value(),
                stored.getDate("at").toInstant(),
                stored.getString("actor"),
                stored.getString("role"),
                stored.getString("action"),
                stored.containsKey("reason"),
                reason(id, stored).orElse(null));
    }

    private Optional<String> reason(AggregateId id, Document stored) {
        return switch (stored.get("reason")) {
            case String open -> Optional.of(open);
            case Binary sealed -> reasons.open(id, stored.getLong("version"), sealed.getData());
            case null, default -> Optional.empty();
        };
    }
}
