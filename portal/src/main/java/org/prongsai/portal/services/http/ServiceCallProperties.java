package org.prongsai.portal.services.http;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long a page waits for a service. One call is tried twice at most, so {@code timeLimit} covers two
 * {@code answerWithin}; a page that asks two services stays below the ten seconds that the gateway gives it.
 *
 * @param uploadAnswerWithin how long a service may look at a file, once it has all of it, before it answers
 * @param fileWithin how long a file may take to its last byte, as slowly as its reader takes it
 */
@Validated
@ConfigurationProperties("prongsai.portal.services")
record ServiceCallProperties(
        @NotNull Duration connectWithin,
        @NotNull Duration answerWithin,
        @NotNull Duration fileWithin,
        @NotNull Duration timeLimit,
        @NotNull Duration restAfterFailures,
        @NotNull Duration uploadAnswerWithin) {}
