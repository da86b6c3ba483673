package org.prongsai.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.NullUnmarked;

/** A collection with indexes answers as one without: the same documents, whatever was written before. */
@NullUnmarked // arbitraries of null
class IndexPropertyTest {

    private static final String PLAIN = "plain";
    private static final String INDEXED = "indexed";
    private static final String PARALLEL_ARRAYS = "cannot index parallel arrays";
    private static final List<String> FIELDS = List.of("a", "b", "n.x", "t");

    @Property(tries = 300)
    void an_index_answers_like_a_scan(
            @ForAll("indexes") List<Document> indexes,
            @ForAll("changes") List<Document> changes,
            @ForAll("queries") List<Document> queries) {
        try (var session = new Session(new Commands())) {
            int early = changes.size() / 2;
            changes.subList(0, early).forEach(session::onBoth);
            // over what is there already, and over what comes
            session.createIndexes(indexes);
            changes.subList(early, changes.size()).forEach(session::onBoth);
            for (Document query : queries) {
                session.compare(query);
            }
        }
    }

    private record Session(Commands store) implements AutoCloseable {

        Session {
            store.run(new Document("create", PLAIN));
            store.run(new Document("create", INDEXED));
        }

        /** Makes what can be made: arrays in two fields of one index cannot. */
        void createIndexes(List<Document> indexes) {
            for (Document index : indexes) {
                try {
                    store.run(new Document("createIndexes", INDEXED).append("indexes", List.of(index)));
                } catch (IndexBuildFailedException e) {
                    assertThat(e).hasMessageContaining(PARALLEL_ARRAYS);
                }
            }
        }

        /** A change of one document, its collection left out. */
        void onBoth(Document change) {
            Document answer = on(INDEXED, change);
            if (!answer.toString().contains(PARALLEL_ARRAYS)) {
                assertThat(withoutMessages(answer)).as("%s", change).isEqualTo(withoutMessages(on(PLAIN, change)));
            }
        }

        private Document on(String collection, Document change) {
            var command = new Document();
            change.forEach((key, value) -> command.put(key, value.equals("") ? collection : value));
            return store.run(command);
        }

        private static Document withoutMessages(Document answer) {
            if (answer.get("writeErrors") instanceof List<?> errors) {
                answer.put(
                        "writeErrors",
                        errors.stream()
                                .map(error -> ((Document) error).get("code"))
                                .toList());
            }
            return answer;
        }

        void compare(Document query) {
            List<Document> expected = store.find(PLAIN, query);
            List<Document> found = store.find(INDEXED, query);
            Object limit = query.getOrDefault("limit", 0);
            if (limit.equals(0)) {
                assertThat(found).as("%s", query).containsExactlyInAnyOrderElementsOf(expected);
            } else {
                assertThat(found).as("%s", query).hasSameSizeAs(expected);
            }
            if (query.get("sort") instanceof Document sort) {
                // equals may come in any order
                assertThat(sortKeys(found, sort)).as("%s", query).isEqualTo(sortKeys(expected, sort));
            }
            var count = new Document("count", INDEXED).append("query", query.get("filter"));
            var countPlain = new Document("count", PLAIN).append("query", query.get("filter"));
            assertThat(store.run(count)).as("%s", query).isEqualTo(store.run(countPlain));
        }

        private static List<String> sortKeys(List<Document> documents, Document sort) {
            return documents.stream()
                    .map(document -> sort.keySet().stream()
                            .map(field -> sortKey(document, field))
                            .toList()
                            .toString())
                    .toList();
        }

        /** Arrays and nulls sort by more rules than this test knows: their documents are told by nothing. */
        private static String sortKey(Document document, String field) {
            Object value = document;
            for (String part : field.split("\\.", -1)) {
                value = value instanceof Document nested ? nested.get(part) : null;
            }
            return value instanceof List || value == null
                    ? "?"
                    : value instanceof Number number ? String.valueOf(number.doubleValue()) : value.toString();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    // ---- what is written

    @Provide
    Arbitrary<List<Document>> changes() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, insert()), Tuple.of(3, update()), Tuple.of(1, upsert()), Tuple.of(1, delete()))
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    private static Arbitrary<Document> insert() {
        return Combinators.combine(ids(), fields()).as((id, fields) -> {
            var document = new Document("_id", id);
            document.putAll(fields);
            return new Document("insert", "").append("documents", List.of(document));
        });
    }

