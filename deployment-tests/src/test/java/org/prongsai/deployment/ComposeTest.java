package org.prongsai.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ComposeTest {

    private static final JsonNode FILE = Yaml.read(Repository.ROOT.resolve("docker-compose.yml"));
    private static final JsonNode SERVICES = FILE.path("services");
    private static final String KEYS = "/var/lib/prongsai/keys";

    @Test
    void it_says_only_what_the_compose_specification_knows() throws IOException {
        Schema specification = specification();
        assertThat(specification.validate(FILE)).isEmpty();

        JsonNode misspelt = FILE.deepCopy();
        ((ObjectNode) misspelt.at("/services/kafka")).put("read_olny", true);
        assertThat(specification.validate(misspelt)).isNotEmpty();
    }

    private static Schema specification() throws IOException {
        var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09);
        try (InputStream schema = ComposeTest.class.getResourceAsStream("compose-spec/compose-spec.json")) {
            return schemas.getSchema(withoutIds(JsonMapper.shared().readTree(Objects.requireNonNull(schema))));
        }
    }

    /** The schema names its parts by {@code id}, which the draft that it claims to follow does not know. */
    private static JsonNode withoutIds(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("id").isString()) {
            object.remove("id");
        }
        schema.values().forEach(ComposeTest::withoutIds);
        return schema;
    }

    @Test
    void every_process_of_the_platform_is_in_it_and_every_module_that_runs() {
        assertThat(names(SERVICES)).containsAll(Repository.PROCESSES).containsAll(Repository.runnableModules());
        for (String process : Repository.PROCESSES) {
            assertThat(image(SERVICES.path(process))).isEqualTo(Image.of(process));
            assertThat(SERVICES.at("/" + process + "/build/args/SERVICE").asString())
                    .isEqualTo(process);
        }
    }

    @Test
    void broker_and_store_are_the_images_that_the_tests_know() {
        assertThat(SERVICES.at("/kafka/image").asString())
                .isEqualTo(Image.ofBackend("kafka"))
                .isEqualTo("apache/kafka:" + Image.kafkaVersion());
        assertThat(SERVICES.at("/mongodb/image").asString()).isEqualTo(Image.ofBackend("mongodb"));
        assertThat(SERVICES.at("/mongodb-initiate/image").asString()).isEqualTo(Image.ofBackend("mongodb"));
        SERVICES.values().forEach(service -> Image.isPinned(image(service)));
    }

    @Test
    void one_port_is_published_and_it_is_the_gateways() {
        assertThat(SERVICES.propertyStream()
                        .filter(service -> service.getValue().has("ports")))
                .singleElement()
                .satisfies(service -> {
                    assertThat(service.getKey()).isEqualTo("gateway");
                    assertThat(strings(service.getValue().path("ports")))
                            .containsExactly("${PRONGSAI_PORT:-8080}:8080");
                });
        assertThat(SERVICES.propertyStream())
                .noneMatch(service -> service.getValue().has("network_mode"));
    }

    @Test
    void nobody_but_the_gateway_has_a_way_out_and_only_services_reach_broker_and_store() {
        assertThat(FILE.at("/networks/services/internal").asBoolean()).isTrue();
        assertThat(FILE.at("/networks/backends/internal").asBoolean()).isTrue();
        assertThat(on("outside")).containsExactly("gateway");
        assertThat(on("backends"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Repository.SERVICES.stream(), Stream.of("kafka", "mongodb", "mongodb-initiate"))
                                .toList());
        assertThat(on("services")).containsExactlyInAnyOrderElementsOf(Repository.PROCESSES);
    }

    @Test
    void what_is_referred_to_is_there_and_what_is_there_is_referred_to() {
        assertThat(used("networks")).isEqualTo(names(FILE.path("networks")));
        assertThat(used("secrets")).isEqualTo(names(FILE.path("secrets")));
        assertThat(SERVICES.valueStream()
                        .flatMap(service -> service.path("configs").valueStream())
                        .map(config -> config.path("source").asString())
                        .collect(Collectors.toSet()))
                .isEqualTo(names(FILE.path("configs")));
        assertThat(SERVICES.valueStream()
                        .flatMap(service -> strings(service.path("volumes")).stream())
                        .map(volume -> volume.substring(0, volume.indexOf(':')))
                        .collect(Collectors.toSet()))
                .isEqualTo(names(FILE.path("volumes")));
        assertThat(SERVICES.valueStream().flatMap(service -> service.path("depends_on").propertyNames().stream()))
                .isSubsetOf(names(SERVICES));
        assertThat(FILE.path("configs")
                        .valueStream()
                        .map(config -> config.path("file").asString()))
                .allSatisfy(file -> assertThat(Repository.ROOT.resolve(file)).exists());
    }

    @Test
    void who_waits_for_another_being_healthy_waits_for_one_that_can_say_so() {
        SERVICES.valueStream()
                .flatMap(service -> service.path("depends_on").propertyStream())
                .filter(needed -> needed.getValue().path("condition").asString().equals("service_healthy"))
                .forEach(needed -> {
                    // the image of our own processes has a health check
                    boolean ours = Repository.PROCESSES.contains(needed.getKey());
                    assertThat(ours
                                    || SERVICES.at("/" + needed.getKey() + "/healthcheck/test")
                                            .isArray())
                            .as(needed.getKey())
                            .isTrue();
                });
    }

    @Test
    void every_container_can_do_little_and_change_nothing_but_its_volumes() {
        assertThat(SERVICES.propertyStream()).allSatisfy(service -> {
            JsonNode container = service.getValue();
            assertThat(container.path("read_only").asBoolean()).isTrue();
            assertThat(strings(container.path("cap_drop"))).containsExactly("ALL");
            assertThat(strings(container.path("security_opt"))).containsExactly("no-new-privileges:true");
            assertThat(container.has("privileged") || container.has("cap_add")).isFalse();
            assertThat(container.path("mem_limit").isString()).isTrue();
            if (!Repository.PROCESSES.contains(service.getKey())) {
                assertThat(container.path("user").asString()).as("not root").matches("[1-9][0-9]*:[1-9][0-9]*");
            }
        });
    }

    @Test
    void every_process_reads_what_it_is_told() {
        SpringProperties spring = SpringProperties.onTheClassPath();
        Repository.PROCESSES.forEach(process -> Told.isRead(process, variables(process), spring));
        Told.isKnownToTheBroker(variables("kafka"));
        Told.leavesNothingOut(Repository.PROCESSES.stream().flatMap(process -> variables(process).stream()));
    }

    @Test
    void there_is_no_demo_and_no_key_to_try_it_with() {
        assertThat(SERVICES.valueStream().flatMap(service -> service.path("environment").propertyNames().stream()))
                .noneMatch(variable -> variable.contains("DEMO") || variable.contains("DEVELOPMENT"));
    }

    @Test
    void only_the_gateway_can_sign_for_callers_and_each_services_keys_are_its_own_volume() {
        assertThat(SERVICES.propertyStream()
                        .filter(service ->
                                strings(service.getValue().path("secrets")).contains("internal-token-private"))
                        .map(service -> service.getKey()))
                .containsExactly("gateway");
        Set<String> volumes = new TreeSet<>();
        for (String process : Repository.PROCESSES) {
            boolean keys = variables(process).contains("PRONGSAI_KEYS_DIR");
            var mounted = strings(SERVICES.at("/" + process + "/volumes")).stream()
                    .filter(volume -> volume.endsWith(":" + KEYS))
                    .toList();
            assertThat(mounted).as("volumes with keys of " + process).hasSize(keys ? 1 : 0);
            assertThat(volumes.addAll(mounted)).isEqualTo(keys);
        }
        assertThat(volumes).isNotEmpty();
    }

    @Test
    void traffic_data_is_the_gateways_alone_and_its_addition_is_read() throws IOException {
        JsonNode addition = Yaml.read(Repository.ROOT.resolve("deploy/traffic-data.yml"));
        assertThat(specification().validate(addition)).isEmpty();
        assertThat(names(addition.path("services"))).containsExactly("gateway");
        JsonNode gateway = addition.at("/services/gateway");
        Told.isRead("gateway", names(gateway.path("environment")), SpringProperties.onTheClassPath());
        assertThat(gateway.at("/environment/PRONGSAI_GATEWAY_TRAFFIC_PUBLIC_KEY")
                        .asString())
                .isEqualTo("file:" + gateway.at("/configs/0/target").asString());
        assertThat(strings(gateway.path("volumes")))
                .containsExactly("gateway-traffic:"
                        + gateway.at("/environment/PRONGSAI_GATEWAY_TRAFFIC_DIRECTORY")
                                .asString());
        assertThat(names(addition.path("volumes"))).containsExactly("gateway-traffic");
        assertThat(names(addition.path("configs")))
                .containsExactly(gateway.at("/configs/0/source").asString());
        assertThat(variables("gateway")).noneMatch(variable -> variable.contains("TRAFFIC"));
    }

    @Test
    void addresses_are_those_of_containers() {
        String everything = SERVICES.valueStream()
                .filter(service -> service.has("environment"))
                .flatMap(service -> service.path("environment").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.joining("\n"));
        assertThat(Addresses.in(everything))
                .isSubsetOf(Set.of("gateway:8080", "kafka:9092", "kafka:9093", "mongodb:27017"))
                .isNotEmpty();
        assertThat(Addresses.in(Repository.text("config/services.yml")))
                .isEqualTo(Repository.PROCESSES.stream()
                        .filter(process -> !process.equals("gateway"))
                        .map(process -> process + ":8080")
                        .collect(Collectors.toSet()));
    }

    @Test
    void its_secrets_are_made_by_the_script() {
        String script = Repository.text("deploy/make-secrets.sh");
        assertThat(FILE.path("secrets")
                        .valueStream()
                        .map(secret -> secret.path("file").asString()))
                .allSatisfy(file -> {
                    assertThat(file).startsWith("./deploy/secrets/");
                    assertThat(script).contains(file.substring("./deploy/secrets/".length()));
                });
        assertThat(Repository.text(".gitignore").lines()).contains("deploy/secrets/");
    }

    /** Its name where no registry is given. */
    private static String image(JsonNode service) {
        return service.path("image").asString().replace("${PRONGSAI_REGISTRY:-prongsai}", "prongsai");
    }

    private static Set<String> variables(String service) {
        return Set.copyOf(SERVICES.at("/" + service + "/environment").propertyNames());
    }

    private static Set<String> names(JsonNode object) {
        return Set.copyOf(object.propertyNames());
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> on(String network) {
        return SERVICES.propertyStream()
                .filter(service -> strings(service.getValue().path("networks")).contains(network))
                .map(service -> service.getKey())
                .toList();
    }

    private static Set<String> used(String kind) {
        return SERVICES.valueStream()
                .flatMap(service -> strings(service.path(kind)).stream())
                .collect(Collectors.toSet());
    }
}
