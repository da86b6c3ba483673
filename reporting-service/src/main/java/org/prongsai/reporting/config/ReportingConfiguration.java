package org.prongsai.reporting.config;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.prongsai.reporting.parking.LiveGenerations;
import org.prongsai.reporting.parking.ParkedEvents;
import org.prongsai.reporting.parking.ParkedSink;
import org.prongsai.reporting.projection.EventLog;
import org.prongsai.reporting.projection.FoldEngine;
import org.prongsai.reporting.projection.GenerationsStore;
import org.prongsai.reporting.projection.Projection;
import org.prongsai.reporting.projection.ProjectionKeeper;
import org.prongsai.reporting.projection.messaging.StreamsProperties;
import org.prongsai.reporting.report.LiveReports;
import org.prongsai.reporting.rows.ReportRows;
import org.prongsai.reporting.rows.RowSink;
import org.prongsai.reporting.rules.RuleBook;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What knows no framework, put together. */
@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MongoDatabase database(MongoClient client, MongoProperties properties) {
        return client.getDatabase(properties.getDatabase());
    }

    @Bean
    RuleBook ruleBook() {
        return RuleBook.load();
    }

    @Bean
    ProjectionKeeper projectionKeeper(
            List<Projection<?, ?, ?>> projections,
            GenerationsStore store,
            EventLog eventLog,
            FoldEngine engine,
            ReportRows rows,
            Clock clock,
            StreamsProperties properties) {
        return new ProjectionKeeper(
                projections,
                store,
                eventLog,
                engine,
                rows,
                clock,
                properties.reporting().comparisonPatience());
    }

    @Bean
    LiveReports liveReports(GenerationsStore generations, ReportRows rows) {
        return new LiveReports(generations, rows);
    }

    @Bean
    LiveGenerations liveGenerations(ProjectionKeeper keeper) {
        return keeper::live;
    }

    @Bean
    RowSink rowSink(ReportRows rows, ProjectionKeeper keeper, Clock clock, MeterRegistry meters) {
        return new RowSink(rows, keeper::wasLive, clock, meters);
    }

    @Bean
    ParkedSink parkedSink(ParkedEvents events) {
        return new ParkedSink(events);
    }
}
