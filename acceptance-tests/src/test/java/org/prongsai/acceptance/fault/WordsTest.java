package org.prongsai.acceptance.fault;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search that must find nothing elsewhere finds what there is. */
class WordsTest {

    private static final String WORD = "qzvคฆฌณ";

    private final Words words = new Words(Set.of(WORD));

    static Stream<byte[]> textsWithTheWord() {
        return Stream.of("", "a", "ab", "abc", "ก")
                .map(before -> before + WORD + "behind")
                .flatMap(text -> Stream.concat(
                        Stream.of(
                                text.getBytes(UTF_8),
                                text.getBytes(UTF_16LE),
                                "{\"x\":\"qzv\\u0e04\\u0e06\\u0e0c\\u0e13\"}".getBytes(UTF_8),
                                "/search?q=qzv%E0%B8%84%E0%B8%86%E0%B8%8C%E0%B8%93".getBytes(UTF_8)),
                        Stream.of(UTF_8, UTF_16LE).map(charset -> base64(text, charset))));
    }

    private static byte[] base64(String text, Charset charset) {
        return Base64.getEncoder().encode(text.getBytes(charset));
    }

    @ParameterizedTest
    @MethodSource("textsWithTheWord")
    void the_word_is_found_in_every_form(byte[] text) {
        assertThat(words.in(text)).isNotEmpty();
    }

    @Test
    void other_words_are_not_found() {
        assertThat(words.in("qzvคฆฌ ณ และอื่น ๆ")).isEmpty();
        assertThat(words.in(base64("qzvคฆฌ", UTF_8))).isEmpty();
    }

    @Test
    void the_word_is_found_across_blocks_of_a_large_file(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("large");
        Files.writeString(file, "x".repeat((1 << 20) - 5) + WORD + "x".repeat(1 << 20));

        assertThat(words.inFilesOf(directory)).containsExactly("large: " + WORD + " (UTF-8)");
    }
}
