package org.prongsai.reporting.projection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.prongsai.reporting.fold.CanonicalJson;
import org.prongsai.reporting.projection.Generations;
import org.prongsai.reporting.projection.GenerationsStore;
import org.springframework.stereotype.Repository;

/** One document a projection, changed by compare-and-set on its version. */
@Repository
class MongoGenerations implements GenerationsStore {

    private final MongoCollection<Document> collection;

    MongoGenerations(MongoDatabase database) {
        this.collection = database.getCollection("projections");
    }

    @Override
    public Optional<Generations> find(String projection) {
        return Optional.ofNullable(collection.find(eq("_id", projection)).first())
                .map(document -> CanonicalJson.read(document.getString("generations"), Generations.class));
    }

    @Override
    public boolean create(Generations first) {
        try {
            collection.insertOne(document(first));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean replace(Generations changed) {
        return collection
                        .replaceOne(
                                and(eq("_id", changed.projection()), eq("version", changed.version() - 1)),
                                document(changed))
                        .getModifiedCount()
                == 1;
    }

    private static Document document(Generations generations) {
        return new Document("_id", generations.projection())
                .append("version", generations.version())
                .append("generations", CanonicalJson.write(generations));
    }
}
