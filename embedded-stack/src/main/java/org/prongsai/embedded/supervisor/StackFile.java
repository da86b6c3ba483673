package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.prongsai.embedded.supervisor.process.ProcessIdentity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the script finds a running supervisor, and how a supervisor finds what a killed one left.
 *
 * @param port where the supervisor takes questions, on loopback
 * @param secret without which it does not answer
 */
record StackFile(ProcessIdentity supervisor, int port, String secret, String url, List<ProcessIdentity> children) {

    void write(Path file) throws IOException {
        Secrets.write(file, JsonMapper.shared().writeValueAsString(this));
    }

    /** Empty when there is none, or none that can be read: then nobody runs who could be asked. */
    static Optional<StackFile> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(file.toFile(), StackFile.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether the supervisor that wrote it still runs; it may have been killed. */
    boolean isCurrent() {
        return supervisor.find().isPresent();
    }
}
