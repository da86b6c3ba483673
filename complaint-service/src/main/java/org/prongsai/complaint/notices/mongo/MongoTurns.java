package org.prongsai.complaint.notices.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.prongsai.complaint.notices.Turns;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.AggregateId;

/** {@code notice_turns}: {@code {_id: "agency/aggregate", agency, aggregate, attempts, restsUntil}}. */
public final class MongoTurns implements Turns {

    private static final String COLLECTION = "notice_turns";
    private static final String ID = "_id";
    private static final String AGENCY = "agency";
    private static final String AGGREGATE = "aggregate";
    private static final String ATTEMPTS = "attempts";
    private static final String RESTS_UNTIL = "restsUntil";

    /** Longer than a server may take over one mail by the time limits of application.yml. */
    static final Duration SHORTEST = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofHours(2);

    private final MongoCollection<Document> turns;

    public MongoTurns(MongoDatabase database) {
        this.turns = database.getCollection(COLLECTION);
        turns.createIndex(ascending(RESTS_UNTIL));
    }

    @Override
    public Set<AggregateId> resting(Instant now) {
        return turns.find(gt(RESTS_UNTIL, Date.from(now)))
                .map(turn -> new AggregateId(new AgencyId(turn.getString(AGENCY)), turn.getString(AGGREGATE)))
                .into(new HashSet<>());
    }

    @Override
    public boolean take(AggregateId id, Instant now) {
        var last = turns.find(eq(ID, id.documentId())).first();
        return last == null ? takeFirst(id, now) : takeAgain(id, last, now);
    }

    private boolean takeFirst(AggregateId id, Instant now) {
        try {
            turns.insertOne(new Document(ID, id.documentId())
                    .append(AGENCY, id.agency().value())
                    .append(AGGREGATE, id.value())
                    .append(ATTEMPTS, 1)
                    .append(RESTS_UNTIL, Date.from(now.plus(SHORTEST))));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean takeAgain(AggregateId id, Document last, Instant now) {
        if (last.getDate(RESTS_UNTIL).toInstant().isAfter(now)) {
            return false;
        }
        int attempts = last.getInteger(ATTEMPTS);
        var asRead = and(eq(ID, id.documentId()), eq(ATTEMPTS, attempts));
        var taken =
                combine(set(ATTEMPTS, attempts + 1), set(RESTS_UNTIL, Date.from(now.plus(restAfter(attempts + 1)))));
        return turns.updateOne(asRead, taken).getMatchedCount() == 1;
    }

    /** Twice as long after each attempt. */
    private static Duration restAfter(int attempts) {
        var rest = SHORTEST;
        for (int attempt = 1; attempt < attempts && rest.compareTo(LONGEST) < 0; attempt++) {
            rest = rest.multipliedBy(2);
        }
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }

    @Override
    public void finish(AggregateId id) {
        turns.deleteOne(eq(ID, id.documentId()));
    }

    @Override
    public void forget(Instant before) {
        turns.deleteMany(lt(RESTS_UNTIL, Date.from(before)));
    }
}
