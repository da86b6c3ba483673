package org.prongsai.embedded.supervisor;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.embedded.kafka.KafkaProcess;
import org.prongsai.embedded.process.CannotStart;
import org.prongsai.embedded.store.StoreProcess;
import org.prongsai.embedded.supervisor.process.ExternalPart;
import org.prongsai.embedded.supervisor.process.Probe;
import org.prongsai.embedded.supervisor.process.ProcessPlan;
import org.prongsai.embedded.supervisor.process.WireProbe;

/** Which broker and which document store the platform uses, and how the services reach them. */
final class Backends {

    static final String KAFKA = "kafka";
    static final String STORE = "store";

    private static final int KAFKA_HEAP_MIB = 256;
    private static final int STORE_HEAP_MIB = 192;

    // mongod does not read its standard input: a shell beside it does, and kills it when we are gone
    private static final String TIED_TO_US = """
            trap '' INT HUP
            exec 3<&0
            "$@" </dev/null 3<&- &
            mongod=$!
            trap 'kill -TERM $mongod' TERM
            (trap '' TERM; cat <&3 >/dev/null; kill -KILL $mongod) 2>/dev/null &
            while kill -0 $mongod 2>/dev/null; do wait $mongod; code=$?; done
            exit $code""";

    private final DataDirectory data;
    private final Map<String, String> environment;
    private final Jvm jvm;
    private final int kafkaPort;
    private final int storePort;
    private final boolean mongod;

    Backends(DataDirectory data, Map<String, String> environment, Jvm jvm, Ports ports) {
        this.data = data;
        this.environment = environment;
        this.jvm = jvm;
        this.kafkaPort = ports.next();
        this.storePort = ports.next();
        this.mongod = storeUri().isEmpty() && usesMongod();
    }

    private Optional<String> storeUri() {
        return Optional.ofNullable(environment.get("MONGODB_URI")).filter(uri -> !uri.isBlank());
    }

    private Optional<String> kafkaServers() {
        return Optional.ofNullable(environment.get("KAFKA_BOOTSTRAP_SERVERS")).filter(servers -> !servers.isBlank());
    }

    /** Data stay with the store that wrote them; a new platform takes mongod where there is one. */
    private boolean usesMongod() {
        boolean available = mongodOnPath().isPresent();
        if (Files.exists(mongodDirectory()) && !available) {
            throw new CannotStart(
                    "the data in %s were kept by mongod, which is no longer on the PATH".formatted(data.root()));
        }
        return available
                && (Files.exists(mongodDirectory())
                        || Files.notExists(data.root().resolve(STORE)));
    }

    private Path mongodDirectory() {
        return data.root().resolve("mongod");
    }

    private Optional<Path> mongodOnPath() {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Arguments that take a service to both. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add("--spring.kafka.bootstrap-servers=" + kafkaServers().orElse("127.0.0.1:" + kafkaPort));
        if (storeUri().isEmpty()) {
            arguments.add("--spring.mongodb.uri=mongodb://127.0.0.1:%d/?%s"
                    .formatted(
                            storePort,
                            mongod
                                    ? "directConnection=true&w=majority&journal=true"
                                    : "directConnection=true&retryWrites=false"));
        }
        return arguments;
    }

    /** Your own address may hold a password, and arguments can be seen by everybody on the machine. */
    Map<String, String> environmentOfServices() {
        return storeUri().map(uri -> Map.of("SPRING_MONGODB_URI", uri)).orElse(Map.of());
    }

    List<ExternalPart> external() {
        var external = new ArrayList<ExternalPart>();
        kafkaServers().ifPresent(servers -> {
            String first = servers.split(",", 2)[0].strip();
            external.add(new ExternalPart(KAFKA, first, connects(first, 9092)));
        });
        storeUri().ifPresent(uri -> {
            String hosts = uri.replaceFirst("^mongodb(\\+srv)?://", "").replaceFirst("[/?].*", "");
            String first = hosts.substring(hosts.lastIndexOf('@') + 1).split(",", 2)[0];
            // the name in a +srv address is looked up by the driver; the services' own readiness tells the rest
            Probe probe = uri.startsWith("mongodb+srv:") ? () -> Probe.Answer.READY : connects(first, 27_017);
            external.add(new ExternalPart(STORE, first, probe));
        });
        return external;
    }

    private static Probe connects(String server, int usualPort) {
        URI address = URI.create("tcp://" + server);
        if (address.getHost() == null) {
            throw new CannotStart("%s is not an address of a server".formatted(server));
        }
        return WireProbe.connects(address.getHost(), address.getPort() < 0 ? usualPort : address.getPort());
    }

    List<ProcessPlan> processes() {
        var processes = new ArrayList<ProcessPlan>();
        if (kafkaServers().isEmpty()) {
            processes.add(embedded(KAFKA, KafkaProcess.class, KAFKA_HEAP_MIB, kafkaPort, WireProbe.kafka(kafkaPort)));
        }
        if (mongod) {
            processes.add(mongod(mongodOnPath().orElseThrow()));
        } else if (storeUri().isEmpty()) {
            processes.add(embedded(STORE, StoreProcess.class, STORE_HEAP_MIB, storePort, WireProbe.mongo(storePort)));
        }
        return processes;
    }

    private ProcessPlan embedded(String name, Class<?> main, int heapMiB, int port, Probe probe) {
        var arguments = List.of("--dir=" + data.root().resolve(name), "--port=" + port, "--prongsai.supervised=true");
        return new ProcessPlan(name, jvm.main(main.getName(), heapMiB, arguments), Map.of(), probe, data.log(name));
    }

    private ProcessPlan mongod(Path program) {
        data.makeDirectory(mongodDirectory());
        var command = List.of(
                "/bin/sh",
                "-c",
                TIED_TO_US,
                "sh",
                program.toString(),
                "--dbpath",
                mongodDirectory().toString(),
                "--bind_ip",
                "127.0.0.1",
                "--port",
                String.valueOf(storePort),
                "--nounixsocket",
                "--wiredTigerCacheSizeGB",
                "0.25");
        return new ProcessPlan(STORE, command, Map.of(), WireProbe.mongo(storePort), data.log(STORE));
    }
}
