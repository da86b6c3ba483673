package org.prongsai.messaging.autoconfigure;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.messaging.OutboxFields;
import org.prongsai.messaging.epoch.LiveLog;
import org.prongsai.messaging.epoch.LogEpochs;
import org.prongsai.messaging.journal.Journal;
import org.prongsai.messaging.journal.JournalHeads;
import org.prongsai.messaging.log.EventLog;
import org.prongsai.messaging.outbox.Outbox;
import org.prongsai.messaging.outbox.OutboxRelay;
import org.prongsai.messaging.outbox.RelaySchedule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/** The outbox of a service that names its topic. */
@AutoConfiguration(
        after = {KafkaAutoConfiguration.class, MongoAutoConfiguration.class, CrashPointsAutoConfiguration.class})
@ConditionalOnProperty("prongsai.messaging.topic")
@EnableConfigurationProperties(MessagingProperties.class)
// defaults, which a service's own configuration overrides
@PropertySource("classpath:/org/prongsai/messaging/autoconfigure/messaging.properties")
class MessagingAutoConfiguration {

    /**
     * The service's database, as the outbox needs it.
     *
     * <p>An event that a later election of the store's primary undoes must not be in Kafka, so only what a majority has
     * is read; and what was read, sent and taken away must not come back undone.
     */
    private static MongoDatabase database(MongoClient client, MongoProperties properties) {
        return client.getDatabase(properties.getMongoClientDatabase())
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    Outbox outbox(MongoClient client, MongoProperties mongo, MessagingProperties properties) {
        return new Outbox(database(client, mongo), properties.collections());
    }

    @Bean
    Journal journal(MongoClient client, MongoProperties mongo, MessagingProperties properties) {
        return new Journal(database(client, mongo).getCollection(OutboxFields.JOURNAL_COLLECTION), properties.source());
    }

    @Bean
    JournalHeads journalHeads(MongoClient client, MongoProperties mongo) {
        return new JournalHeads(database(client, mongo).getCollection(OutboxFields.JOURNAL_COLLECTION));
    }

    @Bean
    EventLog eventLog(KafkaProperties kafka, KafkaConnectionDetails connection, MessagingProperties properties) {
        return new EventLog(
                properties.topicSettings(),
                at(connection.getProducer().getBootstrapServers(), kafka.buildProducerProperties()),
                at(connection.getAdmin().getBootstrapServers(), kafka.buildAdminProperties()));
    }

    private static Map<String, Object> at(List<String> servers, Map<String, Object> properties) {
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        return properties;
    }

    @Bean
    LiveLog liveLog(
            EventLog eventLog,
            Journal journal,
            MongoClient client,
            MongoProperties mongo,
            MessagingProperties properties,
            CrashPoints crashPoints,
            ObjectProvider<Clock> clock) {
        var epochs = new LogEpochs(
                database(client, mongo).getCollection(OutboxFields.LOG_EPOCH_COLLECTION), properties.topic());
        return new LiveLog(
                eventLog,
                epochs,
                journal,
                crashPoints,
                clock.getIfAvailable(Clock::systemUTC),
                properties.verifyInterval());
    }

    @Bean
    OutboxRelay outboxRelay(
            Outbox outbox,
            LiveLog liveLog,
            Journal journal,
            CrashPoints crashPoints,
            MeterRegistry meters,
            ObjectProvider<Clock> clock) {
        return new OutboxRelay(outbox, liveLog, journal, crashPoints, meters, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    RelaySchedule relaySchedule(
            Outbox outbox, Journal journal, LiveLog liveLog, OutboxRelay relay, MessagingProperties properties) {
        return new RelaySchedule(outbox, journal, liveLog, relay, properties.sweepInterval(), properties.minimumAge());
    }

    @Bean
    OutboxMeters outboxMeters(RelaySchedule schedule, OutboxRelay relay, LiveLog liveLog, ObjectProvider<Clock> clock) {
        return new OutboxMeters(schedule, relay, liveLog, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    OutboxEndpoint outboxEndpoint(Outbox outbox, Journal journal, LiveLog liveLog, ObjectProvider<Clock> clock) {
        return new OutboxEndpoint(outbox, journal, liveLog, clock.getIfAvailable(Clock::systemUTC));
    }

    /** Named as in the readiness group of messaging.properties. */
    @Bean("eventLogHealthIndicator")
    EventLogHealth eventLogHealth(LiveLog liveLog) {
        return new EventLogHealth(liveLog);
    }
}
