package org.prongsai.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.acceptance.platform.Agency.complaint;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Platform;

/** A platform that is not a demo: nobody's data in it, and no key to try it with. */
@Tag("fault")
@Order(1)
class OutsideTheDemoIT {

    @Test
    void there_is_no_login_of_the_demo_and_none_would_open_anything() {
        try (var platform = Platform.start("empty", "--empty")) {
            Agency khambok = platform.khambok();

            assertThat(platform.data().resolve("keys").resolve("demo-token-key"))
                    .doesNotExist();
            assertThat(platform.data().resolve("keys").resolve("demo-password")).doesNotExist();
            khambok.anybody()
                    .post("/identity/demo/token", Map.of("key", "anything-that-is-long-enough", "role", "admin"))
                    .refusal(404, "not-found");
            khambok.anybody().get("/api/complaints").refusal(401, "unauthenticated");
            assertThat(khambok.measures(2564).path("measures")).isEmpty();

            // who put a key there has not made a demo of it
            assertThat(platform.data().resolve("mode")).hasContent("empty");
            khambok.file(complaint("SERVICE", "road", "ถนน"));
            platform.awaitRest();
            assertThat(Files.exists(platform.data().resolve("run").resolve("demo-loaded")))
                    .isFalse();
        }
    }
}
