package org.prongsai.reporting.testing;

import java.nio.file.Path;
import java.util.List;
import org.prongsai.support.testing.TestTokens;

/** How an instance of the service is started, in this JVM or as a process. */
public record Service(String instance, Path directory, String kafka, String store, String database) {

    public List<String> arguments() {
        return List.of(
                "--server.port=0",
                "--logging.level.root=warn",
                "--logging.level.org.prongsai=info",
                "--prongsai.instance=" + instance,
                "--prongsai.state-dir=" + directory.resolve(instance),
                "--prongsai.crash-points-dir=" + directory.resolve("crash-points"),
                "--prongsai.reporting.session-timeout=3s",
                "--prongsai.reporting.keep-interval=200ms",
                "--prongsai.internal-token.public-key=" + TestTokens.publicKeyLocation(),
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.mongodb.uri=" + store,
                "--spring.mongodb.database=" + database);
    }
}
