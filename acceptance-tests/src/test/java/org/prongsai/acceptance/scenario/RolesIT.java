package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.description.Description;
import org.prongsai.acceptance.description.Operation;
import org.prongsai.acceptance.description.RoleTable;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Caller;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;

/** Every operation that the services describe, called in every role and without a login. */
@ExtendWith(SharedPlatform.class)
class RolesIT {

    private static final String COMMAND =
            "./mvnw -q verify -pl acceptance-tests -am -Dtest=NONE -Dit.test=RolesIT -Dprongsai.write-docs=true"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false";
    private static final Path PAGE = Path.of(System.getProperty("prongsai.home", ".."), "docs", "roles.md");

    /** A body that nobody can read. */
    private static final String HALF_A_BODY = "{";

    private final Agency tuayang;
    private final Description description;

    RolesIT(Platform platform) {
        this.tuayang = platform.tuayang();
        this.description = Description.of(tuayang);
    }

    @Test
    void the_committed_table_is_what_the_services_say() throws IOException {
        String page = RoleTable.render(description, COMMAND);
        if (Boolean.getBoolean("prongsai.write-docs")) {
            Files.writeString(PAGE, page);
        }

        assertThat(description.operations())
                .flatExtracting(operation -> operation.roles().orElse(List.of()))
                .as("roles that the table has a word for")
                .isSubsetOf(RoleTable.ROLES);
        assertThat(PAGE).as("run: %s", COMMAND).exists();
        assertThat(Files.readString(PAGE))
                .as("docs/roles.md is out of date; run: %s, and read what has changed", COMMAND)
                .isEqualTo(page);
    }

    /**
     * No call here can change anything: it names nothing that there is, carries no Idempotency-Key, and where it has a
     * body, one that breaks off. So whoever is let in is told what else is wrong with it. That somebody is refused as
     * 401 or 403 all the same proves that the permission is looked at before the id, the headers and the body: nobody
     * learns by being refused whether an id exists or what a body has to look like.
     */
    @TestFactory
    Stream<DynamicTest> lets_in_whom_the_table_names_and_nobody_else() throws IOException {
        return RoleTable.read(Files.readString(PAGE)).entrySet().stream()
                .map(line -> dynamicTest(line.getKey(), () -> holds(line.getKey(), line.getValue())));
    }

    private void holds(String name, Optional<List<String>> allowed) {
        Operation operation = description.operations().stream()
                .filter(described -> described.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody describes " + name));
        var softly = new SoftAssertions();
        Answer anonymous = call(tuayang.anybody(), operation);
        if (allowed.isEmpty()) {
            letIn(softly, "anybody", anonymous);
        } else {
            softly.check(() -> anonymous.refusal(401, "unauthenticated"));
        }
        Map<String, Answer> answers = RoleTable.ROLES.parallelStream()
                .collect(Collectors.toMap(role -> role, role -> call(tuayang.staff(role), operation)));
        for (String role : RoleTable.ROLES) {
            Answer answer = Objects.requireNonNull(answers.get(role));
            if (allowed.isEmpty() || allowed.get().contains(role)) {
                letIn(softly, role, answer);
            } else {
                softly.check(() -> answer.refusal(403, "forbidden"));
            }
        }
        softly.assertAll();
    }

    private static void letIn(SoftAssertions softly, String who, Answer answer) {
        softly.assertThat(answer.status())
                .as("%s is let in: %s", who, answer.text())
                .isIn(200, 400, 404, 415, 422, 428);
    }

    private static Answer call(Caller caller, Operation operation) {
        String address = operation.at(parameter -> "nothing");
        return operation.verb().equals("GET")
                ? caller.get(address)
                : caller.with("Content-Type", "application/json")
                        .call(operation.verb(), address, BodyPublishers.ofString(HALF_A_BODY));
    }
}
