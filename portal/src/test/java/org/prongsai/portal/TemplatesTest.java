package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Thymeleaf replaces an element before it looks at the element's condition, which is lost without a word. */
    @Test
    void no_part_is_put_in_by_an_element_that_has_a_condition_of_its_own() throws IOException {
        List<String> swallowed;
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            swallowed = files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(file -> elements(file)
                            .filter(element -> element.hasAttr("th:replace"))
                            .filter(element -> element.hasAttr("th:if")
                                    || element.hasAttr("th:unless")
                                    || element.hasAttr("th:each"))
                            .map(element -> TEMPLATES.relativize(file) + ": " + element.attr("th:replace")))
                    .toList();
        }
        assertThat(swallowed).isEmpty();
    }

    private static Stream<Element> elements(Path file) {
        try {
            return Jsoup.parse(Files.readString(file), "", Parser.xmlParser()).getAllElements().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
