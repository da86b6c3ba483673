package org.prongsai.identity.account.mongo;

import java.util.Objects;
import org.bson.Document;
import org.prongsai.identity.account.FirstAdmins;
import org.prongsai.support.AgencyId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;

/** One claim an agency, whose id is the agency's: who comes second finds it there. */
public final class MongoFirstAdmins implements FirstAdmins {

    private static final String COLLECTION = "first_admins";

    private final MongoOperations mongo;

    public MongoFirstAdmins(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public String claim(AgencyId agency, String account) {
        try {
            mongo.insert(new Document("_id", agency.value()).append("account", account), COLLECTION);
            return account;
        } catch (DuplicateKeyException taken) {
            var first = mongo.findOne(new BasicQuery(new Document("_id", agency.value())), Document.class, COLLECTION);
            return Objects.requireNonNull(first).getString("account");
        }
    }
}
