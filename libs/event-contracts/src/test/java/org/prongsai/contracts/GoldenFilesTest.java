package org.prongsai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever was sent once lies in the log for ever: it must still be read, and mean the same. */
class GoldenFilesTest {

    static Stream<Contracts.Golden> golden() {
        return Contracts.golden().stream();
    }

    @Test
    void every_type_has_golden_files_and_every_golden_file_its_type() {
        var types = golden().map(Contracts.Golden::type).collect(Collectors.toSet());

        assertThat(types).isEqualTo(EventTypes.all());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void it_is_still_read_and_written_as_it_was(Contracts.Golden golden) {
        var event = EventCodec.read(golden.type(), golden.body());
        var written = EventCodec.write(event);

        assertThat(EventCodec.read(golden.type(), written)).isEqualTo(event);
        assertThat(Contracts.parse(written)).isEqualTo(withoutNulls(Contracts.parse(golden.body())));
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeNulls();
        }
        node.forEach(GoldenFilesTest::withoutNulls);
        return node;
    }
}
