package org.prongsai.integrity.oit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.integrity.testing.Bodies.entry;
import static org.prongsai.integrity.testing.Bodies.oitList;
import static org.prongsai.integrity.testing.Bodies.with;
import static org.prongsai.support.problem.ProblemType.FORBIDDEN;
import static org.prongsai.support.problem.ProblemType.NOT_FOUND;
import static org.prongsai.support.problem.ProblemType.STALE_VERSION;
import static org.prongsai.support.problem.ProblemType.STATE_CONFLICT;
import static org.prongsai.support.problem.ProblemType.UNAUTHENTICATED;
import static org.prongsai.support.problem.ProblemType.VALIDATION_FAILED;
import static org.prongsai.support.problem.ProblemType.VERSION_REQUIRED;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.integrity.testing.Answer;
import org.prongsai.integrity.testing.ServiceTest;
import org.prongsai.integrity.testing.TestAgency;
import org.prongsai.support.security.Role;
import tools.jackson.databind.JsonNode;

class OitItemApiTest extends ServiceTest {

    private static final String ITEM = "/api/oit-items/oit-2564-o31";

    private TestAgency agency = new TestAgency("", 0);

    @BeforeEach
    void found() {
        agency = newAgency();
        agency.adoptOitList();
    }

    @Test
    void staff_see_the_years_items_answered_or_not_and_what_each_may_do_next() {
        enter("\"0\"").done(200);

        var officers = list(OFFICER);
        assertThat(officers.at("/items")).hasSize(3);
        var first = officers.at("/items/0");
        assertThat(first.at("/id").asString()).isEqualTo("oit-2564-o31");
        assertThat(first.at("/version").asInt()).isEqualTo(1);
        assertThat(first.at("/state").asString()).isEqualTo("ENTERED");
        assertThat(first.at("/dueOn").asString()).isEqualTo("2021-04-30");
        assertThat(first.at("/allowedActions").toString()).isEqualTo("[\"enter\"]");
        assertThat(first.toString()).doesNotContain("enteredBy").doesNotContain("dev-");
        assertThat(officers.at("/items/1/version").asInt()).isZero();
        assertThat(officers.at("/items/1/state").asString()).isEqualTo("MISSING");
        assertThat(list(EXECUTIVE).at("/items/0/allowedActions").toString()).isEqualTo("[\"approve\",\"return\"]");
        assertThat(list(AUDITOR).at("/items/0/allowedActions")).isEmpty();
        assertThat(agency.getAs(OFFICER, "/api/oit-items?fiscalYear=2564&state=MISSING")
                        .send()
                        .done(200)
                        .at("/items"))
                .hasSize(2);
    }

    @Test
    void the_public_reads_it_in_the_report_and_not_here() {
        agency.get("/api/oit-items?fiscalYear=2564").send().refused(UNAUTHENTICATED);
        agency.get(ITEM).send().refused(UNAUTHENTICATED);
    }

    @Test
    void an_entry_is_approved_by_the_executive_on_a_day_that_may_lie_in_the_past() {
        var entered = enter("\"0\"");

        var approved = decide("approve", "{\"approvedOn\": \"2021-04-26\"}", entered.eTag());

        assertThat(approved.done(200).at("/state").asString()).isEqualTo("APPROVED");
        var item = agency.getAs(OFFICER, ITEM).send();
        assertThat(item.eTag()).isEqualTo(approved.eTag()).isEqualTo("\"2\"");
        var entry = item.done(200).at("/entries/0");
        assertThat(entry.at("/standing").asString()).isEqualTo("APPROVED");
        assertThat(entry.at("/decidedOn").asString()).isEqualTo("2021-04-26");
        assertThat(entry.at("/post").asString()).isEqualTo("legal-officer");
        decide("approve", "{}", approved.eTag()).refused(STATE_CONFLICT);
    }

    @Test
    void an_entry_is_returned_with_a_reason_and_entered_anew() {
        var entered = enter("\"0\"");

        var returned = decide(
                "return",
                "{\"returnedOn\": \"2021-04-10\", \"reason\": \"INCOMPLETE\", \"noteTh\": \"ขาดจำนวนเรื่อง\"}",
                entered.eTag());
        assertThat(returned.done(200).at("/state").asString()).isEqualTo("RETURNED");
        enter(returned.eTag()).done(200);

        var item = agency.getAs(EXECUTIVE, ITEM).send().done(200);
        assertThat(item.at("/state").asString()).isEqualTo("ENTERED");
        assertThat(item.at("/entries")).hasSize(2);
        assertThat(item.at("/entries/0/returnNoteTh").asString()).isEqualTo("ขาดจำนวนเรื่อง");
        assertThat(item.at("/entries/1/number").asInt()).isEqualTo(2);
    }

