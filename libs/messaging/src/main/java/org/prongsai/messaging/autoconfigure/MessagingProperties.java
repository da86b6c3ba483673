package org.prongsai.messaging.autoconfigure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.prongsai.messaging.log.TopicSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A service's outbox.
 *
 * @param topic where its events go; nobody else's do
 * @param source the CloudEvents source, such as {@code /some-service}
 * @param collections those whose documents have an outbox
 * @param partitions of a new topic
 * @param replicationFactor of a new topic
 * @param sweepInterval how often it is looked for what was left behind
 * @param minimumAge how long something must have waited to be taken for left behind
 * @param verifyInterval how often Kafka is asked whether the topic is still the one that it was
 */
@Validated
@ConfigurationProperties("prongsai.messaging")
record MessagingProperties(
        @NotBlank String topic,
        @NotNull @Pattern(regexp = "/[a-z0-9-]+") String source,
        @NotEmpty List<@NotBlank String> collections,
        @Positive @DefaultValue("4") int partitions,
        @Positive @DefaultValue("1") short replicationFactor,
        @NotNull @DefaultValue("500ms") Duration sweepInterval,
        @NotNull @DefaultValue("1s") Duration minimumAge,
        @NotNull @DefaultValue("5s") Duration verifyInterval) {

    TopicSettings topicSettings() {
        return new TopicSettings(topic, partitions, replicationFactor);
    }
}
