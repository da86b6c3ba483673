package org.prongsai.embedded.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.embedded.demo.Agency;
import org.prongsai.embedded.demo.CaseLoader;
import org.prongsai.embedded.demo.DemoAccounts;
import org.prongsai.embedded.demo.DemoCalls;
import org.prongsai.embedded.demo.DemoLoader;
import org.prongsai.embedded.demo.DemoTokens;
import org.prongsai.embedded.demo.DoneCases;
import org.prongsai.embedded.demo.tuayang.Tuayang;
import org.prongsai.embedded.process.CannotStart;
import org.prongsai.embedded.supervisor.process.ChildProcess;
import org.prongsai.embedded.supervisor.process.HttpProbe;
import org.prongsai.embedded.supervisor.process.Part;
import org.prongsai.embedded.supervisor.process.Patience;
import org.prongsai.embedded.supervisor.process.Probe;
import org.prongsai.embedded.supervisor.process.ProcessIdentity;
import org.prongsai.embedded.supervisor.process.ProcessPlan;

/** Brings one platform up, keeps it up, and takes it down. */
final class Supervisor {

    private static final Duration LEFTOVERS_MAY_LIVE = Duration.ofSeconds(5);
    private static final Duration WHOLE_MAY_TAKE = Duration.ofMinutes(2);

    /** One public question to each service: the platform is ready when all of them are answered at the front door. */
    private static final List<String> QUESTIONS = List.of(
            "/", "/api/categories", "/api/news?fiscalYear=2564", "/api/reports/complaint-statistics?fiscalYear=2564");

    private final UpOptions options;
    private final DataDirectory data;
    private final Progress progress;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final String ISSUER_S_QUESTION = "/identity/.well-known/openid-configuration";

    private final List<ChildProcess> children = new ArrayList<>();
    private volatile boolean ready;
    private boolean stopped;
    private @Nullable Fleet fleet;
    private @Nullable Actuators actuators;
    private @Nullable ControlServer control;

    Supervisor(UpOptions options, DataDirectory data, Progress progress) {
        this.options = options;
        this.data = data;
        this.progress = progress;
    }

    /** Returns when the platform answers; from then on it is looked after in the background. The caller keeps the lock. */
    FileChannel up(Map<String, String> environment) throws IOException {
        FileChannel lock = data.lock();
        endLeftovers();
        if (!Ports.isFreeEverywhere(options.port())) {
            throw new CannotStart("port %d is in use: choose another with --port".formatted(options.port()));
        }
        boolean demo = data.isDemo(options.empty());
        Issuer issuer = Issuer.of(environment);
        data.secrets().makeMissing(Platform.SERVICES, demo);
        var ports = new Ports();
        Jvm jvm = Jvm.ofThis(options.home());
        var platform = new Platform(
                options,
                data,
                demo,
                issuer,
                new Backends(data, environment, jvm, ports),
                new QuickStarts(jvm, progress::say),
                ports,
                http);
        prepare(platform);
        progress.say("starting " + names(fleet().parts()));
        fleet().start();
        fleet().awaitReady();
        awaitWhole(issuer);
        List<Agency> agencies = Agency.read(options.home().resolve("config").resolve("agencies.json"));
        if (demo) {
            loadDemo(agencies, issuer);
        }
        ready = true;
        progress.announce(readyLines(demo, issuer, agencies));
        return lock;
    }

    private synchronized void prepare(Platform platform) throws IOException {
        fleet = platform.fleet(this::child);
        Actuators known = platform.actuators();
        actuators = known;
        control = new ControlServer(
                this::status,
                () -> new Verification.Begun(known.rebuild()),
                () -> new Verification.Seen(known.projections()),
                () -> Thread.ofPlatform().start(() -> System.exit(0)));
        writeStackFile();
    }

    private Fleet fleet() {
        return Objects.requireNonNull(fleet);
    }

    private Part child(ProcessPlan plan) {
        var child = new ChildProcess(plan, Patience.DEFAULT, progress::say, this::writeStackFile);
        var _ = child.ready().thenRun(() -> progress.say(plan.name() + " is ready"));
        children.add(child);
        return child;
    }

