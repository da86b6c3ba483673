package org.prongsai.integrity.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.integrity.testing.Bodies.manual;
import static org.prongsai.integrity.testing.Bodies.news;
import static org.prongsai.integrity.testing.Bodies.text;
import static org.prongsai.integrity.testing.Bodies.with;
import static org.prongsai.support.problem.ProblemType.BODY_TOO_LARGE;
import static org.prongsai.support.problem.ProblemType.FORBIDDEN;
import static org.prongsai.support.problem.ProblemType.IDEMPOTENCY_KEY_MISSING;
import static org.prongsai.support.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.prongsai.support.problem.ProblemType.MALFORMED_BODY;
import static org.prongsai.support.problem.ProblemType.METHOD_NOT_ALLOWED;
import static org.prongsai.support.problem.ProblemType.NOT_FOUND;
import static org.prongsai.support.problem.ProblemType.STALE_VERSION;
import static org.prongsai.support.problem.ProblemType.STATE_CONFLICT;
import static org.prongsai.support.problem.ProblemType.UNAUTHENTICATED;
import static org.prongsai.support.problem.ProblemType.UNKNOWN_FIELD;
import static org.prongsai.support.problem.ProblemType.VALIDATION_FAILED;
import static org.prongsai.support.problem.ProblemType.VERSION_REQUIRED;
import static org.prongsai.support.problem.ProblemType.YEAR_OUT_OF_RANGE;
import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.integrity.testing.Answer;
import org.prongsai.integrity.testing.Call;
import org.prongsai.integrity.testing.ServiceTest;
import org.prongsai.integrity.testing.TestAgency;
import org.prongsai.support.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DisclosureApiTest extends ServiceTest {

    private static final String WITHDRAWAL = "{\"reason\": \"SUPERSEDED\"}";

    private TestAgency agency = new TestAgency("", 0);

    @BeforeEach
    void found() {
        agency = newAgency();
    }

    @Test
    void what_is_published_is_read_by_everybody() {
        agency.adoptPlan();

        var published = publish(manual());

        var id = published.done(201).at("/id").asString();
        assertThat(published.json().at("/publicUrl").asString()).isEqualTo("/disclosures/" + id);
        var read = agency.get("/api/disclosures/" + id).send();
        assertThat(read.eTag()).isEqualTo(published.eTag());
        var body = read.done(200);
        assertThat(body.at("/publicUrl").asString()).isEqualTo("/disclosures/" + id);
        assertThat(body.at("/recordedAt").asString()).startsWith("20").endsWith("Z");
        assertThat(body.at("/withdrawn").isNull()).isTrue();
        manual().properties()
                .forEach(sent -> assertThat(body.get(sent.getKey())).isEqualTo(sent.getValue()));
    }

    @Test
    void what_is_to_be_read_elsewhere_says_where() {
        var address = "https://www.kb.go.th/คู่มือ.pdf";
        var published =
                publish(news("ก", "2021-03-01").put("publicUrl", address)).done(201);

        assertThat(published.at("/publicUrl").asString()).isEqualTo(address);
        assertThat(read(published).at("/publicUrl").asString()).isEqualTo(address);
    }

    @Test
    void a_disclosure_is_its_agencys_own() {
        var id = publish(news("ก", "2021-03-01")).done(201).at("/id").asString();

        var other = newAgency();
        other.get("/api/disclosures/" + id).send().refused(NOT_FOUND);
        other.postAs(ADMIN, "/api/disclosures/" + id + "/withdraw", WITHDRAWAL)
                .ifMatch("\"1\"")
                .send()
                .refused(NOT_FOUND);
        assertThat(other.get("/api/disclosures").send().done(200).at("/items")).isEmpty();
    }

    @Test
    void the_newest_stands_first_and_a_list_goes_on_where_it_stopped() {
        for (int day = 1; day <= 25; day++) {
            // the order in which they are recorded is another one
            publish(news("ข่าว", "2021-03-%02d".formatted(day * 7 % 25 + 1))).done(201);
        }

        var days = new ArrayList<String>();
        var page = list("/api/disclosures");
        assertThat(page.at("/items")).hasSize(20);
        days.addAll(days(page));
        var next = page.at("/next").asString();
        publish(news("ด่วน", "2021-04-01")).done(201);
        page = list("/api/disclosures?cursor=" + next);
        assertThat(page.at("/next").isNull()).isTrue();
        days.addAll(days(page));

        assertThat(days).hasSize(25).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(days(list("/api/disclosures"))).startsWith("2021-04-01", "2021-03-25");
    }

    @Test
    void lists_show_what_is_asked_for() {
        agency.adoptPlan();
        publish(manual()).done(201);
        publish(news("ข่าว", "2021-03-02")).done(201);
        publish(with(news("ข่าวปีก่อน", "2021-03-01"), "/fiscalYear", "2563")).done(201);

        assertThat(days(list("/api/disclosures"))).containsExactly("2021-03-15", "2021-03-02", "2021-03-01");
        assertThat(days(list("/api/disclosures?fiscalYear=2564"))).containsExactly("2021-03-15", "2021-03-02");
        assertThat(days(list("/api/disclosures?kind=MANUAL"))).containsExactly("2021-03-15");
        assertThat(days(list("/api/disclosures?fiscalYear=2563&kind=NEWS"))).containsExactly("2021-03-01");
        assertThat(days(list("/api/disclosures?fiscalYear=2563&kind=MANUAL"))).isEmpty();
        assertThat(days(list("/api/news"))).containsExactly("2021-03-02", "2021-03-01");
    }

    @Test
    void what_is_asked_for_in_other_words_is_refused() {
        agency.get("/api/disclosures?fiscalYear=2499").send().refused(YEAR_OUT_OF_RANGE);
        agency.get("/api/disclosures?kind=TWEET").send().refused(VALIDATION_FAILED, "kind");
        agency.get("/api/news?cursor=x").send().refused(VALIDATION_FAILED, "cursor");
        agency.get("/api/disclosures/disclosure-unknown").send().refused(NOT_FOUND);
        agency.get("/api/disclosures/Disclosure%20A").send().refused(NOT_FOUND);
        agency.get("/api/disclosures/plan-2564").send().refused(NOT_FOUND);
    }

    @Test
    void a_cursor_of_one_list_is_none_of_another() {
        for (int i = 0; i < 21; i++) {
            publish(news("ข่าว", "2021-03-01")).done(201);
        }
        var cursor = list("/api/news").at("/next").asString();

        list("/api/news?cursor=" + cursor);
        agency.get("/api/disclosures?cursor=" + cursor).send().refused(VALIDATION_FAILED, "cursor");
    }

    @Test
    void what_is_withdrawn_leaves_a_notice() {
        agency.adoptPlan();
        var published = publish(manual());
        var id = published.json().at("/id").asString();

        var withdrawn = withdraw(published).ifMatch(published.eTag()).send();

        assertThat(withdrawn.done(200).at("/version").asInt()).isEqualTo(2);
        assertThat(withdrawn.eTag()).isEqualTo("\"2\"");
        var notice = agency.get("/api/disclosures/" + id).send().done(200);
        assertThat(notice.at("/withdrawn/reason").asString()).isEqualTo("SUPERSEDED");
        assertThat(notice.at("/withdrawn/withdrawnOn"))
                .isEqualTo(withdrawn.json().at("/withdrawnOn"));
        assertThat(notice.at("/titleTh").asString()).isEqualTo("คู่มือการปฏิบัติงานสำนักปลัด");
        assertThat(notice.at("/bodyTh").isNull()).isTrue();
        assertThat(notice.at("/publicUrl").isNull()).isTrue();
        assertThat(list("/api/disclosures").at("/items")).isEmpty();
    }

    @Test
    void what_the_law_takes_down_leaves_no_title() {
        var published = publish(news("ชื่อเรื่องที่ต้องห้าม", "2021-03-01"));

        withdraw(published, "{\"reason\": \"LAWFUL_TAKEDOWN\"}")
                .ifMatch(published.eTag())
                .send()
                .done(200);

        var notice = read(published.json());
        assertThat(notice.at("/titleTh").isNull()).isTrue();
        assertThat(notice.toString()).doesNotContain("ต้องห้าม");
    }

    @Test
    void a_withdrawal_names_the_version_that_it_was_decided_on() {
        var published = publish(news("ก", "2021-03-01"));

        withdraw(published).send().refused(VERSION_REQUIRED);
        withdraw(published).ifMatch("\"7\"").send().refused(STALE_VERSION);
        withdraw(published).ifMatch("1").send().refused(VALIDATION_FAILED, "If-Match");
        assertThat(read(published.json()).at("/withdrawn").isNull()).isTrue();
    }

    @Test
    void nothing_is_withdrawn_twice() {
        var published = publish(news("ก", "2021-03-01"));
        var withdrawn = withdraw(published).ifMatch(published.eTag()).send();

        withdraw(published).ifMatch(published.eTag()).send().refused(STALE_VERSION);
        withdraw(published, "{\"reason\": \"ENTERED_IN_ERROR\"}")
                .ifMatch(withdrawn.eTag())
                .send()
                .refused(STATE_CONFLICT);
        assertThat(read(published.json()).at("/withdrawn/reason").asString()).isEqualTo("SUPERSEDED");
    }

    @Test
    void unanswered_calls_are_repeated_and_answered_the_same() {
        var publishing = UUID.randomUUID().toString();
        var withdrawing = UUID.randomUUID().toString();

        var published = publishWith(publishing, news("ก", "2021-03-01"));
        var publishedAgain = publishWith(publishing, news("ก", "2021-03-01"));
        var withdrawn = withdraw(published).key(withdrawing).ifMatch("\"1\"").send();
        var withdrawnAgain =
                withdraw(published).key(withdrawing).ifMatch("\"1\"").send();

        assertThat(publishedAgain.done(201)).isEqualTo(published.done(201));
        assertThat(withdrawnAgain.done(200)).isEqualTo(withdrawn.done(200));
        assertThat(withdrawnAgain.eTag()).isEqualTo("\"2\"");
        assertThat(publishWith(publishing, news("ก", "2021-03-01")).done(201)).isEqualTo(published.json());
    }

    @Test
    void a_key_is_not_reused_for_something_else() {
        var key = UUID.randomUUID().toString();
        var published = publishWith(key, news("ก", "2021-03-01"));

        publishWith(key, news("ข", "2021-03-01")).refused(IDEMPOTENCY_KEY_REUSED);
        withdraw(published).key(key).ifMatch("\"1\"").send().done(200);
        withdraw(published, "{\"reason\": \"ENTERED_IN_ERROR\"}")
                .key(key)
                .ifMatch("\"1\"")
                .send()
                .refused(IDEMPOTENCY_KEY_REUSED);
        assertThat(read(published.json()).at("/withdrawn/reason").asString()).isEqualTo("SUPERSEDED");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PUBLIC", "OFFICER", "ITAS_ADMIN", "ADMIN"})
    void nobody_else_publishes_or_withdraws(Role role) {
        var published = publish(news("ก", "2021-03-01"));

        agency.postAs(role, "/api/disclosures", news("ข", "2021-03-01")).send().refused(FORBIDDEN);
        withdraw(role, published, WITHDRAWAL).ifMatch("\"1\"").send().refused(FORBIDDEN);
        assertThat(list("/api/disclosures").at("/items")).hasSize(1);
    }

    @Test
    void the_public_does_not_publish() {
        agency.post("/api/disclosures", news("ก", "2021-03-01")).send().refused(UNAUTHENTICATED);
        nothingIsPublished();
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICER", "ITAS_ADMIN", "ADMIN"})
    void staff_publish(Role role) {
        agency.postAs(role, "/api/disclosures", news("ก", "2021-03-01")).send().done(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id", "/bodyEn", "/evidenceFor/0/title"})
    void an_unknown_field_is_refused(String pointer) {
        var field = pointer.substring(1).replace("/0/", "[0].");
        publish(with(manual(), pointer, "1")).refused(UNKNOWN_FIELD, field);
        nothingIsPublished();
    }

    @ParameterizedTest
    @ValueSource(ints = {2499, 2701, 2021})
    void a_year_out_of_range_is_refused(int year) {
        publish(with(news("ก", "2021-03-01"), "/fiscalYear", Integer.toString(year)))
                .refused(YEAR_OUT_OF_RANGE);
        nothingIsPublished();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/fiscalYear | '2564' | fiscalYear",
                "/fiscalYear | null | fiscalYear",
                "/kind | 'TWEET' | kind",
                "/kind | 1 | kind",
                "/kind | null | kind",
                "/titleTh | {} | titleTh",
                "/titleTh | '' | titleTh",
                "/titleTh | null | titleTh",
                "/bodyTh | 5 | bodyTh",
                "/bodyTh | '' | bodyTh",
                "/unit | 'Office' | unit",
                "/unit | 'works' | unit",
                "/publishedOn | 'เมื่อวาน' | publishedOn",
                "/publishedOn | null | publishedOn",
                "/publishedOn | '2564-03-15' | publishedOn",
                "/publishedOn | '1021-03-15' | publishedOn",
                "/publicUrl | 'http://www.kb.go.th/a.pdf' | publicUrl",
                "/publicUrl | 'javascript:alert(1)' | publicUrl",
                "/publicUrl | '/disclosures/disclosure-a' | publicUrl",
                "/publicUrl | '' | publicUrl",
                "/evidenceFor | null | evidenceFor",
                "/evidenceFor | {} | evidenceFor",
                "/evidenceFor/0/measure | 0 | evidenceFor[0].measure",
                "/evidenceFor/0/measure | 7 | evidenceFor[0]",
                "/evidenceFor/0/step | 2 | evidenceFor[0]",
                "/evidenceFor/0/step | 1.5 | evidenceFor[0].step",
                "/evidenceFor/0/measure | 6 | evidenceFor[0]",
            })
    void a_wrong_value_is_refused_by_name(String pointer, String value, String field) {
        agency.adoptPlan();
        publish(with(manual(), pointer, value.replace('\'', '"'))).refused(VALIDATION_FAILED, field);
        nothingIsPublished();
    }

    @Test
    void texts_and_lists_have_their_bounds() {
        agency.adoptPlan();
        publish(with(manual(), "/titleTh", text(501))).refused(VALIDATION_FAILED, "titleTh");
        publish(with(manual(), "/bodyTh", text(10_001))).refused(VALIDATION_FAILED, "bodyTh");
        publish(with(manual(), "/publicUrl", "\"https://kb.go.th/" + "a".repeat(2000) + "\""))
                .refused(VALIDATION_FAILED, "publicUrl");
        publish(with(manual(), "/evidenceFor", "[]")).done(201);
        publish(with(with(manual(), "/titleTh", text(500)), "/bodyTh", text(10_000)))
                .done(201);
    }

    @Test
    void without_a_plan_nothing_is_evidence() {
        publish(manual()).refused(VALIDATION_FAILED, "unit", "evidenceFor[0]");
        nothingIsPublished();
    }

    @Test
    void a_text_of_10_megabytes_is_refused() {
        agency.postAs(OFFICER, "/api/disclosures", with(manual(), "/bodyTh", "\"" + "x".repeat(10_000_000) + "\""))
                .send()
                .refused(BODY_TOO_LARGE);
        nothingIsPublished();
    }

    @Test
    void a_withdrawal_says_why() {
        var published = publish(news("ก", "2021-03-01"));

        for (var body : List.of("{}", "{\"reason\": null}", "{\"reason\": \"ไม่ชอบ\"}", "{\"reason\": 1}")) {
            withdraw(published, body).ifMatch("\"1\"").send().refused(VALIDATION_FAILED, "reason");
        }
        withdraw(published, "").ifMatch("\"1\"").send().refused(MALFORMED_BODY);
        withdraw(published, "{\"reason\": \"SUPERSEDED\", \"by\": \"x\"}")
                .ifMatch("\"1\"")
                .send()
                .refused(UNKNOWN_FIELD, "by");
        withdraw(published).ifMatch("\"1\"").key("").send().refused(IDEMPOTENCY_KEY_MISSING);
        assertThat(read(published.json()).at("/withdrawn").isNull()).isTrue();
    }

    @Test
    void there_is_no_way_to_edit_or_delete() {
        var id = publish(news("ก", "2021-03-01")).done(201).at("/id").asString();

        agency.postAs(ADMIN, "/api/disclosures/" + id, news("ข", "2021-03-01"))
                .send()
                .refused(METHOD_NOT_ALLOWED);
    }

    private Answer publish(ObjectNode body) {
        return agency.postAs(OFFICER, "/api/disclosures", body).send();
    }

    private Answer publishWith(String key, ObjectNode body) {
        return agency.postAs(OFFICER, "/api/disclosures", body).key(key).send();
    }

    private Call withdraw(Answer published) {
        return withdraw(published, WITHDRAWAL);
    }

    private Call withdraw(Answer published, String body) {
        return withdraw(ITAS_ADMIN, published, body);
    }

    private Call withdraw(Role role, Answer published, String body) {
        var id = published.json().at("/id").asString();
        return agency.postAs(role, "/api/disclosures/" + id + "/withdraw", body);
    }

    private JsonNode read(JsonNode published) {
        return agency.get("/api/disclosures/" + published.at("/id").asString())
                .send()
                .done(200);
    }

    private JsonNode list(String path) {
        return agency.get(path).send().done(200);
    }

    private void nothingIsPublished() {
        assertThat(list("/api/disclosures").at("/items")).isEmpty();
    }

    private static List<String> days(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/publishedOn").asString())
                .toList();
    }
}
