package org.prongsai.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemMessagesTest {
    private final ProblemMessages messages = new ProblemMessages();

    @Test
    void both_bundles_have_the_same_keys() throws Exception {
        assertThat(bundle("messages_en.properties").stringPropertyNames())
                .isEqualTo(bundle("messages.properties").stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void every_type_is_described_in_both_languages(ProblemType type) {
        assertThat(messages.title(type, ProblemMessages.THAI)).containsPattern("[ก-๛]");
        assertThat(messages.detail(type, ProblemMessages.THAI)).containsPattern("[ก-๛]");
        assertThat(messages.title(type, ProblemMessages.ENGLISH)).doesNotContainPattern("[ก-๛]");
        assertThat(messages.detail(type, ProblemMessages.ENGLISH)).doesNotContainPattern("[ก-๛]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "th|th",
                "en|en",
                "en-US,en;q=0.9|en",
                "th-TH,en;q=0.9|th",
                "de,en;q=0.2|en",
                "de|th",
                "*|th",
                "%%%|th",
                "''|th",
                "en;q=0.1,th|th",
                "|th"
            })
    void the_language_is_the_readers_or_thai(String acceptLanguage, String language) {
        assertThat(ProblemMessages.language(acceptLanguage)).isEqualTo(Locale.of(language));
    }

    @Test
    void the_machines_own_language_decides_nothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(messages.title(ProblemType.NOT_FOUND, ProblemMessages.THAI))
                    .containsPattern("[ก-๛]");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void slugs_are_what_clients_were_told() {
        assertThat(ProblemType.IDEMPOTENCY_KEY_REUSED.uri()).isEqualTo("/problems#idempotency-key-reused");
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (var in = new InputStreamReader(ProblemMessages.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
