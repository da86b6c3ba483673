package org.prongsai.integrity.obligation.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.integrity.testing.Bodies.entry;
import static org.prongsai.integrity.testing.Bodies.manual;
import static org.prongsai.support.problem.ProblemType.FORBIDDEN;
import static org.prongsai.support.problem.ProblemType.NOT_FOUND;
import static org.prongsai.support.problem.ProblemType.STATE_CONFLICT;
import static org.prongsai.support.problem.ProblemType.UNAUTHENTICATED;
import static org.prongsai.support.problem.ProblemType.VERSION_REQUIRED;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.integrity.testing.ServiceTest;
import org.prongsai.integrity.testing.TestAgency;
import tools.jackson.databind.JsonNode;

/** Obligations follow the service's own events on a real broker. */
class ObligationApiTest extends ServiceTest {

    private static final String O31 = "/api/obligations/obligation-2564-oit-o31-2564";
    private static final String OFFICES_MANUAL = "/api/obligations/obligation-2564-measure-1-step-1-2564-office";

    private TestAgency agency = new TestAgency("", 0);

    @BeforeEach
    void found() {
        agency = newAgency();
        agency.adoptOitList();
    }

    @Test
    void a_list_opens_an_obligation_an_item_and_an_approval_fulfils_it() {
        await().atMost(60, SECONDS).until(() -> list("").size() == 3);
        assertThat(list("").get(0).at("/dueOn").asString()).isEqualTo("2021-04-30");
        assertThat(list("").get(0).at("/state").asString()).isEqualTo("OVERDUE");

        var item = "/api/oit-items/oit-2564-o31";
        var entered = agency.postAs(OFFICER, item + "/enter", entry())
                .ifMatch("\"0\"")
                .send();
        agency.postAs(EXECUTIVE, item + "/approve", "{\"approvedOn\": \"2021-04-26\"}")
                .ifMatch(entered.eTag())
                .send()
                .done(200);

        await().atMost(60, SECONDS)
                .until(() -> read(O31).at("/state").asString().equals("FULFILLED"));
        var fulfilled = read(O31);
        assertThat(fulfilled.at("/fulfilledOn").asString()).isEqualTo("2021-04-26");
        assertThat(fulfilled.at("/evidence").toString()).isEqualTo("[\"oit-2564-o31\"]");
        assertThat(fulfilled.at("/allowedActions")).isEmpty();
        assertThat(list("&fulfilled=false")).hasSize(2);
    }

    @Test
    void a_disclosure_fulfils_what_the_plan_expects_of_its_unit_until_it_is_withdrawn() {
        agency.adoptPlan();
        var published = agency.postAs(OFFICER, "/api/disclosures", manual()).send();
        await().atMost(60, SECONDS).until(() -> isFulfilled(OFFICES_MANUAL));
        assertThat(isFulfilled(OFFICES_MANUAL.replace("office", "finance"))).isFalse();

        var id = published.done(201).at("/id").asString();
        agency.postAs(OFFICER, "/api/disclosures/" + id + "/withdraw", "{\"reason\": \"ENTERED_IN_ERROR\"}")
                .ifMatch(published.eTag())
                .send()
                .done(200);

        await().atMost(60, SECONDS).until(() -> !isFulfilled(OFFICES_MANUAL));
    }

    @Test
    void what_no_event_shows_is_fulfilled_by_hand_with_a_reason() {
        await().atMost(60, SECONDS).until(() -> list("").size() == 3);
        var body = "{\"fulfilledOn\": \"2021-04-20\", \"reason\": \"ส่งเป็นหนังสือราชการ\"}";
        agency.postAs(HEAD, O31 + "/fulfil", body).send().refused(VERSION_REQUIRED);
        // opened, and found overdue by the clock: from now on it changes by hand only
        await().atMost(60, SECONDS)
                .until(() -> agency.getAs(HEAD, O31).send().eTag().equals("\"2\""));

        agency.postAs(HEAD, O31 + "/fulfil", body)
                .ifMatch(agency.getAs(HEAD, O31).send().eTag())
                .send()
                .done(200);

        assertThat(read(O31).at("/byHandReason").asString()).isEqualTo("ส่งเป็นหนังสือราชการ");
        agency.postAs(HEAD, O31 + "/fulfil", body)
                .ifMatch(agency.getAs(HEAD, O31).send().eTag())
                .send()
                .refused(STATE_CONFLICT);
    }

    @Test
    void obligations_are_for_staff_and_are_their_agencys_own() {
        agency.get("/api/obligations").send().refused(UNAUTHENTICATED);
        agency.postAs(OFFICER, O31 + "/fulfil", "{\"reason\": \"x\"}")
                .ifMatch("\"1\"")
                .send()
                .refused(FORBIDDEN);
        newAgency().getAs(HEAD, O31).send().refused(NOT_FOUND);
    }

    private boolean isFulfilled(String path) {
        var answer = agency.getAs(HEAD, path).send();
        return answer.status() == 200 && answer.json().at("/state").asString().equals("FULFILLED");
    }

    private JsonNode read(String path) {
        return agency.getAs(HEAD, path).send().done(200);
    }

    private JsonNode list(String more) {
        return agency.getAs(HEAD, "/api/obligations?fiscalYear=2564" + more)
                .send()
                .done(200)
                .at("/items");
    }
}
