package org.prongsai.acceptance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answered. */
public record Answer(int status, HttpHeaders headers, String text) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public boolean isWell() {
        return status / 100 == 2;
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(text);
    }

    public JsonNode json(int expectedStatus) {
        assertThat(status).as(text).isEqualTo(expectedStatus);
        return json();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails when the answer is not that problem of the catalogue, said as RFC 9457 says it. */
    public JsonNode refusal(int expectedStatus, String slug) {
        assertThat(status).as(text).isEqualTo(expectedStatus);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("type").asString()).endsWith("/problems#" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(expectedStatus);
        assertThat(problem.path("title").asString()).isNotBlank();
        return problem;
    }
}
