package org.prongsai.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract files of this module: schemas, their released copies, and golden bodies. */
final class Contracts {

    /** Surefire runs in the module's directory. */
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    private static final Path RELEASED = Path.of("src/test/resources/released");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final JsonMapper JSON = new JsonMapper();

    private Contracts() {}

    /** A body that was once sent. */
    record Golden(String type, String name, String body) {
        @Override
        public String toString() {
            return type + "/" + name;
        }
    }

    static SequencedMap<String, JsonNode> schemas() {
        return jsonByType(SCHEMAS);
    }

    static JsonNode schema(String type) {
        return Objects.requireNonNull(schemas().get(type), () -> "no schema of " + type);
    }

    static SequencedMap<String, JsonNode> released() {
        return jsonByType(RELEASED);
    }

    static JsonNode released(String type) {
        return Objects.requireNonNull(released().get(type), () -> "no released schema of " + type);
    }

    static List<Golden> golden() {
        return list(GOLDEN).stream()
                .flatMap(type -> list(type).stream().map(file -> new Golden(name(type), name(file), read(file))))
                .toList();
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SequencedMap<String, JsonNode> jsonByType(Path dir) {
        var byType = new TreeMap<String, JsonNode>();
        list(dir).forEach(file -> byType.put(name(file).replaceFirst("\\.json$", ""), parse(read(file))));
        return byType;
    }

    private static List<Path> list(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return path.getName(path.getNameCount() - 1).toString();
    }
}
