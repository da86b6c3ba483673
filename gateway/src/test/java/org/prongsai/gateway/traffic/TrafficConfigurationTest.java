package org.prongsai.gateway.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** With what the gateway does not start. */
class TrafficConfigurationTest {
    private static final String KEY = "prongsai.gateway.traffic.public-key=";
    private static final String DIRECTORY = "prongsai.gateway.traffic.directory=";

    @TempDir
    private Path place;

    private KeyPair key;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TrafficProperties.class)
    @Import(TrafficConfiguration.class)
    static class Gateway {}

    private final ApplicationContextRunner gateway = new ApplicationContextRunner()
            .withUserConfiguration(Gateway.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withPropertyValues("spring.application.name=gateway");

    @BeforeEach
    void makeKey() {
        key = KeyPair.in(place);
    }

    @Test
    void a_file_that_holds_the_private_key_is_refused() throws IOException {
        refused(
                "holds a private key. The platform must not have it",
                KEY + key.forTheLaw().toUri(),
                DIRECTORY + place);
        Path pem = Files.writeString(
                place.resolve("pem"), "-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----\n");
        refused("holds a private key. The platform must not have it", KEY + pem.toUri(), DIRECTORY + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----\n"})
    void what_is_no_key_is_refused(String content) throws IOException {
        Path file = Files.writeString(place.resolve("file"), content);
        refused("is no public key of traffic data", KEY + file.toUri(), DIRECTORY + place);
    }

    @Test
    void a_key_that_is_not_there_is_refused() {
        refused("nowhere", KEY + place.resolve("nowhere").toUri(), DIRECTORY + place);
    }

    @Test
    void a_key_without_a_place_for_records_is_refused() {
        refused(
                "needs prongsai.gateway.traffic.directory",
                KEY + key.forThePlatform().toUri());
    }

    @Test
    void a_place_where_nothing_can_be_written_is_refused_before_anybody_is_told_that_it_is() throws IOException {
        Path file = Files.createFile(place.resolve("a-file"));
        refused("a-file", KEY + key.forThePlatform().toUri(), DIRECTORY + file.resolve("traffic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "-1d", "732d", "36h"})
    void a_time_that_is_no_number_of_days_is_refused(String kept) {
        refused("whole days", "prongsai.gateway.traffic.kept=" + kept);
    }

    @Test
    void days_are_kept_as_long_as_is_said() {
        gateway.withPropertyValues(
                        KEY + key.forThePlatform().toUri(),
                        DIRECTORY + place.resolve("new/traffic"),
                        "prongsai.gateway.traffic.kept=30d")
                .run(started -> assertThat(started.getBean(TrafficData.class).notice())
                        .isEqualTo(new TrafficData.Notice(TrafficData.Kind.SEALED, 30, key.fingerprint())));
    }

    private void refused(String why, String... told) {
        gateway.withPropertyValues(told)
                .run(started -> assertThat(started.getStartupFailure()).hasStackTraceContaining(why));
    }
}