    private static String names(List<Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.joining(", "));
    }

    /** What a killed supervisor's processes may still be doing must have ended before we open the same files. */
    private void endLeftovers() {
        List<ProcessHandle> left = StackFile.read(data.stackFile()).stream()
                .flatMap(stack -> stack.children().stream())
                .flatMap(child -> child.find().stream())
                .toList();
        Instant patienceEnds = Instant.now().plus(LEFTOVERS_MAY_LIVE);
        for (ProcessHandle process : left) {
            try {
                process.onExit()
                        .completeOnTimeout(process, millisUntil(patienceEnds), TimeUnit.MILLISECONDS)
                        .join();
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            process.onExit().join();
        }
    }

    private static long millisUntil(Instant end) {
        return Math.max(0, Duration.between(Instant.now(), end).toMillis());
    }

    private synchronized void writeStackFile() {
        if (control == null || stopped) {
            return;
        }
        try {
            new StackFile(
                            ProcessIdentity.of(ProcessHandle.current()),
                            control.port(),
                            control.secret(),
                            url(),
                            children.stream()
                                    .map(ChildProcess::identity)
                                    .filter(Objects::nonNull)
                                    .toList())
                    .write(data.stackFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url() {
        return "http://localhost:" + options.port();
    }

    private void awaitWhole(Issuer issuer) {
        List<String> questions = Stream.concat(
                        QUESTIONS.stream(), issuer.embedded() ? Stream.of(ISSUER_S_QUESTION) : Stream.empty())
                .toList();
        Instant patienceEnds = Instant.now().plus(WHOLE_MAY_TAKE);
        for (String question : questions) {
            var probe = new HttpProbe(http, URI.create("http://127.0.0.1:" + options.port() + question));
            while (probe.ask() != Probe.Answer.READY) {
                if (Instant.now().isAfter(patienceEnds)) {
                    throw new CannotStart("%s%s does not answer, although every process is well; see the logs in %s"
                            .formatted(url(), question, data.logs()));
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        progress.say("the whole platform answers");
    }

    private void loadDemo(List<Agency> agencies, Issuer issuer) throws IOException {
        Path source = demoFiles();
        if (Files.exists(data.demoLoaded()) || !Files.isDirectory(source)) {
            return;
        }
        if (!issuer.embedded()) {
            throw new CannotStart("the demo brings its own logins: start with --empty, or without OIDC_ISSUER");
        }
        Secrets secrets = data.secrets();
        URI gateway = URI.create("http://127.0.0.1:" + options.port());
        var tokens = new DemoTokens(http, gateway, Secrets.read(secrets.demoTokenKey()));
        var loader = new DemoLoader(http, gateway, tokens, progress::say);
        progress.say("the platform answers at %s; the demo is loaded".formatted(url()));
        loader.loadAccounts(source, agencies, Secrets.read(secrets.firstAdminCode()));
        loader.load(source, agencies);
        if (!options.shortDemo()) {
            loadLife(source, agencies, new CaseLoader(new DemoCalls(http, gateway, tokens), progress::say));
        }
        Files.createFile(data.demoLoaded());
    }

    /** What happened at an agency that is made up, where there are words for it. */
    private void loadLife(Path source, List<Agency> agencies, CaseLoader loader) {
        for (Agency agency : agencies) {
            Path words = source.resolve(agency.id()).resolve(Tuayang.VOCABULARY);
            if (agency.fictional() && Files.exists(words)) {
                loader.load(
                        agency,
                        Tuayang.life(words, data.demoDay(), options.demoShare()),
                        DoneCases.in(data.demoDone()));
            }
        }
    }

    private Path demoFiles() {
        return options.home().resolve("demo");
    }

    private String readyLines(boolean demo, Issuer issuer, List<Agency> agencies) {
        var lines = new StringBuilder("READY ").append(url());
        if (demo) {
            agencies.forEach(agency -> lines.append(demoLines(agency)));
            lines.append("%n  password of every demo login: %s"
                    .formatted(Secrets.read(data.secrets().demoPassword())));
            lines.append(
                    "%n  a token: ./prongsai token ROLE [--agency ID], ROLE such as complaint-handler".formatted());
        } else if (issuer.embedded()) {
            agencies.forEach(agency -> lines.append(firstAdminLines(agency)));
        }
        return lines.toString();
    }

    private String demoLines(Agency agency) {
        var lines = new StringBuilder("%n  %s  %s%s"
                .formatted(
                        agency.address(options.port()),
                        agency.nameTh(),
                        agency.fictional() ? " (ตัวอย่างสมมุติ, fictional)" : ""));
        DemoAccounts.of(demoFiles(), agency)
                .map(DemoAccounts::logins)
                .orElseGet(List::of)
                .forEach(login -> lines.append("%n    %-22s %s  (%s)"
                        .formatted(login.name(), login.displayName(), String.join(", ", login.roles()))));
        return lines.toString();
    }

    /** Each agency has one first administrator; whoever has one is answered 409. */
    private String firstAdminLines(Agency agency) {
        return ("%n  the first administrator of %s, where there is none yet:"
                        + "%n    curl -H 'Content-Type: application/json' -H 'Idempotency-Key: %s' -H 'Host: %s:%d' \\"
                        + "%n      -d \"{\\\"code\\\":\\\"$(cat %s)\\\",\\\"loginName\\\":\\\"NAME\\\",\\\"displayName\\\":\\\"NAME\\\"}\" \\"
                        + "%n      %s/api/accounts/first")
                .formatted(
                        agency.nameTh(),
                        UUID.randomUUID(),
                        agency.hosts().getFirst(),
                        options.port(),
                        data.secrets().firstAdminCode(),
                        url());
    }

    Status status() {
        Fleet running = fleet();
        List<Part.State> processes = running.parts().stream().map(Part::state).toList();
        Actuators.Flow flow = Objects.requireNonNull(actuators).read();
        boolean well = processes.stream().allMatch(Part.State::healthy);
        return new Status(
                ready && well && flow.complete(), url(), processes, flow.outbox(), flow.consumers(), flow.heads());
    }

    /** Stops what runs, in order. Comes back when everything has ended; a second call finds nothing to do. */
    void stop() {
        Fleet running;
        synchronized (this) {
            running = stopped ? null : fleet;
            stopped = true;
        }
        if (running == null) {
            return;
        }
        ready = false;
        running.stop((_, parts) -> progress.say("stopping " + names(parts)));
        try {
            Files.deleteIfExists(data.stackFile());
        } catch (IOException e) {
            progress.say("cannot remove %s: %s".formatted(data.stackFile(), e.getMessage()));
        }
        progress.say("stopped");
    }
}
