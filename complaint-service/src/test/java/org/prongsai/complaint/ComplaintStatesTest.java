package org.prongsai.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.complaint.casework.Status;
import org.prongsai.embedded.TestBackends;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.Answer;
import org.prongsai.support.testing.TestAgency;
import org.prongsai.support.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/complaint-states.md: in which state who may do what. Every cell is tried, in every role, both ways: what the table
 * allows happens, and what it does not allow is refused and leaves the case as it was.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ComplaintStatesTest {

    private static final Path PAGE = Path.of("../docs/complaint-states.md");
    private static final String COMMAND = "./mvnw -q -pl complaint-service -am verify -Dtest=ComplaintStatesTest"
            + " -Dprongsai.write-docs=true -Dsurefire.failIfNoSpecifiedTests=false";

    /** Every command of the staff, with a body that it takes. */
    private static final SequencedMap<String, String> COMMANDS = commands();

    @TempDir
    private static Path keys;

    @LocalServerPort
    private int port;

    private TestAgency agency;
    /** Another case, to which one can be tied. */
    private String other = "";

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        TestTokens.believedBy(properties);
        properties.add("spring.mongodb.uri", TestBackends::mongoUri);
        properties.add("spring.kafka.bootstrap-servers", TestBackends::kafkaBootstrapServers);
        properties.add("prongsai.keys-dir", keys::toString);
    }

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = TestAgency.of("complaint-service", port);
    }

    private static SequencedMap<String, String> commands() {
        var commands = new LinkedHashMap<String, String>();
        commands.put("triage", "{'finding': 'GOES_ON'}");
        commands.put("acknowledge", "{}");
        commands.put("assign", "{'to': 'dev-complaint-handler'}");
        commands.put("investigate", "{}");
        commands.put("request-information", "{'text': 'ที่ใด'}");
        commands.put("resume", "{}");
        commands.put("resolve", "{'outcome': 'FIXED'}");
        commands.put("refer", "{'body': 'DAMRONGDHAMA'}");
        commands.put("reject", "{'rejection': 'NOT_OUR_AUTHORITY'}");
        commands.put("close", "{}");
        commands.put("close-as-duplicate", "{'of': 'OTHER'}");
        commands.put("reopen", "{'reason': 'มีข้อมูลใหม่'}");
        commands.put("messages", "{'text': 'กำลังดู'}");
        commands.put("notes", "{'text': 'โทรถามแล้ว'}");
        commands.put("link", "{'to': 'OTHER'}");
        commands.put("involve", "{'staff': ['x'], 'reason': 'เป็นญาติ'}");
        commands.put("request-identity", "{'reason': 'ต้องโทรกลับ'}");
        commands.put("hold", "{'reason': 'คำสั่งศาล'}");
        commands.replaceAll((_, body) -> body.replace('\'', '"'));
        return commands;
    }

    /** The way into each state, each step by the role that it takes. */
    private static List<String> wayTo(Status status) {
        return switch (status) {
            case RECEIVED -> List.of();
            case TRIAGED -> List.of("triage");
            case ACKNOWLEDGED -> List.of("acknowledge");
            case ASSIGNED -> List.of("acknowledge", "assign");
            case INVESTIGATING -> List.of("acknowledge", "assign", "investigate");
            case WAITING -> List.of("acknowledge", "assign", "request-information");
            case RESOLVED -> List.of("acknowledge", "assign", "resolve");
            case REFERRED -> List.of("acknowledge", "refer");
            case REJECTED -> List.of("reject");
            case CLOSED -> List.of("acknowledge", "assign", "resolve", "close");
            case REOPENED -> List.of("acknowledge", "assign", "resolve", "close", "reopen");
        };
    }

    private static final List<String> OF_SUPERVISORS =
            List.of("assign", "refer", "reject", "close-as-duplicate", "reopen", "involve", "hold");

    @Test
    void the_table_is_what_the_service_does() throws IOException {
        other = in(Status.RECEIVED).id();
        var table = new TreeMap<Status, Map<String, List<Role>>>();
        for (var status : Status.values()) {
            table.put(status, tried(status));
        }
        var page = page(table);
        if (Boolean.getBoolean("prongsai.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("run: %s", COMMAND).exists();
        assertThat(Files.readString(PAGE).replace("\r\n", "\n"))
                .as("docs/complaint-states.md is out of date; run: %s, and read what has changed", COMMAND)
                .isEqualTo(page);
    }

    /** Who may send which command to a case in a state: found by sending it. */
    private Map<String, List<Role>> tried(Status status) {
        var may = new TreeMap<String, List<Role>>();
        var unharmed = in(status);
        var offered = Map.of(
                COMPLAINT_HANDLER, offers(unharmed, COMPLAINT_HANDLER),
                COMPLAINT_SUPERVISOR, offers(unharmed, COMPLAINT_SUPERVISOR));
        for (var command : COMMANDS.keySet()) {
            var roles = new ArrayList<Role>();
            for (var role : Role.values()) {
                boolean expected = offered.getOrDefault(role, Set.of()).contains(command);
                var answer = send(role, expected ? in(status) : unharmed, command);
                assertThat(answer.status())
                        .as("%s by %s in %s is done when it is offered, and only then", command, role, status)
                        .isIn(expected ? List.of(200) : role == Role.PUBLIC ? List.of(401) : List.of(403, 409));
                if (expected) {
                    roles.add(role);
                }
            }
            may.put(command, roles);
        }
        assertThat(opened(unharmed.id(), COMPLAINT_SUPERVISOR)
                        .at("/summary/version")
                        .asLong())
                .as("what was refused in %s changed nothing", status)
                .isEqualTo(unharmed.version());
        return may;
    }

    private record Case(String id, long version) {}

    private Case in(Status status) {
        var complaint = JsonMapper.shared()
                .createObjectNode()
                .put("kind", "SERVICE")
                .put("subject", "ถนนพัง")
                .put("description", "หน้าโรงเรียน");
        complaint.putObject("reporter").put("name", "ผู้แจ้ง");
        agency.post("/api/complaints", complaint).send().done(201);
        var filed = new Case(
                agency.getAs(COMPLAINT_HANDLER, "/api/complaints")
                        .send()
                        .done(200)
                        .at("/items/0/id")
                        .asString(),
                1);
        for (var command : wayTo(status)) {
            var role = OF_SUPERVISORS.contains(command) ? COMPLAINT_SUPERVISOR : COMPLAINT_HANDLER;
            send(role, filed, command).done(200);
            filed = new Case(filed.id(), filed.version() + 1);
        }
        return filed;
    }

    private Set<String> offers(Case target, Role role) {
        return opened(target.id(), role)
                .at("/allowedActions")
                .valueStream()
                .map(offered -> offered.at("/action").asString())
                .collect(Collectors.toSet());
    }

    private JsonNode opened(String id, Role role) {
        return agency.getAs(role, "/api/complaints/" + id).send().done(200);
    }

    private Answer send(Role role, Case target, String command) {
        var path = "/api/complaints/%s/%s".formatted(target.id(), command);
        var body = COMMANDS.getOrDefault(command, "{}").replace("OTHER", other);
        var call = role == Role.PUBLIC
                ? agency.post(path, JsonMapper.shared().readTree(body))
                : agency.postAs(role, path, body);
        return call.ifMatch("\"%d\"".formatted(target.version())).send();
    }

    private static String page(Map<Status, Map<String, List<Role>>> table) {
        var page = new StringBuilder("""
                # A complaint's states

                Generated by trying every command in every state in every role; do not edit. To write it anew:
                `%s`

                H is complaint-handler (the one to whom the case is assigned), S complaint-supervisor; no other role may do any of this. The case is a grievance (SERVICE) whose reporter left a name. What depends on more than state and role: an anonymous corruption case is assigned only after triage has found evidence or witnesses named; a case that names who leads the agency is only referred; a corruption case is closed by another than who investigated or decided it; a first reply is given once; leave to read who reported is granted by another than who asked; a case is erased when it was kept long enough, nothing holds it and two people agree. Whoever has a part in what a case is about finds no such case.

                | command | %s |
                |---|%s
                """.formatted(
                        COMMAND,
                        table.keySet().stream().map(Status::name).collect(Collectors.joining(" | ")),
                        "---|".repeat(table.size())));
        for (var command : COMMANDS.keySet()) {
            page.append("| `").append(command).append("` |");
            for (var status : table.values()) {
                page.append(' ')
                        .append(status.getOrDefault(command, List.of()).stream()
                                .map(ComplaintStatesTest::letter)
                                .collect(Collectors.joining(" ")))
                        .append(" |");
            }
            page.append('\n');
        }
        page.append("\nThe holder of the receipt: ")
                .append("message and attach until the case has ended, withdraw until it is decided, ")
                .append("rate once it is decided, reopen within the term after its end.\n");
        return page.toString();
    }

    private static String letter(Role role) {
        return switch (role) {
            case COMPLAINT_HANDLER -> "H";
            case COMPLAINT_SUPERVISOR -> "S";
            default -> role.code();
        };
    }
}
