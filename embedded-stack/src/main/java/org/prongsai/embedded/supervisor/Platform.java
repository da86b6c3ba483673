package org.prongsai.embedded.supervisor;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.prongsai.embedded.supervisor.process.HttpProbe;
import org.prongsai.embedded.supervisor.process.Part;
import org.prongsai.embedded.supervisor.process.ProcessPlan;

/** Which processes make up the platform and what each is told: the one place that knows. */
final class Platform {

    static final String GATEWAY = "gateway";
    static final String PORTAL = "portal";
    static final String COMPLAINT_SERVICE = "complaint-service";
    static final String ESERVICE_SERVICE = "eservice-service";
    static final String IDENTITY_SERVICE = "identity-service";
    static final String INTEGRITY_SERVICE = "integrity-service";
    static final String PROCUREMENT_SERVICE = "procurement-service";
    static final String REPORTING_SERVICE = "reporting-service";

    /** Those that own events, and those that take them in. */
    private static final List<String> SENDERS =
            List.of(COMPLAINT_SERVICE, ESERVICE_SERVICE, INTEGRITY_SERVICE, PROCUREMENT_SERVICE, IDENTITY_SERVICE);

    private static final List<String> RECEIVERS = List.of(COMPLAINT_SERVICE, REPORTING_SERVICE);
    private static final List<String> WITH_KEYS = List.of(
            PORTAL,
            COMPLAINT_SERVICE,
            ESERVICE_SERVICE,
            INTEGRITY_SERVICE,
            PROCUREMENT_SERVICE,
            REPORTING_SERVICE,
            IDENTITY_SERVICE);
    static final List<String> SERVICES = List.of(
            COMPLAINT_SERVICE,
            ESERVICE_SERVICE,
            INTEGRITY_SERVICE,
            PROCUREMENT_SERVICE,
            REPORTING_SERVICE,
            IDENTITY_SERVICE,
            PORTAL);

    private static final Map<String, Integer> HEAP_MIB = Map.of(
            GATEWAY, 96,
            PORTAL, 96,
            COMPLAINT_SERVICE, 192,
            ESERVICE_SERVICE, 128,
            IDENTITY_SERVICE, 128,
            INTEGRITY_SERVICE, 128,
            PROCUREMENT_SERVICE, 128,
            REPORTING_SERVICE, 192);

    private final UpOptions options;
    private final DataDirectory data;
    private final boolean demo;
    private final Issuer issuer;
    private final Backends backends;
    private final QuickStarts quickStarts;
    private final HttpClient http;
    private final Map<String, List<URI>> addresses = new LinkedHashMap<>();
    private final int gatewayManagementPort;

    Platform(
            UpOptions options,
            DataDirectory data,
            boolean demo,
            Issuer issuer,
            Backends backends,
            QuickStarts quickStarts,
            Ports ports,
            HttpClient http) {
        this.options = options;
        this.data = data;
        this.demo = demo;
        this.issuer = issuer;
        this.backends = backends;
        this.quickStarts = quickStarts;
        this.http = http;
        for (String service : issuer.embedded() ? SERVICES : withoutIssuer()) {
            addresses.put(
                    service,
                    IntStream.range(0, options.instancesOf(service))
                            .mapToObj(_ -> loopback(ports.next()))
                            .toList());
        }
        this.gatewayManagementPort = ports.next();
    }

