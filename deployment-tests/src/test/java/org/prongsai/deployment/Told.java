package org.prongsai.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import tools.jackson.databind.JsonNode;

/** What processes are told by the variables of their containers, and whether anybody listens to it. */
final class Told {

    private static final Pattern OPTION = Pattern.compile("^--([a-z][a-z-]*(?:\\.[a-z][a-z-]*)+)");

    /** Said to processes of the embedded stack and to no container, each with its reason. */
    private static final Map<String, String> NOT_TOLD = Map.of(
            "prongsai.supervised", "whoever runs a container looks after it",
            "prongsai.crash-points-dir", "for tests that kill processes",
            "prongsai.identity.demo", "there is no demo",
            "prongsai.login.issuer", "for an issuer in place of identity-service",
            "prongsai.gateway.login.issuer", "for an issuer in place of identity-service",
            "management.server.address", "the gateway keeps its own, this machine alone",
            "server.address", "said once, in the image",
            "server.port", "said once, in the image");

    private Told() {}

    /** Fails when a module would not read what it is told. */
    static void isRead(String module, Set<String> variables, SpringProperties spring) {
        if (!Repository.runnableModules().contains(module)) {
            return; // in the list of processes, not among the modules yet
        }
        Set<PropertyName> own = BoundProperties.of(module);
        assertThat(variables).as("variables of " + module).allSatisfy(variable -> {
            PropertyName name = PropertyName.of(variable);
            assertThat(own.contains(name) || spring.knows(name))
                    .as("%s is a property of %s", variable, module)
                    .isTrue();
        });
    }

    /** Fails when the embedded stack says something to its processes that nobody says to containers, for no reason. */
    static void leavesNothingOut(Stream<String> variables) {
        Set<PropertyName> told = variables.map(PropertyName::of).collect(Collectors.toCollection(HashSet::new));
        keys("", Yaml.read(Repository.ROOT.resolve("config/services.yml")))
                .forEach(key -> told.add(PropertyName.of(key)));
        Path supervisor = Repository.ROOT.resolve("embedded-stack/target/classes/org/prongsai/embedded/supervisor");
        Set<String> options = BoundProperties.classesIn(supervisor).stream()
                .flatMap(BoundProperties::stringsOf)
                .flatMap(text -> OPTION.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(options).contains("prongsai.keys-dir", "spring.kafka.bootstrap-servers");
        assertThat(options)
                .filteredOn(option -> !NOT_TOLD.containsKey(option))
                .allSatisfy(option -> assertThat(PropertyName.of(option).isOrBegins(told))
                        .as("some container is told " + option)
                        .isTrue());
    }

    /** Fails when the broker would not know what its variables set. */
    static void isKnownToTheBroker(Set<String> variables) {
        var settings = new TreeMap<String, String>();
        variables.stream()
                .filter(variable -> variable.startsWith("KAFKA_") && !variable.equals("KAFKA_HEAP_OPTS"))
                .forEach(variable -> settings.put(
                        variable,
                        variable.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.')));
        assertThat(AbstractKafkaConfig.CONFIG_DEF.names()).containsAll(settings.values());
    }

    private static Stream<String> keys(String prefix, JsonNode node) {
        return node.isObject()
                ? node.propertyStream().flatMap(entry -> keys(prefix + "." + entry.getKey(), entry.getValue()))
                : Stream.of(prefix);
    }
}
