package org.prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.support.problem.ProblemType;

class WithoutDevelopmentKeyTest extends GatewayTestBase {
    @Test
    void outside_the_demo_no_development_key_opens_anything() throws Exception {
        assertProblem(
                send("/api/complaints", header("Authorization", "Bearer dev.admin." + DEVELOPMENT_KEY)),
                ProblemType.UNAUTHENTICATED);
        assertThat(COMPLAINTS.received()).isEmpty();
    }
}