    @Test
    void a_step_names_the_version_that_it_was_decided_on() {
        agency.postAs(OFFICER, ITEM + "/enter", entry()).send().refused(VERSION_REQUIRED);
        enter("\"4\"").refused(NOT_FOUND);
        enter("\"0\"").done(200);
        enter("\"0\"").refused(STALE_VERSION);
        decide("approve", "{}", "\"7\"").refused(STALE_VERSION);
    }

    @Test
    void a_repeated_entry_is_one_entry() {
        var key = UUID.randomUUID().toString();
        var first = agency.postAs(OFFICER, ITEM + "/enter", entry())
                .key(key)
                .ifMatch("\"0\"")
                .send();
        var again = agency.postAs(OFFICER, ITEM + "/enter", entry())
                .key(key)
                .ifMatch("\"0\"")
                .send();

        assertThat(again.done(200)).isEqualTo(first.done(200));
        assertThat(agency.getAs(OFFICER, ITEM).send().done(200).at("/entries")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://www.kb.go.th/a",
                "//elsewhere.example/a",
                "/\\\\elsewhere.example",
                "/news/../../x",
                "news"
            })
    void what_nobody_could_safely_follow_is_no_address(String url) {
        agency.postAs(OFFICER, ITEM + "/enter", entry().put("url", url))
                .ifMatch("\"0\"")
                .send()
                .refused(VALIDATION_FAILED, "url");
    }

    @ParameterizedTest
    @CsvSource({"OFFICER, approve", "ITAS_ADMIN, approve", "ADMIN, approve", "EXECUTIVE, enter", "AUDITOR, enter"})
    void a_step_is_for_those_whose_it_is(Role role, String step) {
        agency.postAs(role, ITEM + "/" + step, entry()).ifMatch("\"0\"").send().refused(FORBIDDEN);
    }

    @Test
    void an_item_of_no_list_is_none() {
        agency.getAs(OFFICER, "/api/oit-items/oit-2565-o31").send().refused(NOT_FOUND);
        agency.getAs(OFFICER, "/api/oit-items/oit-2564-o44").send().refused(NOT_FOUND);
        agency.getAs(OFFICER, "/api/oit-items/plan-2564").send().refused(NOT_FOUND);
        agency.postAs(OFFICER, "/api/oit-items/oit-2565-o31/enter", entry())
                .ifMatch("\"0\"")
                .send()
                .refused(VALIDATION_FAILED, "code");
    }

    @Test
    void a_list_is_adopted_once_and_another_year_has_its_own() {
        agency.postAs(ITAS_ADMIN, "/api/oit-items", oitList()).send().done(201);
        agency.postAs(ITAS_ADMIN, "/api/oit-items", with(oitList(), "/points", "50"))
                .send()
                .refused(STATE_CONFLICT);
        agency.postAs(ITAS_ADMIN, "/api/oit-items", with(oitList(), "/fiscalYear", "2565"))
                .send()
                .done(201);
        agency.postAs(OFFICER, "/api/oit-items", oitList()).send().refused(FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/items/0/group    | \"9.9\"  | items[0].group, groups[0]",
                "/items/1/code     | \"O31\"  | items[1].code",
                "/items/2/group    | \"9.5\"  | ",
                "/siteHosts/0      | \"www\"  | siteHosts[0]",
                "/adoptedOn        | \"2999-01-01\" | adoptedOn",
                "/points           | 0        | points",
            })
    void a_list_with_flaws_is_refused_as_a_whole(String pointer, String json, String fields) {
        var sent = agency.postAs(
                        ITAS_ADMIN, "/api/oit-items", with(with(oitList(), "/fiscalYear", "2566"), pointer, json))
                .send();
        if (fields == null) {
            sent.done(201);
        } else {
            sent.refused(VALIDATION_FAILED, fields.split(", "));
        }
    }

    private JsonNode list(Role role) {
        return agency.getAs(role, "/api/oit-items?fiscalYear=2564").send().done(200);
    }

    private Answer enter(String ifMatch) {
        return agency.postAs(OFFICER, ITEM + "/enter", entry()).ifMatch(ifMatch).send();
    }

    private Answer decide(String step, String body, String ifMatch) {
        return agency.postAs(EXECUTIVE, ITEM + "/" + step, body)
                .ifMatch(ifMatch)
                .send();
    }
}
