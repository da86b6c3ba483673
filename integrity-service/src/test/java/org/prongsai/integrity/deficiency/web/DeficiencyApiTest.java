package org.prongsai.integrity.deficiency.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.integrity.testing.Bodies.deficiency;
import static org.prongsai.integrity.testing.Bodies.with;
import static org.prongsai.support.problem.ProblemType.FORBIDDEN;
import static org.prongsai.support.problem.ProblemType.NOT_FOUND;
import static org.prongsai.support.problem.ProblemType.STATE_CONFLICT;
import static org.prongsai.support.problem.ProblemType.UNAUTHENTICATED;
import static org.prongsai.support.problem.ProblemType.VALIDATION_FAILED;
import static org.prongsai.support.security.Role.EXECUTIVE;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.integrity.testing.ServiceTest;
import org.prongsai.integrity.testing.TestAgency;
import org.prongsai.support.security.Role;
import tools.jackson.databind.JsonNode;

class DeficiencyApiTest extends ServiceTest {

    private static final String O31 = "/api/deficiencies/deficiency-2564-o31";

    private TestAgency agency = new TestAgency("", 0);

    @BeforeEach
    void found() {
        agency = newAgency();
        agency.adoptOitList();
    }

    @Test
    void a_deficiency_goes_from_its_record_by_its_owner_to_its_evidence() {
        // Without a last day the clock leaves it alone.
        var sent = with(deficiency(), "/dueOn", "null");
        var recorded = agency.postAs(ITAS_ADMIN, "/api/deficiencies", sent).send();
        assertThat(recorded.done(201).at("/id").asString()).isEqualTo("deficiency-2564-o31");
        agency.postAs(ITAS_ADMIN, "/api/deficiencies", sent).send().done(201);
        agency.postAs(ITAS_ADMIN, "/api/deficiencies", with(sent, "/foundTh", "\"อย่างอื่น\""))
                .send()
                .refused(STATE_CONFLICT);

        var assigned = agency.postAs(HEAD, O31 + "/assign", "{\"owner\": \"office\"}")
                .ifMatch(recorded.eTag())
                .send();
        assertThat(assigned.done(200).at("/open").asBoolean()).isTrue();
        assertThat(list(ITAS_ADMIN).at("/items/0/allowedActions").toString()).isEqualTo("[\"assign\",\"resolve\"]");
        agency.postAs(
                        OFFICER,
                        O31 + "/resolve",
                        "{\"url\": \"/statistics/complaints?fiscalYear=2564\", \"resolvedOn\": \"2021-04-09\"}")
                .ifMatch(assigned.eTag())
                .send()
                .done(200);

        var known = agency.getAs(EXECUTIVE, O31).send().done(200);
        assertThat(known.at("/owner").asString()).isEqualTo("office");
        assertThat(known.at("/resolved/resolvedOn").asString()).isEqualTo("2021-04-09");
        assertThat(known.at("/allowedActions")).isEmpty();
        assertThat(agency.getAs(OFFICER, "/api/deficiencies?fiscalYear=2564&open=true")
                        .send()
                        .done(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void one_whose_last_day_has_passed_is_overdue_without_anybody_doing_anything() {
        agency.postAs(ITAS_ADMIN, "/api/deficiencies", deficiency()).send().done(201);

        await().atMost(30, SECONDS)
                .until(() -> list(OFFICER).at("/items/0/overdue").asBoolean());
    }

    @Test
    void deficiencies_stand_in_the_order_of_the_items() {
        for (var code : new String[] {"O43", "O31", "O42"}) {
            agency.postAs(ITAS_ADMIN, "/api/deficiencies", with(deficiency(), "/code", "\"" + code + "\""))
                    .send()
                    .done(201);
        }

        assertThat(list(OFFICER)
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/code").asString()))
                .containsExactly("O31", "O42", "O43");
    }

    @Test
    void what_names_an_item_or_an_owner_that_there_is_not_is_refused() {
        agency.postAs(ITAS_ADMIN, "/api/deficiencies", with(deficiency(), "/code", "\"O44\""))
                .send()
                .refused(VALIDATION_FAILED, "code");
        agency.postAs(ITAS_ADMIN, "/api/deficiencies", with(deficiency(), "/owner", "\"clerk\""))
                .send()
                .refused(VALIDATION_FAILED, "owner");
        agency.getAs(OFFICER, O31).send().refused(NOT_FOUND);
    }

    @Test
    void it_is_recorded_by_who_keeps_the_assessment_and_read_by_staff() {
        agency.postAs(OFFICER, "/api/deficiencies", deficiency()).send().refused(FORBIDDEN);
        agency.get("/api/deficiencies").send().refused(UNAUTHENTICATED);
    }

    private JsonNode list(Role role) {
        return agency.getAs(role, "/api/deficiencies?fiscalYear=2564").send().done(200);
    }
}
