package org.prongsai.integrity.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.integrity.testing.Bodies.plan;
import static org.prongsai.integrity.testing.Bodies.text;
import static org.prongsai.integrity.testing.Bodies.with;
import static org.prongsai.support.problem.ProblemType.BODY_TOO_LARGE;
import static org.prongsai.support.problem.ProblemType.FORBIDDEN;
import static org.prongsai.support.problem.ProblemType.IDEMPOTENCY_KEY_MALFORMED;
import static org.prongsai.support.problem.ProblemType.IDEMPOTENCY_KEY_MISSING;
import static org.prongsai.support.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.prongsai.support.problem.ProblemType.MALFORMED_BODY;
import static org.prongsai.support.problem.ProblemType.STATE_CONFLICT;
import static org.prongsai.support.problem.ProblemType.UNAUTHENTICATED;
import static org.prongsai.support.problem.ProblemType.UNKNOWN_FIELD;
import static org.prongsai.support.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static org.prongsai.support.problem.ProblemType.VALIDATION_FAILED;
import static org.prongsai.support.problem.ProblemType.YEAR_OUT_OF_RANGE;
import static org.prongsai.support.security.Role.ADMIN;
import static org.prongsai.support.security.Role.ITAS_ADMIN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.integrity.testing.Answer;
import org.prongsai.integrity.testing.Call;
import org.prongsai.integrity.testing.ServiceTest;
import org.prongsai.integrity.testing.TestAgency;
import org.prongsai.support.AgencyId;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PlanApiTest extends ServiceTest {

    private TestAgency agency = new TestAgency("", 0);

    @BeforeEach
    void found() {
        agency = newAgency();
    }

    @Test
    void a_plan_is_read_as_it_was_adopted() {
        var adopted = adopt(plan());

        var answer = adopted.done(201);
        assertThat(answer.at("/id").asString()).isEqualTo("plan-2564");
        assertThat(answer.at("/fiscalYear").asInt()).isEqualTo(2564);
        assertThat(adopted.eTag()).isEqualTo("\"1\"");
        var read = agency.get("/api/measures?fiscalYear=2564").send();
        assertThat(read.done(200)).isEqualTo(plan());
        assertThat(read.eTag()).isEqualTo("\"1\"");
    }

    @Test
    void a_year_without_a_plan_has_no_measures() {
        var none = agency.get("/api/measures?fiscalYear=2565").send().done(200);

        assertThat(none.at("/adoptedOn").isNull()).isTrue();
        assertThat(none.at("/units")).isEmpty();
        assertThat(none.at("/measures")).isEmpty();
    }

    @Test
    void a_plan_is_its_agencys_own() {
        adopt(plan()).done(201);

        assertThat(newAgency()
                        .get("/api/measures?fiscalYear=2564")
                        .send()
                        .done(200)
                        .at("/measures"))
                .isEmpty();
    }

    @Test
    void a_plan_may_be_adopted_today_and_not_on_a_day_to_come() {
        var today = LocalDate.ofInstant(Clock.systemUTC().instant(), BangkokTime.ZONE);

        // two days: midnight may come between these lines
        adopt(with(plan(), "/adoptedOn", "\"" + today.plusDays(2) + "\"")).refused(VALIDATION_FAILED, "adoptedOn");
        adopt(with(plan(), "/adoptedOn", "\"" + today + "\"")).done(201);
    }

    @Test
    void an_unanswered_call_is_repeated_and_answered_the_same() {
        var key = UUID.randomUUID().toString();

        var first = post(plan()).key(key).send();
        var second = post(plan()).key(key).send();

        assertThat(first.done(201)).isEqualTo(second.done(201));
        assertThat(second.eTag()).isEqualTo(first.eTag());
    }

    @Test
    void a_key_is_not_reused_for_another_plan() {
        var key = UUID.randomUUID().toString();
        post(plan()).key(key).send().done(201);

        post(with(plan(), "/adoptedOn", "\"2021-02-08\"")).key(key).send().refused(IDEMPOTENCY_KEY_REUSED);
        unchanged();
    }

    @Test
    void another_plan_for_the_year_is_refused_and_the_same_one_changes_nothing() {
        adopt(plan()).done(201);

        adopt(with(plan(), "/measures/0/titleTh", "\"จัดทำคู่มืออื่น\"")).refused(STATE_CONFLICT);
        assertThat(adopt(plan()).done(201).at("/version").asInt()).isEqualTo(1);
        unchanged();
    }

    @Test
    void another_year_has_a_plan_of_its_own() {
        adopt(plan()).done(201);
        var next = with(plan(), "/fiscalYear", "2565");
        next = with(next, "/measures/0/periodStart", "\"2022-01\"");
        adopt(with(next, "/measures/0/periodEnd", "\"2022-04\"")).done(201);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PUBLIC", "ITAS_ADMIN", "ADMIN"})
    void nobody_else_adopts(Role role) {
        agency.postAs(role, "/api/measures", plan()).send().refused(FORBIDDEN);
        nothingIsThere();
    }

    @Test
    void the_public_does_not_adopt_and_an_administrator_does() {
        agency.post("/api/measures", plan()).send().refused(UNAUTHENTICATED);
        nothingIsThere();
        agency.postAs(ADMIN, "/api/measures", plan()).send().done(201);
    }

    @Test
    void a_token_for_another_service_is_no_token() {
        var elsewhere = TestTokens.bearer("complaint-service", Caller.anonymous(new AgencyId(agency.id())));
        agency.get("/api/measures?fiscalYear=2564")
                .header("Authorization", elsewhere)
                .send()
                .refused(UNAUTHENTICATED);
        post(plan()).header("Authorization", elsewhere).send().refused(UNAUTHENTICATED);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 2021, 2499, 2701, Integer.MAX_VALUE})
    void a_year_out_of_range_is_refused(int year) {
        adopt(with(plan(), "/fiscalYear", Integer.toString(year))).refused(YEAR_OUT_OF_RANGE);
        agency.get("/api/measures?fiscalYear=" + year).send().refused(YEAR_OUT_OF_RANGE);
    }

    @Test
    void a_year_that_is_no_number_or_not_there_is_refused() {
        agency.get("/api/measures?fiscalYear=x").send().refused(YEAR_OUT_OF_RANGE);
        agency.get("/api/measures").send().refused(VALIDATION_FAILED, "fiscalYear");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/id | 1 | id",
                "/units/0/nameEn | 'a' | units[0].nameEn",
                "/measures/1/progress | 100 | measures[1].progress",
                "/measures/1/steps/0/done | true | measures[1].steps[0].done",
            })
    void an_unknown_field_is_refused(String pointer, String value, String field) {
        adopt(with(plan(), pointer, quoted(value))).refused(UNKNOWN_FIELD, field);
        nothingIsThere();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/fiscalYear | '2564' | fiscalYear",
                "/fiscalYear | 2564.5 | fiscalYear",
                "/fiscalYear | true | fiscalYear",
                "/fiscalYear | 99999999999 | fiscalYear",
                "/adoptedOn | '9 ก.พ. 2564' | adoptedOn",
                "/adoptedOn | '2021-02-30' | adoptedOn",
                "/adoptedOn | 20210209 | adoptedOn",
                "/units | {} | units",
                "/measures/0/titleTh | 1 | measures[0].titleTh",
                "/measures/0/periodStart | '2021-13' | measures[0].periodStart",
                "/measures/0/periodStart | 'ม.ค. 64' | measures[0].periodStart",
                "/measures/0/responsible | 'office' | measures[0].responsible",
                "/measures/0/steps/0/inReport | 'yes' | measures[0].steps[0].inReport",
                "/measures/0/steps/0/rule | 'SOMETIMES' | measures[0].steps[0].rule",
                "/measures/0/steps/0/rule | 0 | measures[0].steps[0].rule",
                "/measures/0/steps/0/disclosureKinds | ['TWEET'] | measures[0].steps[0].disclosureKinds[0]",
            })
    void a_value_of_the_wrong_type_is_refused(String pointer, String value, String field) {
        adopt(with(plan(), pointer, quoted(value))).refused(VALIDATION_FAILED, field);
        nothingIsThere();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fiscalYear",
                "/adoptedOn",
                "/units",
                "/measures",
                "/units/0/id",
                "/units/0/nameTh",
                "/measures/0/number",
                "/measures/0/titleTh",
                "/measures/0/responsible",
                "/measures/0/oitItems",
                "/measures/0/steps",
                "/measures/0/steps/0/number",
                "/measures/0/steps/0/whatTh",
                "/measures/0/steps/0/whatEn",
                "/measures/0/steps/0/inReport",
                "/measures/0/steps/0/rule",
                "/measures/0/steps/0/disclosureKinds",
            })
    void what_is_required_is_required(String pointer) {
        var field = pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
        adopt(with(plan(), pointer, "")).refused(VALIDATION_FAILED, field);
        adopt(with(plan(), pointer, "null")).refused(VALIDATION_FAILED, field);
        nothingIsThere();
    }

    @Test
    void texts_have_the_lengths_of_the_contract() {
        tooLong("/units/0/nameTh", 200, "units[0].nameTh");
        tooLong("/measures/0/titleTh", 1000, "measures[0].titleTh");
        tooLong("/measures/0/methodTh", 2000, "measures[0].methodTh");
        tooLong("/measures/0/resultTh", 2000, "measures[0].resultTh");
        tooLong("/measures/0/recommendationTh", 2000, "measures[0].recommendationTh");
        tooLong("/measures/0/steps/0/whatTh", 1000, "measures[0].steps[0].whatTh");
        tooLong("/measures/0/steps/0/whatEn", 1000, "measures[0].steps[0].whatEn");
    }

    private void tooLong(String pointer, int most, String field) {
        adopt(with(plan(), pointer, text(most + 1))).refused(VALIDATION_FAILED, field);
        newAgency()
                .postAs(ITAS_ADMIN, "/api/measures", with(plan(), pointer, text(most)))
                .send()
                .done(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/measures/0/titleTh | ' ' | measures[0].titleTh",
                "/measures/0/methodTh | '' | measures[0].methodTh",
                "/measures/0/number | 0 | measures[0].number",
                "/measures/0/number | 1000 | measures[0].number",
                "/units/0/id | 'Office' | units[0].id",
                "/measures/0/oitItems/0 | '013' | measures[0].oitItems[0]",
                "/measures/0/responsible | [] | measures[0].responsible",
                "/measures/0/steps | [] | measures[0].steps",
                "/measures/0/responsible | ['works'] | measures[0].responsible[0]",
                "/measures/0/responsible | ['every-unit','office'] | measures[0].responsible",
                "/measures/1/number | 1 | measures[1].number",
                "/measures/1/steps/1/number | 3 | measures[1].steps[1].number",
                "/measures/0/steps/0/disclosureKinds | [] | measures[0].steps[0].disclosureKinds",
                "/measures/1/steps/1/disclosureKinds | ['NEWS'] | measures[1].steps[1].disclosureKinds",
                "/measures/0/periodEnd | '2020-12' | measures[0].periodEnd",
                "/measures/0/periodStart | '2019-09' | measures[0].periodStart",
                "/adoptedOn | '1900-01-01' | adoptedOn",
            })
    void a_flaw_of_the_plan_is_refused_by_name(String pointer, String value, String field) {
        adopt(with(plan(), pointer, quoted(value))).refused(VALIDATION_FAILED, field);
        nothingIsThere();
    }

    @Test
    void a_plan_has_one_to_fifty_measures() {
        adopt(withMeasures(0)).refused(VALIDATION_FAILED, "measures");
        adopt(withMeasures(51)).refused(VALIDATION_FAILED, "measures");
        adopt(withMeasures(50)).done(201);
    }

    @Test
    void a_flaw_is_told_in_the_readers_language() {
        var flawed = with(plan(), "/measures/1/number", "1");

        assertThat(messageOf(post(flawed).send())).isEqualTo("ซ้ำกับรายการก่อนหน้า");
        assertThat(messageOf(post(flawed).header("Accept-Language", "en").send()))
                .isEqualTo("repeats an entry before it");
    }

    @Test
    void a_text_of_10_megabytes_is_refused() {
        agency.postAs(
                        ITAS_ADMIN,
                        "/api/measures",
                        with(plan(), "/measures/0/titleTh", "\"" + "x".repeat(10_000_000) + "\""))
                .send()
                .refused(BODY_TOO_LARGE);
        nothingIsThere();
    }

    @Test
    void what_is_no_plan_at_all_is_refused() {
        for (var body : List.of("", "[]", "null", "{", "{\"fiscalYear\": 2564, \"fiscalYear\": 2565}")) {
            agency.postAs(ITAS_ADMIN, "/api/measures", body).send().refused(MALFORMED_BODY);
        }
        post(plan()).header("Content-Type", "text/plain").send().refused(UNSUPPORTED_MEDIA_TYPE);
        nothingIsThere();
    }

    @Test
    void a_call_needs_a_random_key() {
        post(plan()).key("").send().refused(IDEMPOTENCY_KEY_MISSING);
        post(plan()).key("adopt-2564").send().refused(IDEMPOTENCY_KEY_MALFORMED);
        nothingIsThere();
    }

    private Call post(ObjectNode body) {
        return agency.postAs(ITAS_ADMIN, "/api/measures", body);
    }

    private Answer adopt(ObjectNode body) {
        return post(body).send();
    }

    private void nothingIsThere() {
        assertThat(current().at("/measures")).isEmpty();
    }

    private void unchanged() {
        assertThat(current()).isEqualTo(plan());
    }

    private JsonNode current() {
        return agency.get("/api/measures?fiscalYear=2564").send().done(200);
    }

    private static ObjectNode withMeasures(int count) {
        var body = plan();
        var measures = (ArrayNode) body.at("/measures");
        var one = (ObjectNode) measures.get(0);
        measures.removeAll();
        IntStream.rangeClosed(1, count)
                .forEach(number -> measures.add(one.deepCopy().put("number", number)));
        return body;
    }

    private static String messageOf(Answer answer) {
        return answer.json().at("/errors/0/message").asString();
    }

    /** Single quotes read better within a table of values. */
    private static String quoted(String value) {
        return value.replace('\'', '"');
    }
}
