package org.prongsai.reporting.parking.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.prongsai.reporting.fold.CanonicalJson;
import org.prongsai.reporting.parking.ParkedEvents;
import org.prongsai.reporting.parking.ParkedNote;
import org.springframework.stereotype.Repository;

/** {@code parked_events}: {@code {_id, build: "projection/generation", agency, state, topicId, offset, note: JSON}}. */
@Repository
class MongoParkedEvents implements ParkedEvents {

    /** In place of the agency of a record that names none; no agency's id is empty. */
    private static final String NOBODY = "";

    private final MongoCollection<Document> collection;

    MongoParkedEvents(MongoDatabase database) {
        this.collection = database.getCollection("parked_events");
        collection.createIndex(ascending("state", "build"));
    }

    @Override
    public void renew(ParkedNote note, String topicId, long offset) {
        Bson older = and(eq("_id", note.id()), eq("topicId", topicId), lt("offset", offset));
        Bson newer = combine(
                set("build", build(note.projection(), note.generation())),
                set("agency", note.agency() == null ? NOBODY : note.agency()),
                set("state", note.state().name()),
                set("offset", offset),
                set("note", CanonicalJson.write(note)));
        try {
            collection.updateOne(older, newer, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // what is there is as new, or newer
        }
    }

    @Override
    public List<ParkedNote> parked(Scope scope, Map<String, Integer> live, @Nullable String after, int limit) {
        var builds = live.entrySet().stream()
                .map(generation -> build(generation.getKey(), generation.getValue()))
                .toList();
        Bson wanted = and(
                eq("state", ParkedNote.State.PARKED.name()),
                in("build", builds),
                in("agency", agencies(scope)),
                gt("_id", after == null ? "" : after));
        var notes = new ArrayList<ParkedNote>();
        for (Document document : collection.find(wanted).sort(ascending("_id")).limit(limit)) {
            notes.add(note(document));
        }
        return notes;
    }

    @Override
    public Optional<ParkedNote> find(Scope scope, String id) {
        return Optional.ofNullable(collection
                        .find(and(eq("_id", id), in("agency", agencies(scope))))
                        .first())
                .map(MongoParkedEvents::note);
    }

    @Override
    public long count(String projection, int generation) {
        return collection.countDocuments(
                and(eq("state", ParkedNote.State.PARKED.name()), eq("build", build(projection, generation))));
    }

    private static List<String> agencies(Scope scope) {
        String own = scope.agency().value();
        return scope.unreadable() ? List.of(own, NOBODY) : List.of(own);
    }

    private static String build(String projection, int generation) {
        return projection + "/" + generation;
    }

    private static ParkedNote note(Document document) {
        return CanonicalJson.read(document.getString("note"), ParkedNote.class);
    }
}
