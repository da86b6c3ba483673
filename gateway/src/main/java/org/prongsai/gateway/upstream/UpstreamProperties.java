package org.prongsai.gateway.upstream;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the gateway waits for the services, and when it stops asking.
 *
 * @param timeLimit in which a service has to begin its answer
 * @param fileTimeLimit the same where a file was sent, from when all of it has come: it is scanned for viruses
 * @param timeLimits other limits for services by name
 */
@ConfigurationProperties("prongsai.gateway.upstream")
record UpstreamProperties(
        @DefaultValue("10s") Duration timeLimit,
        @DefaultValue("90s") Duration fileTimeLimit,
        @DefaultValue Map<String, Duration> timeLimits,
        @DefaultValue Breaker breaker) {

    /**
     * When a service is left alone.
     *
     * @param calls the calls that are looked at, the last ones
     * @param minimumCalls fewer say nothing
     * @param failurePercent of them without an answer open the breaker
     * @param openFor how long nobody is let through
     * @param trialCalls are let through then, and decide
     */
    record Breaker(
            @DefaultValue("20") int calls,
            @DefaultValue("10") int minimumCalls,
            @DefaultValue("50") float failurePercent,
            @DefaultValue("2s") Duration openFor,
            @DefaultValue("3") int trialCalls) {}

    Duration timeLimitOf(String service) {
        return timeLimits.getOrDefault(service, timeLimit);
    }
}
