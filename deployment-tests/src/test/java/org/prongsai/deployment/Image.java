package org.prongsai.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.apache.kafka.common.utils.AppInfoParser;

/** The names of images. */
final class Image {

    private Image() {}

    static String of(String process) {
        return "prongsai/" + process + ":" + Repository.version();
    }

    /** As the tests run against it where Docker answers. */
    static String ofBackend(String name) {
        var images = new Properties();
        try {
            images.load(new StringReader(Repository.text(
                    "embedded-stack/src/main/resources/org/prongsai/embedded/testing/images.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return images.getProperty(name, "");
    }

    static void isPinned(String image) {
        assertThat(image).matches("[a-z0-9./-]+:[0-9]+(\\.[0-9]+)+[A-Za-z0-9.-]*");
    }

    /** The embedded broker, the clients and the broker's image are one version. */
    static String kafkaVersion() {
        return AppInfoParser.getVersion();
    }
}
