package org.prongsai.embedded.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.embedded.supervisor.process.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusTest {

    /** Scripts read these names: adding is free, changing is not. */
    @Test
    void is_json_to_the_letter() {
        var status = new Status(
                true,
                "http://localhost:8080",
                List.of(
                        new Part.State("complaint-service", 12L, true, 150L, 1, false),
                        new Part.State("store", null, true, null, 0, true)),
                new Status.Outbox(3, 4),
                List.of(new Status.Consumer("measures", 5, 6)),
                List.of(new Status.Head("prongsai.complaint.events", 7, "measures", 6)));

        assertThat(status.json()).isEqualTo("""
                {"ready":true,"url":"http://localhost:8080",\
                "processes":[\
                {"name":"complaint-service","pid":12,"healthy":true,"rssMiB":150,"restarts":1,"external":false},\
                {"name":"store","pid":null,"healthy":true,"rssMiB":null,"restarts":0,"external":true}],\
                "outbox":{"pending":3,"oldestSeconds":4},\
                "consumers":[{"name":"measures","lag":5,"parked":6}],\
                "heads":[{"topic":"prongsai.complaint.events","journal":7,"projection":"measures","applied":6}]}""");
        assertThat(status.text())
                .contains("ready at http://localhost:8080", "external", "measures: 5 behind, 6 parked");
    }

    @Test
    void of_nothing_running_is_json_too() {
        JsonNode json = JsonMapper.shared().readTree(Status.notRunning().json());
        assertThat(json.path("ready").asBoolean(true)).isFalse();
        assertThat(json.path("processes").isArray()).isTrue();
    }

    @Test
    void instances_are_behind_in_partitions_of_their_own_and_park_in_one_place() {
        List<JsonNode> instances = List.of(json("""
                     {"consumers": [{"name": "measures", "lag": 2, "parked": 1}, {"name": "rows", "lag": 0, "parked": 0}],
                      "applied": {"measures": {"topic": 4}}}"""), json("""
                     {"consumers": [{"name": "measures", "lag": 3, "parked": 1}],
                      "applied": {"measures": {"topic": 5}}}"""));

        assertThat(Actuators.consumers(instances))
                .containsExactly(new Status.Consumer("measures", 5, 1), new Status.Consumer("rows", 0, 0));
        assertThat(Actuators.heads(Map.of("topic", 9L), instances))
                .containsExactly(new Status.Head("topic", 9, "measures", 5));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
