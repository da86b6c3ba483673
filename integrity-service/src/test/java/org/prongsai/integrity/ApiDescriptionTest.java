package org.prongsai.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.integrity.testing.ServiceTest;

class ApiDescriptionTest extends ServiceTest {

    @Test
    void whoever_publishes_is_told_to_name_nobody() {
        var api = process("/v3/api-docs").done(200);

        for (var path : new String[] {"~1api~1measures", "~1api~1disclosures"}) {
            assertThat(api.at("/paths/" + path + "/post/description").asString())
                    .contains("natural person");
        }
        var disclosure = api.at("/components/schemas/DisclosureRequest/properties");
        assertThat(disclosure.at("/titleTh/description").asString()).contains("natural person");
        assertThat(disclosure.at("/bodyTh/description").asString()).contains("natural person");
    }

    @Test
    void every_call_is_described() {
        var paths = process("/v3/api-docs").done(200).at("/paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/measures",
                        "/api/disclosures",
                        "/api/disclosures/{id}",
                        "/api/disclosures/{id}/withdraw",
                        "/api/news");
        assertThat(paths.at("/~1api~1disclosures~1{id}~1withdraw/post/parameters")
                        .toString())
                .contains("If-Match", "Idempotency-Key");
    }
}
