package org.prongsai.eservice.request.mongo;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.prongsai.eservice.request.Claims;
import org.prongsai.support.AgencyId;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.BasicUpdate;

/** A claim is a document whose id is the claim itself: two cannot be. */
public final class MongoClaims implements Claims {

    private static final String COLLECTION = "claims";
    private static final String REQUEST = "request";
    private static final String SINCE = "since";

    private final MongoOperations mongo;

    public MongoClaims(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Held> take(AgencyId agency, String claim, Held by) {
        var document = new Document("_id", id(agency, claim))
                .append("agency", agency.value())
                .append(REQUEST, by.request())
                .append(SINCE, Date.from(by.since()));
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                mongo.insert(document, COLLECTION);
                return Optional.empty();
            } catch (DuplicateKeyException somebodyHoldsIt) {
                var holder = holder(agency, claim);
                if (holder.isPresent()) {
                    return holder;
                }
            }
        }
        throw new ConcurrencyFailureException("a claim was given back and taken again, twice in a row");
    }

    private Optional<Held> holder(AgencyId agency, String claim) {
        var query = new BasicQuery(new Document("_id", id(agency, claim)));
        return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION))
                .map(stored -> new Held(
                        stored.getString(REQUEST), stored.getDate(SINCE).toInstant()));
    }

    @Override
    public boolean takeOver(AgencyId agency, String claim, Held from, Held by) {
        var held = new BasicQuery(new Document("_id", id(agency, claim)).append(REQUEST, from.request()));
        var update = new BasicUpdate(
                new Document("$set", new Document(REQUEST, by.request()).append(SINCE, Date.from(by.since()))));
        return mongo.updateFirst(held, update, COLLECTION).getModifiedCount() == 1;
    }

    @Override
    public void release(AgencyId agency, String claim, String request) {
        mongo.remove(new BasicQuery(new Document("_id", id(agency, claim)).append(REQUEST, request)), COLLECTION);
    }

    private static String id(AgencyId agency, String claim) {
        return agency.value() + "/" + claim;
    }
}
