package org.prongsai.reporting.projection.messaging;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How projections run.
 *
 * @param instance names this instance for good: it comes back to the partitions that it had
 * @param stateDir where folded state is kept between starts; it can be lost, and is then read from Kafka
 */
@Validated
@ConfigurationProperties("prongsai")
public record StreamsProperties(
        @NotBlank String instance,
        Path stateDir,
        @DefaultValue Messaging messaging,
        @DefaultValue Reporting reporting) {

    /**
     * Topics.
     *
     * @param partitions of the topics that reporting owns
     * @param replicationFactor of its topics, and of those that Kafka Streams keeps its state in
     */
    public record Messaging(
            @DefaultValue("4") @Min(1) int partitions,
            @DefaultValue("1") @Min(1) short replicationFactor) {}

    /**
     * Waiting and working.
     *
     * @param commitInterval how long events are gathered into one transaction: most of the wait for a report
     * @param pollInterval how long an idle thread waits for events
     * @param sessionTimeout after which another instance takes over the partitions of one that is silent
     * @param transactionTimeout after which Kafka gives up the open transaction of one that is silent
     * @param threads of every running generation
     * @param keepInterval between two rounds of the keeper
     * @param comparisonPatience how long a rebuilt generation is watched for a moment of equal events
     */
    public record Reporting(
            @DefaultValue("20ms") Duration commitInterval,
            @DefaultValue("20ms") Duration pollInterval,
            @DefaultValue("6s") Duration sessionTimeout,
            @DefaultValue("10s") Duration transactionTimeout,
            @DefaultValue("1") @Min(1) int threads,
            @DefaultValue("500ms") Duration keepInterval,
            @DefaultValue("10s") Duration comparisonPatience) {}
}
