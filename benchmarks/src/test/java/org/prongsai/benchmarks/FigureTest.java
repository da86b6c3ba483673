package org.prongsai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureTest {

    private final List<Duration> oneToHundred =
            LongStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList();

    @Test
    void a_percentile_is_one_of_the_measured_times() {
        assertThat(Figure.percentile(oneToHundred, 50)).isEqualTo(Duration.ofMillis(50));
        assertThat(Figure.percentile(oneToHundred, 99)).isEqualTo(Duration.ofMillis(99));
        assertThat(Figure.percentile(oneToHundred.subList(0, 1), 50)).isEqualTo(Duration.ofMillis(1));
        assertThat(Figure.percentile(oneToHundred.subList(0, 10), 99)).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void the_order_in_which_times_were_measured_does_not_matter() {
        assertThat(Figure.of("x", oneToHundred.reversed())).isEqualTo(Figure.of("x", oneToHundred));
    }

    @Test
    void a_line_says_what_was_measured_where_and_how() {
        JsonNode line = JsonMapper.shared()
                .readTree(Figure.of("sent to public", oneToHundred).json("x", Machine.thisOne(), "./prongsai bench"));

        assertThat(line.path("figure").asString()).isEqualTo("sent to public");
        assertThat(line.path("p99").asDouble()).isEqualTo(99.0);
        assertThat(line.path("machine").path("cores").asInt()).isPositive();
        assertThat(line.path("command").asString()).isEqualTo("./prongsai bench");
    }
}
