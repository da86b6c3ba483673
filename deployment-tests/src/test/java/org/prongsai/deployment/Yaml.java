package org.prongsai.deployment;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML as strictly as it can be read: no key twice, nothing but plain values. */
final class Yaml {

    private Yaml() {}

    static JsonNode read(Path file) {
        return JsonMapper.shared().valueToTree(documents(file).getFirst());
    }

    /** The names of the secrets that the kustomization in a script generates. */
    static Set<String> generatedSecrets(String script) {
        String kustomization = script.substring(script.indexOf("<<'YAML'\n") + 9, script.lastIndexOf("YAML"));
        JsonNode fields = JsonMapper.shared()
                .valueToTree(documents(new StringReader(kustomization)).getFirst());
        return fields.path("secretGenerator")
                .valueStream()
                .map(secret -> secret.path("name").asString())
                .collect(Collectors.toSet());
    }

    static List<Object> documents(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return documents(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> documents(Reader text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<>();
        new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).loadAll(text).forEach(documents::add);
        return documents;
    }
}
