package org.prongsai.embedded.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.embedded.process.CannotStart;

class UpOptionsTest {

    @Test
    void says_nothing_and_gets_the_demo_on_port_8080_with_one_process_each() {
        UpOptions options = parse();
        assertThat(options.home()).isEqualTo(Path.of("/prongsai"));
        assertThat(options.data()).isEqualTo(Path.of("/data"));
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.empty()).isFalse();
        assertThat(options.crashPoints()).isFalse();
        assertThat(options.instancesOf("complaint-service")).isEqualTo(1);
    }

    @Test
    void takes_everything_that_the_script_hands_on() {
        UpOptions options = parse(
                "--port",
                "9090",
                "--empty",
                "--crash-points",
                "--instances",
                "complaint-service=2,reporting-service=3",
                "--set",
                "gateway:prongsai.limit=5",
                "--set",
                "gateway:a=b=c");
        assertThat(options.port()).isEqualTo(9090);
        assertThat(options.empty()).isTrue();
        assertThat(options.crashPoints()).isTrue();
        assertThat(options.instancesOf("complaint-service")).isEqualTo(2);
        assertThat(options.instancesOf("reporting-service")).isEqualTo(3);
        assertThat(options.properties()).containsOnlyKeys("gateway");
        assertThat(options.properties().get("gateway")).containsExactly("prongsai.limit=5", "a=b=c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --port 0                        | --port takes a number from 1 to 65535, not 0
                    --port 65536                    | --port takes a number from 1 to 65535, not 65536
                    --port http                     | --port takes a number from 1 to 65535, not http
                    --port                          | --port needs a value
                    --instances gateway=2           | --instances takes SERVICE=NUMBER
                    --instances complaint-service=0 | --instances complaint-service takes a number from 1 to 16, not 0
                    --instances complaint-service   | --instances takes SERVICE=NUMBER
                    --set gateway                   | --set takes PROCESS:KEY=VALUE, not gateway
                    --set gateway:key               | --set takes PROCESS:KEY=VALUE, not gateway:key
                    --verbose                       | up does not know --verbose
                    """)
    void refuses_in_one_line(String arguments, String line) {
        assertThatThrownBy(() -> parse(arguments.split(" ")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(line)
                .hasMessageNotContaining("\n");
    }

    private static UpOptions parse(String... more) {
        var arguments = new ArrayList<>(List.of("--home", "/prongsai", "--data", "/data"));
        arguments.addAll(List.of(more));
        return UpOptions.parse(arguments);
    }
}
