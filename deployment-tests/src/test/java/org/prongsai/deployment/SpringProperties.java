package org.prongsai.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The properties that Spring's libraries describe in their jars. */
record SpringProperties(Set<PropertyName> names, Set<PropertyName> maps) {

    static SpringProperties onTheClassPath() {
        var names = new HashSet<PropertyName>();
        var maps = new HashSet<PropertyName>();
        try {
            var loader = SpringProperties.class.getClassLoader();
            for (URL file : Collections.list(loader.getResources("META-INF/spring-configuration-metadata.json"))) {
                try (InputStream text = file.openStream()) {
                    for (JsonNode property : JsonMapper.shared().readTree(text).path("properties")) {
                        boolean map = property.path("type").asString("").startsWith("java.util.Map");
                        (map ? maps : names)
                                .add(PropertyName.of(property.path("name").asString()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpringProperties(names, maps);
    }

    /** What is inside a map is its user's to name. */
    boolean knows(PropertyName name) {
        return names.contains(name)
                || maps.stream().anyMatch(map -> name.letters().startsWith(map.letters()));
    }
}