    private static Arbitrary<Document> fields() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "n", "t", "other"), values())
                .ofMinSize(2)
                .ofMaxSize(5)
                .map(fields -> {
                    var document = new Document();
                    fields.forEach((name, value) -> document.put(name, name.equals("n") ? nested(value) : value));
                    return document;
                });
    }

    private static Object nested(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(element -> new Document("x", element)).toList()
                : new Document("x", value);
    }

    private static Arbitrary<Document> update() {
        return Combinators.combine(selectors(), updates(), Arbitraries.of(true, false))
                .as((selector, update, multi) -> updating(selector, update, multi, false));
    }

    private static Arbitrary<Document> upsert() {
        return Combinators.combine(ids(), updates())
                .as((id, update) -> updating(new Document("_id", id), update, false, true));
    }

    private static Document updating(Document selector, Document update, boolean multi, boolean upsert) {
        return new Document("update", "")
                .append(
                        "updates",
                        List.of(new Document("q", selector)
                                .append("u", update)
                                .append("multi", multi)
                                .append("upsert", upsert)));
    }

    /** Of one document, or of all that match: which one of several is changed is nobody's promise. */
    private static Arbitrary<Document> selectors() {
        return ids().map(id -> new Document("_id", id));
    }

    private static Arbitrary<Document> updates() {
        Arbitrary<Document> set = Combinators.combine(Arbitraries.of("a", "b", "n", "t"), values())
                .as((field, value) ->
                        new Document("$set", new Document(field, field.equals("n") ? nested(value) : value)));
        Arbitrary<Document> unset = Arbitraries.of(FIELDS).map(field -> new Document("$unset", new Document(field, 1)));
        Arbitrary<Document> push = scalars().map(value -> new Document("$push", new Document("t", value)));
        Arbitrary<Document> pull = scalars().map(value -> new Document("$pull", new Document("t", value)));
        Arbitrary<Document> inc =
                Arbitraries.integers().between(-3, 3).map(by -> new Document("$inc", new Document("b", by)));
        Arbitrary<Document> replacement = fields();
        return Arbitraries.oneOf(set, unset, push, pull, inc, replacement);
    }

    private static Arbitrary<Document> delete() {
        return ids().map(id -> new Document("delete", "")
                .append("deletes", List.of(new Document("q", new Document("_id", id)).append("limit", 1))));
    }

    // ---- what is asked

    @Provide
    Arbitrary<List<Document>> queries() {
        return Combinators.combine(filters(), sorts(), Arbitraries.of(0, 0, 1, 3))
                .as((filter, sort, limit) -> {
                    var query = new Document("filter", filter).append("limit", limit);
                    if (!sort.isEmpty()) {
                        query.append("sort", sort);
                    }
                    return query;
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Arbitrary<Document> filters() {
        Arbitrary<Document> flat = Arbitraries.maps(Arbitraries.of("a", "b", "n.x", "t", "_id", "other"), conditions())
                .ofMaxSize(3)
                .map(Document::new);
        Arbitrary<Document> and = flat.list().ofSize(2).map(parts -> new Document("$and", parts));
        Arbitrary<Document> or = Combinators.combine(flat, flat.list().ofSize(2))
                .as((rest, parts) -> {
                    var filter = new Document(rest);
                    filter.put("$or", parts);
                    return filter;
                });
        return Arbitraries.frequencyOf(Tuple.of(6, flat), Tuple.of(2, and), Tuple.of(1, or));
    }

    private static Arbitrary<Object> conditions() {
        Arbitrary<Object> operators = Arbitraries.maps(Arbitraries.of("$gt", "$gte", "$lt", "$lte", "$eq"), scalars())
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(Document::new);
        Arbitrary<Object> in = scalars().list().ofMaxSize(3).map(values -> new Document("$in", values));
        Arbitrary<Object> exists = Arbitraries.of(true, false).map(yes -> new Document("$exists", yes));
        // alone: beside other operators the scan forgets those, in an array of documents
        Arbitrary<Object> not = scalars().map(value -> new Document("$ne", value));
        Arbitrary<Object> notNull = Arbitraries.of("$ne", "$gt").map(operator -> new Document(operator, null));
        return Arbitraries.frequencyOf(
                Tuple.of(5, values()),
                Tuple.of(5, operators),
                Tuple.of(2, in),
                Tuple.of(1, exists),
                Tuple.of(1, not),
                Tuple.of(1, notNull));
    }

    private static Arbitrary<Document> sorts() {
        return Arbitraries.of("a", "b", "n.x", "t", "_id", "other")
                .list()
                .uniqueElements()
                .ofMaxSize(3)
                .flatMap(fields -> Arbitraries.of(1, -1)
                        .list()
                        .ofSize(fields.size())
                        .map(directions -> {
                            var sort = new Document();
                            for (int i = 0; i < fields.size(); i++) {
                                sort.put(fields.get(i), directions.get(i));
                            }
                            return sort;
                        }));
    }

    // ---- what it is about

    @Provide
    Arbitrary<List<Document>> indexes() {
        Arbitrary<Document> index = Combinators.combine(
                        Arbitraries.of(FIELDS)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.of(1, -1).list().ofSize(3),
                        Arbitraries.of(true, false, false))
                .as((fields, directions, sparse) -> {
                    var key = new Document();
                    for (int i = 0; i < fields.size(); i++) {
                        key.put(fields.get(i), directions.get(i));
                    }
                    return new Document("key", key)
                            .append("name", key + "" + sparse)
                            .append("sparse", sparse);
                });
        return index.list().ofMinSize(1).ofMaxSize(3).uniqueElements(each -> each.get("name"));
    }

    private static Arbitrary<Object> ids() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 12).map(n -> "khambok/case-" + n)),
                Tuple.of(1, Arbitraries.of(1, 2L, 3.0)));
    }

    /** Arrays are scarce, so that many tries are without any, and sort by an index. */
    private static Arbitrary<Object> values() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, scalars()),
                Tuple.of(1, scalars().list().ofMaxSize(3).map(ArrayList::new)));
    }

    private static Arbitrary<Object> scalars() {
        return Arbitraries.of(Arrays.asList(
                null,
                0,
                1,
                1L,
                1.0,
                1.5,
                9007199254740993L,
                9007199254740992.0,
                "a",
                "ก",
                true,
                Instant.EPOCH,
                new Document("x", 1)));
    }
}
