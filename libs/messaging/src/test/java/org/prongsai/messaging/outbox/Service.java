package org.prongsai.messaging.outbox;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.prongsai.contracts.EventEnvelope;
import org.prongsai.embedded.TestBackends;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.messaging.OutboxFields;
import org.prongsai.messaging.PendingEvent;
import org.prongsai.messaging.epoch.LiveLog;
import org.prongsai.messaging.epoch.LogEpochs;
import org.prongsai.messaging.journal.Journal;
import org.prongsai.messaging.journal.JournalRange;
import org.prongsai.messaging.log.EventLog;
import org.prongsai.messaging.log.TopicSettings;

/** An instance of a service that owns one kind of aggregate: what the auto-configuration makes, and the write path. */
public final class Service implements AutoCloseable {

    static final String COLLECTION = "things";
    static final String AGENCY = "khambok";

    /** Where a service is: several instances, one after the other or at once, may be at the same place. */
    public record Place(String store, String database, String kafka, String topic) {

        /** A place of its own in the backends of all tests. */
        public static Place fresh() {
            return in(TestBackends.mongoUri(), TestBackends.kafkaBootstrapServers());
        }

        public static Place in(String store, String kafka) {
            String name = "test-" + UUID.randomUUID();
            return new Place(store, name, kafka, name);
        }
    }

    final Place place;
    final MeterRegistry meters = new SimpleMeterRegistry();
    final Outbox outbox;
    final Journal journal;
    final LiveLog liveLog;
    final OutboxRelay relay;
    final RelaySchedule schedule;
    private final MongoClient client;
    private final MongoDatabase database;

    public Service(Place place) {
        this(place, CrashPoints.NONE);
    }

    public Service(Place place, CrashPoints crashPoints) {
        this.place = place;
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(place.store()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .build());
        database = client.getDatabase(place.database())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        outbox = new Outbox(database, List.of(COLLECTION));
        journal = new Journal(database.getCollection(OutboxFields.JOURNAL_COLLECTION), "/test-service");
        var kafka = Map.<String, Object>of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, place.kafka());
        var eventLog = new EventLog(new TopicSettings(place.topic(), 2, (short) 1), kafka, kafka);
        var epochs = new LogEpochs(database.getCollection(OutboxFields.LOG_EPOCH_COLLECTION), place.topic());
        liveLog = new LiveLog(eventLog, epochs, journal, crashPoints, Clock.systemUTC(), Duration.ofMillis(200));
        relay = new OutboxRelay(outbox, liveLog, journal, crashPoints, meters, Clock.systemUTC());
        schedule = new RelaySchedule(outbox, journal, liveLog, relay, Duration.ofMillis(50), Duration.ZERO);
    }

    /** Begins to verify and sweep. */
    public Service started() {
        schedule.start();
        return this;
    }

    /** Saves the next events of an aggregate, and an audit entry, as the write path does. */
    public void save(String aggregate, int events) {
        for (int i = 0; i < events; i++) {
            save(aggregate, "{\"text\":\"" + aggregate + "\"}");
        }
    }

    void save(String aggregate, String data) {
        Document before = things().find(Filters.eq(id(aggregate))).first();
        long sequence = before == null ? 1 : before.getLong("sequence") + 1;
        var event = new PendingEvent(
                sequence, UUID.randomUUID().toString(), "thing.done.v1", Instant.now(), LocalDate.of(2021, 3, 1), data);
        var told = new Document(OutboxFields.TRAIL_VERSION, sequence).append("action", "do");
        var update = new Document("$set", new Document("agency", AGENCY).append("aggregate", aggregate))
                .append("$inc", new Document("version", 1L).append("sequence", 1L))
                .append(
                        "$push",
                        new Document(OutboxFields.PENDING, event.toDocument()).append(OutboxFields.TRAIL, told))
                .append("$min", new Document(OutboxFields.PENDING_SINCE, Date.from(Instant.now())));
        things().updateOne(Filters.eq(id(aggregate)), update, new UpdateOptions().upsert(true));
    }

    public void wake(String aggregate) {
        relay.wake(COLLECTION, id(aggregate));
    }

    static String id(String aggregate) {
        return AGENCY + "/" + aggregate;
    }

    MongoCollection<Document> things() {
        return database.getCollection(COLLECTION);
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    boolean isSettled() {
        return outbox.oldest().isEmpty();
    }

    /** Returns when nothing waits any more; the machine may be busy with other builds. */
    public void awaitSettled() {
        Awaitility.await()
                .ignoreException(MongoException.class)
                .atMost(Duration.ofMinutes(2))
                .until(this::isSettled);
    }

    /** The topic is gone, as when Kafka's disk is lost, and with it everything in it. */
    void loseTopic() {
        try (var admin = Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, place.kafka()))) {
            admin.deleteTopics(List.of(place.topic()))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    public List<EventEnvelope> log() {
        return LogReader.events(place.kafka(), place.topic());
    }

    public List<EventEnvelope> journalled() {
        var events = new ArrayList<EventEnvelope>();
        journal.read(JournalRange.all(), 100, 0, events::addAll);
        return events;
    }

    double count(String meter) {
        return meters.get(meter).counter().count();
    }

    @Override
    public void close() {
        schedule.stop();
        liveLog.close();
        client.close();
    }
}
