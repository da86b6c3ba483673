package org.prongsai.reporting.rows.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.prongsai.reporting.fold.CanonicalJson;
import org.prongsai.reporting.fold.Lineage;
import org.prongsai.reporting.rows.ReportRows;
import org.prongsai.reporting.rows.RowKey;
import org.prongsai.reporting.rows.StoredRow;
import org.springframework.stereotype.Repository;

/**
 * {@code report_rows}: {@code {_id: "projection/generation/agency/year", projection, generation, agency, fiscalYear,
 * topicId, offset, lineage: JSON, row: JSON, superseded?}}; {@code lineage} is the row's own, to be had without it.
 */
@Repository
class MongoReportRows implements ReportRows {

    private final MongoCollection<Document> collection;

    MongoReportRows(MongoDatabase database) {
        this.collection = database.getCollection("report_rows");
        collection.createIndex(ascending("projection", "generation"));
    }

    @Override
    public Optional<StoredRow> find(RowKey key) {
        return Optional.ofNullable(collection.find(eq("_id", key.toString())).first())
                .map(MongoReportRows::row);
    }

    /**
     * One conditional upsert: a row of the same topic with a smaller offset gives way; with any other the upsert finds
     * nothing to update, tries to insert, and the taken {@code _id} refuses it. A row that came from another
     * incarnation of the topic stays, too: its generation is given up, and another one is being built.
     */
    @Override
    public boolean renew(StoredRow row, SourcePosition position) {
        RowKey key = row.key();
        Bson older = and(eq("_id", key.toString()), eq("topicId", position.topicId()), lt("offset", position.offset()));
        Bson newer = combine(
                set("projection", key.projection()),
                set("generation", key.generation()),
                set("agency", key.agency()),
                set("fiscalYear", key.fiscalYear()),
                set("offset", position.offset()),
                set("lineage", CanonicalJson.write(row.lineage())),
                set("row", row.json()));
        try {
            collection.updateOne(older, newer, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Map<String, StoredRow.Digest> digests(String projection, int generation) {
        var digests = new HashMap<String, StoredRow.Digest>();
        for (Document document : collection.find(of(projection, List.of(generation)))) {
            StoredRow.Digest digest = row(document).digest();
            digests.put(digest.subject(), digest);
        }
        return digests;
    }

    @Override
    public Map<String, Long> applied(String projection, int generation) {
        var applied = new TreeMap<String, Long>();
        var lineages = collection.find(of(projection, List.of(generation))).projection(include("lineage"));
        for (Document document : lineages) {
            Lineage lineage = CanonicalJson.read(document.getString("lineage"), Lineage.class);
            lineage.applied().forEach((topic, events) -> applied.merge(topic, events, Long::sum));
        }
        return applied;
    }

    @Override
    public void markSuperseded(String projection, List<Integer> generations) {
        collection.updateMany(of(projection, generations), set("superseded", true));
    }

    private static Bson of(String projection, List<Integer> generations) {
        return and(eq("projection", projection), in("generation", generations));
    }

    private static StoredRow row(Document document) {
        return new StoredRow(RowKey.parse(document.getString("_id")), document.getString("row"));
    }
}
