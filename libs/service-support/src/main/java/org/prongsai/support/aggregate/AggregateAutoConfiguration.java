package org.prongsai.support.aggregate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.prongsai.encryption.ServerSecrets;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.messaging.Relay;
import org.prongsai.support.audit.AuditTrail;
import org.prongsai.support.audit.Reasons;
import org.prongsai.support.audit.web.AuditController;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What a service that owns aggregates has: the write path, its clock, the audit trail. */
@AutoConfiguration(
        afterName = {
            "org.prongsai.messaging.autoconfigure.MessagingAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@ConditionalOnClass({MongoOperations.class, Relay.class, ServerSecrets.class})
@ConditionalOnProperty("prongsai.keys-dir")
@EnableScheduling
class AggregateAutoConfiguration {

    /** As fine as the store keeps time, so that what is answered equals what is read again. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** An acknowledged write has been stored by a majority, and is on disk there. */
    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(com.mongodb.WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    ServerSecrets serverSecrets(@Value("${prongsai.keys-dir}") Path keys) {
        return ServerSecrets.open(keys);
    }

    @Bean
    RepeatableCalls repeatableCalls(ServerSecrets secrets) {
        return new RepeatableCalls(secrets);
    }

    @Bean
    AggregateFactory aggregateFactory(MongoOperations mongo, Relay relay, ObjectProvider<CrashPoints> crashPoints) {
        return new AggregateFactory(mongo, relay, crashPoints.getIfAvailable(() -> CrashPoints.NONE));
    }

    @Bean
    AuditTrail auditTrail(MongoOperations mongo, ObjectProvider<Reasons> reasons, Clock clock) {
        return new AuditTrail(mongo, reasons.getIfAvailable(() -> Reasons.NONE), clock);
    }

    @Bean
    @ConditionalOnProperty("prongsai.audit.path")
    AuditController auditController(AuditTrail trail) {
        return new AuditController(trail);
    }

    @Bean
    @ConditionalOnBean(Timer.class)
    TimerSchedule timerSchedule(ObjectProvider<Timer<?, ?, ?, ?>> timers) {
        return new TimerSchedule(timers.stream().toList());
    }
}
