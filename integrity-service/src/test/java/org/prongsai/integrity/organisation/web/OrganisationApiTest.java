package org.prongsai.integrity.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.integrity.testing.Bodies.plan;
import static org.prongsai.integrity.testing.Bodies.structure;
import static org.prongsai.integrity.testing.Bodies.with;
import static org.prongsai.support.problem.ProblemType.FORBIDDEN;
import static org.prongsai.support.problem.ProblemType.STALE_VERSION;
import static org.prongsai.support.problem.ProblemType.STATE_CONFLICT;
import static org.prongsai.support.problem.ProblemType.UNAUTHENTICATED;
import static org.prongsai.support.problem.ProblemType.VALIDATION_FAILED;
import static org.prongsai.support.security.Role.ITAS_ADMIN;
import static org.prongsai.support.security.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.integrity.testing.Answer;
import org.prongsai.integrity.testing.ServiceTest;
import org.prongsai.integrity.testing.TestAgency;

class OrganisationApiTest extends ServiceTest {

    private TestAgency agency = new TestAgency("", 0);

    @BeforeEach
    void found() {
        agency = newAgency();
    }

    @Test
    void everybody_reads_the_units_and_posts_that_were_stated() {
        assertThat(agency.get("/api/units").send().done(200).at("/arrangedOn").isNull())
                .isTrue();
        agency.arrange();

        var read = agency.get("/api/units").send();

        assertThat(read.eTag()).isEqualTo("\"1\"");
        assertThat(read.done(200).at("/units")).isEqualTo(structure().at("/units"));
        assertThat(read.json().at("/posts")).isEqualTo(structure().at("/posts"));
        assertThat(read.json().at("/allowedActions")).isEmpty();
    }

    @Test
    void they_are_stated_once_and_arranged_anew_without_losing_any() {
        agency.arrange();
        agency.arrange();
        agency.postAs(ITAS_ADMIN, "/api/units", with(structure(), "/units/0/nameTh", "\"อื่น\""))
                .send()
                .refused(STATE_CONFLICT);

        var renamed = with(structure(), "/units/0/nameTh", "\"สำนักปลัด อบต.\"");
        rearrange(renamed.toString(), "\"1\"").done(200);
        rearrange(renamed.toString(), "\"1\"").refused(STALE_VERSION);
        rearrange(with(renamed, "/posts", "[]").toString(), "\"2\"").refused(VALIDATION_FAILED, "posts");

        assertThat(agency.get("/api/units")
                        .send()
                        .done(200)
                        .at("/units/0/nameTh")
                        .asString())
                .isEqualTo("สำนักปลัด อบต.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/units/1/id   | \"office\"        | units[1].id",
                "/units/1/id   | \"every-unit\"    | units[1].id",
                "/posts/1/id   | \"office\"        | posts[1].id",
                "/posts/1/id   | \"executive\"     | posts[1].id",
                "/posts/1/unit | \"works\"         | posts[1].unit",
                "/arrangedOn   | \"2999-01-01\"    | arrangedOn",
            })
    void what_others_could_not_refer_to_is_refused(String pointer, String json, String field) {
        agency.postAs(ITAS_ADMIN, "/api/units", with(structure(), pointer, json))
                .send()
                .refused(VALIDATION_FAILED, field);
    }

    @Test
    void a_plan_names_units_of_the_agency_once_they_are_stated() {
        agency.arrange();

        agency.postAs(ITAS_ADMIN, "/api/measures", with(plan(), "/units/1/id", "\"works\""))
                .send()
                .refused(VALIDATION_FAILED, "units[1].id", "measures[1].responsible[1]");
        agency.adoptPlan();
    }

    @Test
    void units_are_stated_by_who_keeps_them() {
        agency.postAs(OFFICER, "/api/units", structure()).send().refused(FORBIDDEN);
        agency.post("/api/units", structure()).send().refused(UNAUTHENTICATED);
    }

    private Answer rearrange(String body, String eTag) {
        return agency.postAs(ITAS_ADMIN, "/api/units/rearrange", body)
                .ifMatch(eTag)
                .send();
    }
}
