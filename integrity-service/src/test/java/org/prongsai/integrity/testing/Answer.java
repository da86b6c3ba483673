package org.prongsai.integrity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import org.prongsai.support.problem.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonNode done(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return json();
    }

    public void refused(ProblemType type, String... fields) {
        assertThat(headers.firstValue("Content-Type")).as(body).hasValue("application/problem+json");
        assertThat(json().at("/type").asString()).as(body).isEqualTo(type.uri());
        assertThat(status).isEqualTo(type.status());
        assertThat(json().at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .as(body)
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(fields));
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    public String eTag() {
        return headers.firstValue("ETag").orElseThrow();
    }
}
