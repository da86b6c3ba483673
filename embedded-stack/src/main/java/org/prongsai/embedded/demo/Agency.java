package org.prongsai.embedded.demo;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An agency that the platform serves, as {@code config/agencies.json} names it.
 *
 * @param hosts the names under which it is reached, the first of them shown to people
 * @param fictional made up for the demo
 */
public record Agency(String id, List<String> hosts, String nameTh, String nameEn, boolean fictional) {

    public static List<Agency> read(Path file) {
        return JsonMapper.shared().readValue(file.toFile(), new TypeReference<>() {});
    }

    public String address(int port) {
        return "http://" + hosts.getFirst() + ":" + port;
    }
}
