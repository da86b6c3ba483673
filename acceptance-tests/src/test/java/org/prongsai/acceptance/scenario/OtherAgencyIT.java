package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.prongsai.acceptance.platform.Agency.complaint;
import static org.prongsai.acceptance.platform.Agency.newKey;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.acceptance.description.Description;
import org.prongsai.acceptance.description.Operation;
import org.prongsai.acceptance.description.Sample;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Caller;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import tools.jackson.databind.JsonNode;

/** An agency's staff find nothing of another agency, whatever they ask and whatever ids they have heard of. */
@ExtendWith(SharedPlatform.class)
class OtherAgencyIT {

    /**
     * What has one name at all agencies: asking for it finds one's own agency's, or the platform's. On a sound platform
     * no event is parked; ParkedEventIT has one and asks.
     */
    private static final Set<String> COMMON =
            Set.of("/api/services", "/api/projections", "/api/reports/measures", "/api/parked-events");

    /** Lists that hold something of everybody's, or of the platform. */
    private static final Set<String> LISTS_IN_COMMON = Set.of("/api/services", "/api/projections", "/api/categories");

    private static final List<Integer> YEARS = List.of(
            2564, 2569, FiscalYear.of(BangkokTime.today(Clock.systemUTC())).value());

    private final Agency tuayang;
    private final Agency khambok;
    private final Description description;
    private final Map<String, List<JsonNode>> lists = new HashMap<>();

    OtherAgencyIT(Platform platform) {
        this.tuayang = platform.tuayang();
        this.khambok = platform.khambok();
        Questions.publishOneAt(tuayang);
        proposeAnErasureAt(tuayang);
        platform.awaitRest();
        this.description = Description.of(khambok);
    }

    private static void proposeAnErasureAt(Agency agency) {
        var longAgo = LocalDate.of(2006, 3, 15);
        var entered = agency.enter(complaint("SERVICE", "road", "สะพานเก่า"), longAgo);
        var ended = agency.recordToTheEnd(entered.filed(), longAgo);
        agency.step(agency.supervisor(), ended, "propose-erasure", Map.of("reason", "พ้นกำหนดเก็บ"));
    }

    /** Everything that a list of the one agency shows to whoever may read it. */
    private List<JsonNode> items(Agency agency, Operation list) {
        return callers(agency, list)
                .flatMap(caller -> addresses(list).map(caller::get))
                .flatMap(answer -> answer.json(200).path("items").valueStream())
                .toList();
    }

    private static Stream<String> addresses(Operation list) {
        return list.requiredQueries().contains("fiscalYear")
                ? YEARS.stream().map(year -> list.path() + "?fiscalYear=" + year)
                : Stream.of(list.path());
    }

    private static Stream<Caller> callers(Agency agency, Operation operation) {
        return operation.roles().isEmpty()
                ? Stream.of(agency.anybody())
                : operation.roles().get().stream().map(agency::staff);
    }

    private List<JsonNode> ofTuayang(String collection) {
        return lists.computeIfAbsent(
                collection,
                path -> description
                        .with("GET")
                        .filter(list -> list.path().equals(path))
                        .flatMap(list -> items(tuayang, list).stream())
                        .toList());
    }

    private static Set<String> ids(List<JsonNode> items) {
        return items.stream()
                .flatMap(item -> Stream.of("id", "ocid", "trackingNumber")
                        .map(name -> item.path(name).asString("")))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @TestFactory
    Stream<DynamicTest> with_the_ids_of_another_agency_staff_find_nothing() {
        return description.operations().stream()
                .filter(operation -> !operation.parameters().isEmpty())
                .filter(operation -> !COMMON.contains(operation.collection()))
                .map(operation -> dynamicTest(operation.name(), () -> findsNothing(operation)));
    }

    private void findsNothing(Operation operation) {
        List<JsonNode> theirs = ofTuayang(operation.collection());
        assertThat(theirs).as("there is something to find").isNotEmpty();
        JsonNode item = theirs.getFirst();
        String parameter = operation.parameters().getFirst();
        String address =
                operation.at(name -> name.equals(parameter) ? item.path(name).asString() : "1");
        String body = new Sample(description, "text", false).of(operation);
        callers(khambok, operation).forEach(caller -> {
            Answer answer = operation.verb().equals("GET")
                    ? caller.get(address)
                    : caller.withKey(newKey())
                            .onVersion(item.path("version").asLong())
                            .post(address, body);
            answer.refusal(404, "not-found");
            assertThat(texts(item)).noneMatch(answer.text()::contains);
        });
    }

    /** What could be recognised of an item. */
    private static List<String> texts(JsonNode item) {
        return item.valueStream()
                .flatMap(value -> value.isContainer() ? texts(value).stream() : Stream.of(value.asString()))
                .filter(text -> text.length() > 7)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> lists_show_nothing_of_another_agency() {
        return description
                .with("GET")
                .filter(list -> list.parameters().isEmpty() && !LISTS_IN_COMMON.contains(list.path()))
                .map(list -> dynamicTest(list.name(), () -> {
                    Set<String> theirs = ids(ofTuayang(list.path()));
                    Stream<Answer> answers = callers(khambok, list)
                            .flatMap(caller -> addresses(list).map(caller::get));
                    answers.forEach(answer -> {
                        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                        assertThat(theirs).noneMatch(answer.text()::contains);
                    });
                }));
    }

    @Test
    void the_holder_of_a_receipt_of_another_agency_finds_nothing_and_changes_nothing() {
        var receipt = tuayang.file(complaint("SERVICE", "road", "สะพานไม้ผุ"));
        var filed = tuayang.caseOf(receipt);

        for (var sent : List.of(
                Map.entry("status", Map.<String, Object>of()),
                Map.entry("messages", Map.<String, Object>of("text", "เพิ่มเติม")),
                Map.entry("withdrawals", Map.<String, Object>of()),
                Map.entry("reopenings", Map.<String, Object>of("reason", "ยังผุ")),
                Map.entry("ratings", Map.<String, Object>of("stars", 1)))) {
            Answer answer = khambok.send(receipt, sent.getKey(), sent.getValue());
            answer.refusal(404, "receipt-unknown");
            assertThat(answer.text()).doesNotContain(receipt.trackingNumber());
        }
        assertThat(tuayang.caseOf(receipt)).isEqualTo(filed);
    }

    @Test
    void a_login_of_another_agency_is_refused_at_every_address_even_the_open_ones() {
        for (String role : List.of("admin", "officer", "auditor")) {
            Caller stranger = khambok.anybody()
                    .with("Authorization", "Bearer " + tuayang.tokens().apply(role));
            for (Operation operation : description.operations()) {
                String address = operation.at(name -> "nothing");
                Answer answer = operation.verb().equals("GET")
                        ? stranger.get(address)
                        : stranger.withKey(newKey())
                                .with("Content-Type", "application/json")
                                .call(operation.verb(), address, BodyPublishers.ofString("{}"));
                assertThat(answer.status()).as(operation.name()).isEqualTo(403);
                answer.refusal(403, "forbidden");
            }
        }
    }
}
