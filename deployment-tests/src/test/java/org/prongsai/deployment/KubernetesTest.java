package org.prongsai.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KubernetesTest {

    /** Brought by who runs the cluster: the certificate of the platform's own names. */
    private static final String CERTIFICATE = "gateway-tls";

    private static final String KEYS = "/var/lib/prongsai/keys";
    private static final Manifests MANIFESTS = new Manifests(Repository.ROOT.resolve("k8s"));
    private static final Map<String, PodTemplateSpec> PODS = MANIFESTS.pods();

    @Test
    void a_field_that_kubernetes_does_not_know_would_be_noticed() {
        Map<String, Object> misspelt = Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Service",
                "metadata",
                Map.of("name", "x"),
                "spec",
                Map.of("publishNotReadyAdresses", true));
        assertThatThrownBy(() -> Manifests.read(misspelt)).hasMessageContaining("publishNotReadyAdresses");
    }

    @Test
    void every_process_of_the_platform_is_in_it_and_every_module_that_runs() {
        assertThat(PODS.keySet())
                .containsAll(Repository.runnableModules())
                .isEqualTo(union(Repository.PROCESSES, Set.of("kafka", "mongodb", "mongodb-initiate")));
        for (String process : Repository.PROCESSES) {
            assertThat(MANIFESTS.container(process).getImage()).isEqualTo(Image.of(process));
        }
        assertThat(MANIFESTS.container("kafka").getImage()).isEqualTo(Image.ofBackend("kafka"));
        assertThat(MANIFESTS.container("mongodb").getImage()).isEqualTo(Image.ofBackend("mongodb"));
        assertThat(MANIFESTS.container("mongodb-initiate").getImage()).isEqualTo(Image.ofBackend("mongodb"));
        PODS.keySet().forEach(name -> Image.isPinned(MANIFESTS.container(name).getImage()));
    }

    @Test
    void every_pod_can_do_little_and_change_nothing_but_its_volumes() {
        PODS.forEach((name, pod) -> {
            PodSpec spec = pod.getSpec();
            assertThat(spec.getAutomountServiceAccountToken()).as(name).isFalse();
            assertThat(spec.getEnableServiceLinks()).as(name).isFalse();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).as(name).isTrue();
            assertThat(spec.getSecurityContext().getRunAsUser()).as(name).isPositive();
            assertThat(spec.getSecurityContext().getSeccompProfile().getType())
                    .as(name)
                    .isEqualTo("RuntimeDefault");
            assertThat(List.of(
                            Objects.requireNonNullElse(spec.getHostNetwork(), false),
                            Objects.requireNonNullElse(spec.getHostPID(), false)))
                    .containsOnly(false);
            assertThat(spec.getVolumes()).noneMatch(volume -> volume.getHostPath() != null);
            assertThat(spec.getContainers()).singleElement().satisfies(container -> {
                var security = container.getSecurityContext();
                assertThat(security.getAllowPrivilegeEscalation()).isFalse();
                assertThat(security.getReadOnlyRootFilesystem()).isTrue();
                assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(security.getCapabilities().getAdd()).isEmpty();
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits()).containsKey("memory");
            });
        });
    }

    @Test
    void what_serves_says_when_it_is_ready_and_when_it_hangs() {
        PODS.keySet().stream().filter(name -> !name.equals("mongodb-initiate")).forEach(name -> {
            Container container = MANIFESTS.container(name);
            assertThat(Stream.of(
                            container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()))
                    .as(name)
                    .allSatisfy(probe -> assertThat(probe).isNotNull());
            if (Repository.PROCESSES.contains(name)) {
                assertThat(container.getReadinessProbe().getExec().getCommand())
                        .containsExactly("/opt/prongsai/health", "readiness");
            }
        });
    }

    @Test
    void what_is_referred_to_is_there() {
        Set<String> claims = MANIFESTS
                .all(PersistentVolumeClaim.class)
                .map(claim -> claim.getMetadata().getName())
                .collect(Collectors.toSet());
        Set<String> secrets = Yaml.generatedSecrets(Repository.text("deploy/make-secrets.sh"));
        assertThat(secrets).isNotEmpty();
        PODS.forEach((name, pod) -> {
            for (Volume volume : pod.getSpec().getVolumes()) {
                if (volume.getConfigMap() != null) {
                    assertThat(MANIFESTS.configMaps())
                            .containsKey(volume.getConfigMap().getName());
                } else if (volume.getSecret() != null) {
                    assertThat(union(secrets, Set.of(CERTIFICATE)))
                            .contains(volume.getSecret().getSecretName());
                } else if (volume.getPersistentVolumeClaim() != null) {
                    assertThat(claims)
                            .contains(volume.getPersistentVolumeClaim().getClaimName());
                } else {
                    assertThat(volume.getEmptyDir()).as(volume.getName()).isNotNull();
                }
            }
            assertThat(MANIFESTS.container(name).getVolumeMounts())
                    .allSatisfy(mount -> assertThat(volumesOf(name)).contains(mount.getName()));
            // what is a file of a volume is told as a file of a volume
            var mounts = MANIFESTS.container(name).getVolumeMounts().stream()
                    .map(mount -> mount.getMountPath() + "/")
                    .toList();
            variables(name).values().stream()
                    .map(value -> value.replaceFirst("^file:", ""))
                    .filter(value -> value.startsWith("/"))
                    .forEach(path -> assertThat(mounts).anyMatch(mount -> (path + "/").startsWith(mount)));
        });
    }

    private static Set<String> volumesOf(String name) {
        PodTemplateSpec pod = Objects.requireNonNull(PODS.get(name));
        Stream<String> templates = MANIFESTS
                .all(StatefulSet.class)
                .filter(set -> set.getMetadata().getName().equals(name))
                .flatMap(set -> set.getSpec().getVolumeClaimTemplates().stream())
                .map(claim -> claim.getMetadata().getName());
        return Stream.concat(pod.getSpec().getVolumes().stream().map(Volume::getName), templates)
                .collect(Collectors.toSet());
    }

    @Test
    void selectors_select_what_they_are_for() {
        MANIFESTS
                .all(Deployment.class)
                .forEach(made -> assertThat(made.getSpec().getSelector().getMatchLabels())
                        .isEqualTo(nameLabel(made.getMetadata().getName())));
        MANIFESTS.all(StatefulSet.class).forEach(made -> {
            assertThat(made.getSpec().getSelector().getMatchLabels())
                    .isEqualTo(nameLabel(made.getMetadata().getName()));
            MANIFESTS.one(Service.class, made.getSpec().getServiceName());
        });
        Map<String, PodTemplateSpec> lasting = PODS.entrySet().stream()
                .filter(pod -> !pod.getKey().equals("mongodb-initiate"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        lasting.forEach((name, pod) -> {
            assertThat(pod.getMetadata().getLabels()).containsAllEntriesOf(nameLabel(name));
            Service service = MANIFESTS.one(Service.class, name);
            assertThat(service.getSpec().getSelector()).isEqualTo(nameLabel(name));
            assertThat(service.getSpec().getPorts())
                    .allSatisfy(port -> assertThat(MANIFESTS.container(name).getPorts().stream()
                                    .map(ContainerPort::getName))
                            .contains(port.getTargetPort().getStrVal()));
            assertThat(MANIFESTS.one(PodDisruptionBudget.class, name).getSpec()).satisfies(budget -> {
                assertThat(budget.getSelector().getMatchLabels()).isEqualTo(nameLabel(name));
                assertThat(budget.getMaxUnavailable().getIntVal()).isOne();
            });
        });
    }

    private static Map<String, String> nameLabel(String name) {
        return Map.of("app.kubernetes.io/name", name);
    }

    @Test
    void only_the_gateway_is_reached_from_outside() {
        assertThat(MANIFESTS
                        .all(Service.class)
                        .filter(service -> !"ClusterIP"
                                .equals(Objects.requireNonNullElse(
                                        service.getSpec().getType(), "ClusterIP"))))
                .singleElement()
                .satisfies(service -> {
                    assertThat(service.getMetadata().getName()).isEqualTo("gateway");
                    assertThat(service.getSpec().getPorts())
                            .singleElement()
                            .satisfies(port -> assertThat(port.getPort()).isEqualTo(443));
                });
        assertThat(PODS.keySet())
                .allSatisfy(name -> assertThat(MANIFESTS.container(name).getPorts())
                        .allSatisfy(port -> assertThat(port.getHostPort()).isNull()));
    }

    @Test
    void each_reaches_only_what_it_needs() {
        var doors = new Doors(MANIFESTS);
        assertThat(doors.closedToAll()).isTrue();
        assertThat(doors.whoReaches("gateway")).containsExactly(Doors.ANYBODY);
        assertThat(doors.whoReaches("portal")).containsExactly("gateway");
        for (String service : Repository.SERVICES) {
            assertThat(doors.whoReaches(service)).as(service).containsExactly("gateway", "portal");
        }
        assertThat(doors.whoReaches("kafka")).isEqualTo(union(Repository.SERVICES, Set.of("kafka")));
        assertThat(doors.whoReaches("mongodb"))
                .isEqualTo(union(Repository.SERVICES, Set.of("mongodb", "mongodb-initiate")));
        assertThat(doors.whoReaches("mongodb-initiate")).isEmpty();
    }

    @Test
    void what_was_acknowledged_survives_the_loss_of_any_one_machine() {
        assertThat(MANIFESTS.one(StatefulSet.class, "kafka").getSpec().getReplicas())
                .isEqualTo(3);
        assertThat(MANIFESTS.one(StatefulSet.class, "mongodb").getSpec().getReplicas())
                .isEqualTo(3);
        assertThat(variables("kafka"))
                .containsEntry("KAFKA_DEFAULT_REPLICATION_FACTOR", "3")
                .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", "2")
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "3")
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2")
                .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "3")
                .containsEntry("KAFKA_LOG_RETENTION_MS", "-1");
        for (String service : Repository.SERVICES) {
            assertThat(variables(service)).containsEntry("PRONGSAI_MESSAGING_REPLICATION_FACTOR", "3");
            assertThat(variables(service).get("SPRING_MONGODB_URI"))
                    .contains("replicaSet=prongsai", "w=majority", "journal=true");
        }
        for (String backend : List.of("kafka", "mongodb")) {
            assertThat(Objects.requireNonNull(PODS.get(backend)).getSpec().getTopologySpreadConstraints())
                    .singleElement()
                    .satisfies(
                            spread -> assertThat(spread.getWhenUnsatisfiable()).isEqualTo("DoNotSchedule"));
        }
    }

    @Test
    void an_instance_of_reporting_keeps_its_name_and_its_state() {
        var reporting = MANIFESTS.one(StatefulSet.class, "reporting-service");
        assertThat(reporting.getSpec().getVolumeClaimTemplates())
                .singleElement()
                .satisfies(claim -> assertThat(claim.getMetadata().getName()).isEqualTo("state"));
        assertThat(MANIFESTS.container("reporting-service").getEnv())
                .filteredOn(variable -> variable.getName().equals("PRONGSAI_INSTANCE"))
                .singleElement()
                .satisfies(variable -> assertThat(
                                variable.getValueFrom().getFieldRef().getFieldPath())
                        .isEqualTo("metadata.name"));
    }

    @Test
    void keys_lie_alone_where_no_ordinary_backup_takes_them_and_only_the_gateway_can_sign() {
        Set<String> seen = new TreeSet<>();
        for (String process : Repository.PROCESSES) {
            PodSpec pod = Objects.requireNonNull(PODS.get(process)).getSpec();
            var claims = pod.getVolumes().stream()
                    .filter(volume -> volume.getPersistentVolumeClaim() != null)
                    .map(volume -> volume.getPersistentVolumeClaim().getClaimName())
                    .toList();
            boolean keys = KEYS.equals(variables(process).get("PRONGSAI_KEYS_DIR"));
            assertThat(claims).as(process).hasSize(keys ? 1 : 0);
            claims.forEach(claim -> {
                assertThat(seen.add(claim))
                        .as("only %s mounts %s", process, claim)
                        .isTrue();
                var volume = MANIFESTS.one(PersistentVolumeClaim.class, claim);
                assertThat(volume.getMetadata().getLabels()).containsEntry("velero.io/exclude-from-backup", "true");
                assertThat(volume.getSpec().getStorageClassName()).isEqualTo("prongsai-keys");
            });
            boolean signs = pod.getVolumes().stream()
                    .anyMatch(volume -> volume.getSecret() != null
                            && volume.getSecret().getSecretName().equals("internal-token-private"));
            assertThat(signs).isEqualTo(process.equals("gateway"));
        }
        assertThat(seen).isNotEmpty();
    }

    @Test
    void every_process_reads_what_it_is_told_and_is_told_what_it_is_elsewhere() {
        SpringProperties spring = SpringProperties.onTheClassPath();
        Repository.PROCESSES.forEach(process -> {
            Told.isRead(process, names(process), spring);
            assertThat(names(process)).noneMatch(name -> name.contains("DEMO") || name.contains("DEVELOPMENT"));
        });
        Told.isKnownToTheBroker(names("kafka"));
        Told.leavesNothingOut(Repository.PROCESSES.stream().flatMap(process -> names(process).stream()));
    }

    @Test
    void traffic_data_is_the_gateways_alone_and_its_component_is_read() {
        var component = new Manifests(Repository.ROOT.resolve("k8s/traffic-data"));
        Path patch = Repository.ROOT.resolve("k8s/traffic-data/gateway.yaml");
        var gateway = (Deployment) Manifests.read(Yaml.documents(patch).getFirst());
        assertThat(gateway.getMetadata().getName()).isEqualTo("gateway");
        PodSpec pod = gateway.getSpec().getTemplate().getSpec();
        Container container = pod.getContainers().getFirst();
        assertThat(container.getName()).isEqualTo("gateway");
        Told.isRead(
                "gateway",
                container.getEnv().stream().map(EnvVar::getName).collect(Collectors.toSet()),
                SpringProperties.onTheClassPath());
        assertThat(container.getVolumeMounts().stream().map(mount -> mount.getName()))
                .containsExactlyElementsOf(
                        pod.getVolumes().stream().map(Volume::getName).toList());
        assertThat(container.getEnv())
                .extracting(variable -> variable.getValue().replaceFirst("^file:", ""))
                .zipSatisfy(
                        container.getVolumeMounts(),
                        (path, mount) -> assertThat(path).startsWith(mount.getMountPath()));
        var volume = component.one(
                PersistentVolumeClaim.class,
                pod.getVolumes().getLast().getPersistentVolumeClaim().getClaimName());
        assertThat(volume.getMetadata().getLabels()).containsEntry("velero.io/exclude-from-backup", "true");
        assertThat(volume.getSpec().getAccessModes()).containsExactly("ReadWriteMany");
        assertThat(names("gateway")).noneMatch(name -> name.contains("TRAFFIC"));
    }

    @Test
    void addresses_are_those_of_its_services() {
        Set<String> known = MANIFESTS
                .all(Service.class)
                .flatMap(service -> service.getSpec().getPorts().stream()
                        .map(port -> service.getMetadata().getName() + ":" + port.getPort()))
                .collect(Collectors.toSet());
        String told = PODS.keySet().stream()
                .flatMap(name -> variables(name).values().stream())
                .collect(Collectors.joining("\n"));
        // a pod of a stateful set is NAME-N.SERVICE
        assertThat(Addresses.in(told))
                .isNotEmpty()
                .allSatisfy(
                        address -> assertThat(known).contains(address.replaceFirst("^([a-z]+)-[0-2]\\.\\1:", "$1:")));
        assertThat(known).containsAll(Addresses.in(Repository.text("config/services.yml")));
    }

    private static Set<String> names(String process) {
        return MANIFESTS.container(process).getEnv().stream()
                .map(EnvVar::getName)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> variables(String process) {
        return MANIFESTS.container(process).getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
