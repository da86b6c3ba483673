package org.prongsai.deployment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code k8s/kustomization.yaml} brings to a cluster, read so that no field is misspelt or misplaced. */
final class Manifests {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "Namespace", Namespace.class,
            "Service", Service.class,
            "PersistentVolumeClaim", PersistentVolumeClaim.class,
            "Deployment", Deployment.class,
            "StatefulSet", StatefulSet.class,
            "Job", Job.class,
            "NetworkPolicy", NetworkPolicy.class,
            "PodDisruptionBudget", PodDisruptionBudget.class);

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new NoPlaceForTheUnknown());

    /** The model's classes would keep what they do not know. */
    private static final class NoPlaceForTheUnknown extends JacksonAnnotationIntrospector {
        @Override
        public @Nullable Boolean hasAnySetter(Annotated member) {
            return false;
        }

        @Override
        public com.fasterxml.jackson.annotation.JsonIgnoreProperties.Value findPropertyIgnoralByName(
                MapperConfig<?> config, Annotated type) {
            return com.fasterxml.jackson.annotation.JsonIgnoreProperties.Value.empty();
        }
    }

    private final List<HasMetadata> objects = new ArrayList<>();
    private final TreeMap<String, List<String>> configMaps = new TreeMap<>();

    Manifests(Path directory) {
        take(directory);
    }

    private void take(Path directory) {
        JsonNode kustomization = Yaml.read(directory.resolve("kustomization.yaml"));
        for (JsonNode resource : kustomization.path("resources")) {
            Path path = directory.resolve(resource.asString()).normalize();
            if (Files.isDirectory(path)) {
                take(path);
            } else {
                Yaml.documents(path).forEach(document -> objects.add(read(document)));
            }
        }
        for (JsonNode generator : kustomization.path("configMapGenerator")) {
            List<String> files = generator
                    .path("files")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            for (String file : files) {
                if (Files.notExists(directory.resolve(file))) {
                    throw new IllegalStateException(directory + " has no " + file);
                }
            }
            configMaps.put(generator.path("name").asString(), files);
        }
    }

    static HasMetadata read(Object document) {
        JsonNode fields = JsonMapper.shared().valueToTree(document);
        String kind = fields.path("kind").asString();
        Class<? extends HasMetadata> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("no kind that we use: " + kind);
        }
        if (!HasMetadata.getApiVersion(type).equals(fields.path("apiVersion").asString())) {
            throw new IllegalArgumentException(kind + " is not of this apiVersion");
        }
        return STRICT.convertValue(document, type);
    }

    <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    <T extends HasMetadata> T one(Class<T> type, String name) {
        return all(type)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s %s".formatted(type.getSimpleName(), name)));
    }

    Map<String, List<String>> configMaps() {
        return configMaps;
    }

    /** What runs, by the name of who makes it. */
    Map<String, PodTemplateSpec> pods() {
        var pods = new TreeMap<String, PodTemplateSpec>();
        all(Deployment.class)
                .forEach(made ->
                        pods.put(made.getMetadata().getName(), made.getSpec().getTemplate()));
        all(StatefulSet.class)
                .forEach(made ->
                        pods.put(made.getMetadata().getName(), made.getSpec().getTemplate()));
        all(Job.class)
                .forEach(made ->
                        pods.put(made.getMetadata().getName(), made.getSpec().getTemplate()));
        return pods;
    }

    Container container(String name) {
        PodTemplateSpec pod = pods().get(name);
        if (pod == null) {
            throw new AssertionError("nothing runs that is called " + name);
        }
        return pod.getSpec().getContainers().getFirst();
    }
}
