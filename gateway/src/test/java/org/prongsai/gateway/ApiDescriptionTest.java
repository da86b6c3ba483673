package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.prongsai.gateway.StandInService.Reply;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The services' documents become one. */
@DirtiesContext
class ApiDescriptionTest extends GatewayTestBase {

    @Test
    void the_services_that_are_up_are_described_as_one_and_the_others_are_named() throws Exception {
        COMPLAINTS.answering(request -> Reply.json("""
                {"openapi": "3.1.0", "paths": {
                   "/api/complaints": {"post": {"responses": {"201": {"content": {"application/json":
                       {"schema": {"$ref": "#/components/schemas/Status"}}}}}}},
                   "/internal/x": {"get": {"responses": {}}}},
                 "components": {"schemas": {"Problem": {"type": "object"}, "Status": {"type": "string"}}}}
                """));
        INTEGRITY.answering(request -> Reply.json("""
                {"openapi": "3.1.0", "paths": {
                   "/api/measures/{id}": {"get": {"x-roles": ["head"], "responses": {"200": {"content": {"application/json":
                       {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Status"}}}}}}}}},
                 "components": {"schemas": {"Problem": {"type": "object"}, "Status": {"type": "integer"}},
                                "securitySchemes": {"staff": {"type": "http"}}}}
                """));
        ESERVICE.answering(request -> Reply.json("""
                {"openapi": "3.1.0", "paths": {}}
                """));
        PROCUREMENT.answering(request -> Reply.json("""
                {"openapi": "3.1.0", "paths": {}}
                """));
        REPORTING.close();
        try {
            JsonNode api = JSON.readTree(get("/api/openapi.json").body());

            assertThat(api.path("openapi").asString()).startsWith("3.1");
            assertThat(api.path("paths").propertyNames())
                    .containsExactly("/api/complaints", "/api/complaints/privacy", "/api/measures/{id}");
            assertThat(api.at("/paths/~1api~1complaints~1privacy/get/tags/0").asString())
                    .isEqualTo("gateway");
            assertThat(api.at("/components/schemas").propertyNames())
                    .containsExactly("ComplaintPrivacy", "Problem", "Status", "integrity-service.Status");
            assertThat(api.at("/components/schemas/integrity-service.Status/type")
                            .asString())
                    .isEqualTo("integer");
            assertThat(api.at(
                                    "/paths/~1api~1measures~1{id}/get/responses/200/content/application~1json/schema/items/$ref")
                            .asString())
                    .isEqualTo("#/components/schemas/integrity-service.Status");
            assertThat(api.at("/paths/~1api~1complaints/post/tags/0").asString())
                    .isEqualTo("complaint-service");
            assertThat(api.path("x-unavailable").toString()).isEqualTo("[\"reporting-service\"]");
            assertThat(COMPLAINTS.last().target()).isEqualTo("/v3/api-docs");
            assertThat(COMPLAINTS.last().has("Authorization")).isFalse();

            String page = get("/api").body();
            assertThat(page)
                    .contains(
                            "<code>/api/measures/{id}</code>",
                            "<td>head</td>",
                            "<td>everyone</td>",
                            "reporting-service");
        } finally {
            REPORTING.startAgain();
        }
        REPORTING.answering(request -> Reply.json("""
                {"openapi": "3.1.0", "paths": {"/api/reports/x": {"get": {"responses": {}}}}}
                """));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> JSON.readTree(get("/api/openapi.json").body())
                        .path("x-unavailable")
                        .isEmpty());
        int asked = REPORTING.received().size();
        get("/api/openapi.json");
        assertThat(REPORTING.received())
                .as("a whole document is kept for a while")
                .hasSize(asked);
    }
}
