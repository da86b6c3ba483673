package org.prongsai.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendChoiceTest {

    private final BackendChoice choice = new BackendChoice(
            "MongoDB",
            "MONGODB_URI",
            () -> new TestBackend("mongodb://container", "a container"),
            () -> new TestBackend("mongodb://embedded", "the embedded store"));

    @Test
    void what_somebody_names_is_used_and_neither_repeated_nor_looked_for_elsewhere() {
        var chosen = choice.choose(Map.of("MONGODB_URI", "mongodb://me:secret@there"), () -> {
            throw new AssertionError("Docker was asked");
        });
        assertThat(chosen.address()).isEqualTo("mongodb://me:secret@there");
        assertThat(chosen.description()).isEqualTo("the MongoDB that MONGODB_URI names");
    }

    @Test
    void a_container_is_used_where_docker_answers() {
        assertThat(choice.choose(Map.of("MONGODB_URI", " "), () -> true).address())
                .isEqualTo("mongodb://container");
    }

    @Test
    void the_embedded_one_is_used_elsewhere_and_says_why() {
        assertThat(choice.choose(Map.of(), () -> false))
                .isEqualTo(new TestBackend("mongodb://embedded", "the embedded store (no Docker answers)"));
    }

    @Test
    void an_image_that_cannot_be_had_is_told_and_leaves_the_embedded_one() {
        var offline = new BackendChoice(
                "MongoDB",
                "MONGODB_URI",
                () -> {
                    throw new IllegalStateException("no image mongo:8\nand a long story");
                },
                choice.embedded());
        assertThat(offline.choose(Map.of(), () -> true).description())
                .isEqualTo("the embedded store (Docker answers, but: no image mongo:8)");
    }
}
