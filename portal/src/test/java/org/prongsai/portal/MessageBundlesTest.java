package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBundlesTest {

    /** A key, or with a point at its end the part of a key that stands before a value: {@code measures.state.}. */
    private static final Pattern IN_TEMPLATES = Pattern.compile("(?:#\\{\\|?|msgOrNull\\(')([a-z][A-Za-z0-9.-]*)");

    private static final Pattern IN_CONTROLLERS = Pattern.compile("\"([a-z]+\\.[A-Za-z.]+)\"");

    private static final Pattern THAI = Pattern.compile("[\\u0E00-\\u0E7F]");

    private final Properties thai = bundle("th");
    private final Properties english = bundle("en");

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(thai.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void both_languages_take_the_same_arguments() {
        assertThat(thai.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(thai.getProperty(key))));
    }

    @Test
    void every_text_is_used_and_every_text_used_is_there() {
        Set<String> named = named();
        Set<String> prefixes = named.stream().filter(name -> name.endsWith(".")).collect(Collectors.toSet());
        Set<String> keys = thai.stringPropertyNames();

        assertThat(keys)
                .allMatch(key -> named.contains(key) || prefixes.stream().anyMatch(key::startsWith));
        assertThat(named).filteredOn(name -> !name.endsWith(".")).isSubsetOf(keys);
        assertThat(prefixes).allMatch(prefix -> keys.stream().anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void thai_is_thai_and_english_is_english_but_for_the_link_between_them() {
        Set<String> between = Set.of("site.language.switch", "site.language.other", "measures.year");

        assertThat(thai.stringPropertyNames())
                .filteredOn(key -> !between.contains(key))
                .allMatch(key -> THAI.matcher(thai.getProperty(key)).find())
                .noneMatch(key -> THAI.matcher(english.getProperty(key)).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void a_plain_apostrophe_would_swallow_arguments(String language) {
        assertThat(bundle(language).values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named() {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.flatMap(MessageBundlesTest::named).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Stream<String> named(Path file) {
        if (file.toString().endsWith(".html")) {
            return IN_TEMPLATES.matcher(read(file)).results().map(found -> found.group(1));
        }
        return file.toString().endsWith("Controller.java")
                ? IN_CONTROLLERS.matcher(read(file)).results().map(found -> found.group(1))
                : Stream.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Properties bundle(String language) {
        Properties texts = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                MessageBundlesTest.class.getResourceAsStream("messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return texts;
    }
}