    private static List<String> withoutIssuer() {
        return SERVICES.stream()
                .filter(service -> !service.equals(IDENTITY_SERVICE))
                .toList();
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    Actuators actuators() {
        return new Actuators(http, addressesOf(SENDERS), addressesOf(RECEIVERS));
    }

    private List<List<URI>> addressesOf(List<String> services) {
        return services.stream()
                .map(service -> addresses.getOrDefault(service, List.of()))
                .toList();
    }

    Fleet fleet(Function<ProcessPlan, Part> run) {
        var members = new ArrayList<Fleet.Member>();
        issuer.external(http).forEach(part -> members.add(new Fleet.Member(part, Stage.BACKENDS, Set.of())));
        backends.external().forEach(part -> members.add(new Fleet.Member(part, Stage.BACKENDS, Set.of())));
        backends.processes().forEach(plan -> members.add(new Fleet.Member(run.apply(plan), Stage.BACKENDS, Set.of())));
        addresses.forEach((service, instances) -> {
            for (int number = 1; number <= instances.size(); number++) {
                ProcessPlan plan = service(service, number, instances.get(number - 1));
                members.add(new Fleet.Member(run.apply(plan), Stage.SERVICES, needs(service)));
            }
        });
        members.add(new Fleet.Member(run.apply(gateway()), Stage.DOOR, Set.of()));
        return new Fleet(members);
    }

    private static Set<String> needs(String service) {
        return service.equals(PORTAL) ? Set.of() : Set.of(Backends.KAFKA, Backends.STORE);
    }

    private ProcessPlan service(String service, int number, URI address) {
        String name = number == 1 ? service : service + "-" + number;
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + address.getPort(),
                "--server.address=127.0.0.1",
                "--prongsai.internal-token.public-key=file:" + data.secrets().internalTokenPublicKey()));
        if (service.equals(PORTAL)) {
            arguments.add(agencies());
            arguments.addAll(discovery());
            arguments.add(
                    "--prongsai.login.client-secret-file=" + data.secrets().portalLoginSecret());
            // in the name of who is signed in it calls the services as any client does, through the gateway
            arguments.add("--prongsai.login.gateway=" + loopback(options.port()));
            issuer.address().ifPresent(other -> arguments.add("--prongsai.login.issuer=" + other));
        } else {
            arguments.addAll(backends.arguments());
            arguments.add("--prongsai.state-dir=" + data.root().resolve("state").resolve(service + "-" + number));
        }
        if (WITH_KEYS.contains(service)) {
            arguments.add("--prongsai.keys-dir=" + data.secrets().of(service));
        }
        if (service.equals(IDENTITY_SERVICE)) {
            arguments.addAll(loginSecrets());
        }
        if (service.equals(COMPLAINT_SERVICE)) {
            // where mails to reporters lead; their server is in SPRING_MAIL_HOST, which it reads from our environment
            arguments.add(agencies());
            arguments.add("--prongsai.mail.public-address=http://*:" + options.port());
        }
        return plan(service, number, name, arguments, backends.environmentOfServices(), address);
    }

    private ProcessPlan gateway() {
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + options.port(),
                "--server.address=0.0.0.0",
                "--management.server.port=" + gatewayManagementPort,
                "--management.server.address=127.0.0.1",
                "--prongsai.internal-token.private-key=file:" + data.secrets().internalTokenPrivateKey(),
                agencies()));
        issuer.address().ifPresent(address -> arguments.add("--prongsai.gateway.login.issuer=" + address));
        arguments.addAll(discovery());
        return plan(GATEWAY, 1, GATEWAY, arguments, Map.of(), loopback(gatewayManagementPort));
    }

    private List<String> loginSecrets() {
        Secrets secrets = data.secrets();
        String property = "--prongsai.identity.";
        var arguments = new ArrayList<>(List.of(
                property + "portal-secret-file=" + secrets.portalLoginSecret(),
                property + "first-admin-code-file=" + secrets.firstAdminCode()));
        if (demo) {
            // outside the demo neither the files are there nor does anybody name them
            arguments.add(property + "demo.password-file=" + secrets.demoPassword());
            arguments.add(property + "demo.token-key-file=" + secrets.demoTokenKey());
        }
        return arguments;
    }

    private ProcessPlan plan(
            String service,
            int number,
            String name,
            List<String> own,
            Map<String, String> environment,
            URI management) {
        var arguments = new ArrayList<>(own);
        arguments.add("--prongsai.instance=" + service + "-" + number);
        arguments.add("--prongsai.supervised=true");
        if (options.crashPoints()) {
            arguments.add("--prongsai.crash-points-dir="
                    + data.makeDirectory(data.root().resolve("crash-points").resolve(name)));
        }
        for (String target : name.equals(service) ? List.of(service) : List.of(service, name)) {
            options.properties().getOrDefault(target, List.of()).forEach(property -> arguments.add("--" + property));
        }
        return new ProcessPlan(
                name,
                quickStarts.command(
                        service, HEAP_MIB.getOrDefault(service, 128), arguments, environment, data.log(name)),
                environment,
                new HttpProbe(http, management.resolve("/actuator/health/readiness")),
                data.log(name));
    }

    private String agencies() {
        return "--prongsai.agencies=file:" + options.home().resolve("config").resolve("agencies.json");
    }

    private List<String> discovery() {
        var arguments = new ArrayList<String>();
        addresses.forEach((service, instances) -> {
            for (int i = 0; i < instances.size(); i++) {
                arguments.add("--spring.cloud.discovery.client.simple.instances.%s[%d].uri=%s"
                        .formatted(service, i, instances.get(i)));
            }
        });
        return arguments;
    }
}
