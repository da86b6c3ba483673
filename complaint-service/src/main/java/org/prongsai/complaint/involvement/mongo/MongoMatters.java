package org.prongsai.complaint.involvement.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.prongsai.complaint.involvement.Involved;
import org.prongsai.complaint.involvement.LoggedEvent;
import org.prongsai.complaint.involvement.Matter;
import org.prongsai.complaint.involvement.MatterId;
import org.prongsai.complaint.involvement.MatterNumber;
import org.prongsai.complaint.involvement.Matters;
import org.prongsai.messaging.inbox.Inbox;
import org.prongsai.support.AgencyId;

/**
 * {@code matters}: {@code {_id: "kind/agency/aggregate", agency, kind, aggregate, version, applied, heard, numbers,
 * responsible, everybody, parked, waiting?, untold?}}.
 */
public final class MongoMatters implements Matters {

    private static final String COLLECTION = "matters";
    private static final String ID = "_id";
    private static final String AGENCY = "agency";
    private static final String KIND = "kind";
    private static final String AGGREGATE = "aggregate";
    private static final String VERSION = "version";
    private static final String UNTOLD = "untold";

    private final MongoCollection<Document> matters;

    public MongoMatters(MongoDatabase database) {
        this.matters = database.getCollection(COLLECTION);
        matters.createIndex(ascending(AGENCY, MatterCodec.NUMBERS));
        matters.createIndex(ascending(MatterCodec.PARKED_COUNT), new IndexOptions().sparse(true));
        matters.createIndex(ascending(UNTOLD), new IndexOptions().sparse(true));
    }

    @Override
    public Stored read(MatterId id) {
        var stored = matters.find(eq(ID, documentId(id))).first();
        return stored == null
                ? new Stored(Inbox.empty(Involved.nobody()), 0)
                : new Stored(MatterCodec.read(stored), stored.getLong(VERSION));
    }

    @Override
    public boolean write(MatterId id, Inbox<Involved, LoggedEvent> inbox, long before, boolean learned) {
        var set = MatterCodec.write(inbox).append(VERSION, before + 1);
        var unset = new Document();
        if (learned) {
            set.append(UNTOLD, true);
        }
        if (inbox.parked().isEmpty()) {
            unset.append(MatterCodec.PARKED_COUNT, "");
        } else {
            set.append(MatterCodec.PARKED_COUNT, inbox.parked().size());
        }
        return before == 0 ? insert(id, set) : update(id, before, set, unset);
    }

    private boolean insert(MatterId id, Document fields) {
        var document = new Document(ID, documentId(id))
                .append(AGENCY, id.agency().value())
                .append(KIND, id.kind().name())
                .append(AGGREGATE, id.aggregate());
        document.putAll(fields);
        try {
            matters.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean update(MatterId id, long before, Document set, Document unset) {
        var update = new Document("$set", set);
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        return matters.updateOne(at(id, before), update).getMatchedCount() == 1;
    }

    @Override
    public void told(MatterId id, long version) {
        matters.updateOne(at(id, version), unset(UNTOLD));
    }

    private static Bson at(MatterId id, long version) {
        return and(eq(ID, documentId(id)), eq(VERSION, version));
    }

    @Override
    public List<Inbox<Involved, LoggedEvent>> called(AgencyId agency, Set<MatterNumber> numbers) {
        var values = numbers.stream().map(MatterNumber::value).toList();
        return matters.find(and(eq(AGENCY, agency.value()), in(MatterCodec.NUMBERS, values)))
                .map(MatterCodec::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<MatterId> parked() {
        return having(MatterCodec.PARKED_COUNT);
    }

    @Override
    public List<MatterId> untold() {
        return having(UNTOLD);
    }

    private List<MatterId> having(String field) {
        return matters.find(exists(field))
                .projection(include(AGENCY, KIND, AGGREGATE))
                .map(MongoMatters::id)
                .into(new ArrayList<>());
    }

    @Override
    public Standing standing() {
        Map<Matter.Kind, Long> applied = new EnumMap<>(Matter.Kind.class);
        for (var kind : Matter.Kind.values()) {
            applied.put(kind, 0L);
        }
        long parked = 0;
        var sums = group(
                "$" + KIND,
                sum(MatterCodec.APPLIED, "$" + MatterCodec.APPLIED),
                sum(MatterCodec.PARKED_COUNT, "$" + MatterCodec.PARKED_COUNT));
        for (var kind : matters.aggregate(List.of(sums))) {
            applied.put(Matter.Kind.valueOf(kind.getString(ID)), number(kind, MatterCodec.APPLIED));
            parked += number(kind, MatterCodec.PARKED_COUNT);
        }
        return new Standing(applied, parked);
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    private static MatterId id(Document stored) {
        return new MatterId(
                new AgencyId(stored.getString(AGENCY)),
                Matter.Kind.valueOf(stored.getString(KIND)),
                stored.getString(AGGREGATE));
    }

    private static String documentId(MatterId id) {
        return id.kind().name() + "/" + id.agency().value() + "/" + id.aggregate();
    }
}
