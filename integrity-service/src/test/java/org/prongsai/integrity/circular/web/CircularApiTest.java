package org.prongsai.integrity.circular.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.integrity.testing.Bodies.circular;
import static org.prongsai.integrity.testing.Bodies.manual;
import static org.prongsai.integrity.testing.Bodies.with;
import static org.prongsai.support.problem.ProblemType.FORBIDDEN;
import static org.prongsai.support.problem.ProblemType.NOT_FOUND;
import static org.prongsai.support.problem.ProblemType.UNAUTHENTICATED;
import static org.prongsai.support.problem.ProblemType.VALIDATION_FAILED;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;
import static org.prongsai.support.security.Role.SERVICE_OFFICER;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.integrity.testing.Answer;
import org.prongsai.integrity.testing.ServiceTest;
import org.prongsai.integrity.testing.TestAgency;
import org.prongsai.support.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

class CircularApiTest extends ServiceTest {

    private TestAgency agency = new TestAgency("", 0);

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void found() {
        agency = newAgency();
        agency.arrange();
    }

    @Test
    void staff_acknowledge_person_by_person_and_only_the_issuer_and_the_head_see_who() {
        var id = issue(circular()).done(201).at("/id").asString();
        assertThat(read(OFFICER, id).at("/allowedActions").toString()).isEqualTo("[\"acknowledge\"]");

        acknowledge(OFFICER, id).done(200);
        assertThat(acknowledge(OFFICER, id).done(200).at("/acknowledged").asInt())
                .isEqualTo(1);

        var officers = read(OFFICER, id);
        assertThat(officers.at("/titleTh")).isEqualTo(circular().at("/titleTh"));
        assertThat(officers.at("/acknowledgedByMe").asBoolean()).isTrue();
        assertThat(officers.at("/acknowledged").asInt()).isEqualTo(1);
        assertThat(officers.at("/recipients").asInt()).isEqualTo(2);
        assertThat(officers.at("/who").isNull()).isTrue();
        for (var role : new Role[] {ITAS_ADMIN, HEAD}) {
            var who = read(role, id).at("/who");
            assertThat(who.at("/acknowledged/0/staff").asString()).isEqualTo("dev-officer");
            assertThat(who.at("/outstanding").toString()).isEqualTo("[\"dev-service-officer\"]");
        }
    }

    @Test
    void whom_it_is_not_for_neither_reads_nor_acknowledges_it() {
        var id = issue(circular()).done(201).at("/id").asString();

        agency.getAs(COMPLAINT_HANDLER, "/api/circulars/" + id).send().refused(NOT_FOUND);
        acknowledge(COMPLAINT_HANDLER, id).refused(FORBIDDEN);
        assertThat(list(COMPLAINT_HANDLER)).isEmpty();
        assertThat(list(SERVICE_OFFICER)).hasSize(1);
        agency.get("/api/circulars").send().refused(UNAUTHENTICATED);
        agency.getAs(AUDITOR, "/api/circulars").send().refused(FORBIDDEN);
        newAgency().getAs(HEAD, "/api/circulars/" + id).send().refused(NOT_FOUND);
    }

    @Test
    void each_finds_those_that_they_are_still_to_acknowledge() {
        var id = issue(circular()).done(201).at("/id").asString();
        assertThat(waiting(OFFICER)).hasSize(1);
        assertThat(waiting(HEAD)).as("read by them, but for others").isEmpty();

        acknowledge(OFFICER, id).done(200);
        assertThat(waiting(OFFICER)).isEmpty();
        assertThat(list(OFFICER)).hasSize(1);
        assertThat(waiting(SERVICE_OFFICER)).hasSize(1);
    }

    private JsonNode waiting(Role role) {
        return agency.getAs(role, "/api/circulars?acknowledged=false")
                .send()
                .done(200)
                .at("/items");
    }

    @Test
    void one_that_nobody_acknowledges_in_time_is_overdue_without_anybody_doing_anything() {
        var id = issue(circular()).done(201).at("/id").asString();

        await().atMost(30, SECONDS).until(() -> read(HEAD, id).at("/overdue").asBoolean());
    }

    @Test
    void what_it_says_is_stored_sealed() {
        issue(circular()).done(201);

        var stored = mongo.findAll(Document.class, "circulars").stream()
                .filter(document -> agency.id().equals(document.getString("agency")))
                .toList();
        assertThat(stored).hasSize(1);
        assertThat(stored.getFirst().toJson()).doesNotContain("ประชุม");
    }

    @Test
    void one_that_brings_something_published_to_notice_shows_its_title_and_leads_to_it() {
        agency.adoptPlan();
        var published = agency.postAs(OFFICER, "/api/disclosures", manual())
                .send()
                .done(201)
                .at("/id")
                .asString();
        var bare = with(with(circular(), "/titleTh", ""), "/bodyTh", "");

        var id = issue(with(bare, "/disclosure", "\"" + published + "\""))
                .done(201)
                .at("/id")
                .asString();

        assertThat(read(OFFICER, id).at("/titleTh")).isEqualTo(manual().at("/titleTh"));
        assertThat(read(OFFICER, id).at("/disclosure").asString()).isEqualTo(published);
        issue(bare).refused(VALIDATION_FAILED, "titleTh");
        issue(with(bare, "/disclosure", "\"disclosure-never\"")).refused(VALIDATION_FAILED, "disclosure");
    }

    @Test
    void it_is_for_units_and_posts_that_there_are() {
        issue(with(circular(), "/units", "[\"works\"]")).refused(VALIDATION_FAILED, "units[0]");
        issue(with(with(circular(), "/units", "[]"), "/posts", "[]")).refused(VALIDATION_FAILED, "units");
        agency.postAs(SERVICE_OFFICER, "/api/circulars", circular()).send().refused(FORBIDDEN);
    }

    private Answer issue(JsonNode body) {
        return agency.postAs(ITAS_ADMIN, "/api/circulars", body).send();
    }

    private Answer acknowledge(Role role, String id) {
        return agency.postAs(role, "/api/circulars/" + id + "/acknowledge", "").send();
    }

    private JsonNode read(Role role, String id) {
        return agency.getAs(role, "/api/circulars/" + id).send().done(200);
    }

    private JsonNode list(Role role) {
        return agency.getAs(role, "/api/circulars").send().done(200).at("/items");
    }
}
