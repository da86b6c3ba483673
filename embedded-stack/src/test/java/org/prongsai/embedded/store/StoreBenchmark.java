package org.prongsai.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Durable writes a second, of a document as services write it, over the wire and with two indexes. Its figures and the
 * command are in docs/adr/0002-embedded-document-store.md.
 */
final class StoreBenchmark {

    private static final Duration LASTING = Duration.ofSeconds(10);
    private static final String TEXT = "ก".repeat(400);

    private StoreBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        for (int writers : new int[] {1, 16}) {
            Path directory =
                    Files.createTempDirectory(Path.of(arguments.length == 0 ? "target" : arguments[0]), "store");
            try (DocumentStore store = DocumentStore.open(directory, 0);
                    MongoClient client = MongoClients.create(store.uri())) {
                measure(client, "warm-up", writers);
                measure(client, "cases", writers);
            }
            System.out.printf(
                    "  file %.1f MB after a clean stop%n", Files.size(directory.resolve("store.mv")) / 1048576.0);
        }
    }

    private static void measure(MongoClient client, String name, int writers) throws Exception {
        MongoCollection<Document> cases = client.getDatabase("benchmark").getCollection(name);
        cases.createIndex(Indexes.ascending("agency", "receivedOn"));
        cases.createIndex(Indexes.ascending("pendingSince"));
        List<Callable<List<Long>>> work = IntStream.range(0, writers)
                .<Callable<List<Long>>>mapToObj(writer -> () -> write(cases, writer))
                .toList();
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (Future<List<Long>> each : threads.invokeAll(work)) {
                nanos.addAll(each.get());
            }
        }
        nanos.sort(null);
        System.out.printf(
                "%s: %d writers, %d writes/s, p50 %.2f ms, p99 %.2f ms%n",
                name,
                writers,
                nanos.size() / LASTING.toSeconds(),
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6);
    }

    /** An insert and three updates a case, each of them a write of its own. */
    private static List<Long> write(MongoCollection<Document> cases, int writer) {
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + LASTING.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            String id = "khambok/complaint-" + writer + "-" + i;
            nanos.add(timed(() -> cases.insertOne(new Document("_id", id)
                    .append("agency", "khambok")
                    .append("receivedOn", "2021-03-31")
                    .append("version", 1)
                    .append("sealed", new Document("text", TEXT))
                    .append("pendingSince", "2021-03-31"))));
            for (int version = 1; version <= 3; version++) {
                var expected = and(eq("_id", id), eq("version", version));
                var change = combine(set("state", "STATE-" + version), inc("version", 1));
                nanos.add(timed(() -> cases.updateOne(expected, change)));
            }
        }
        return nanos;
    }

    private static long timed(Runnable write) {
        long begin = System.nanoTime();
        write.run();
        return System.nanoTime() - begin;
    }
}
