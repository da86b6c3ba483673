package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every page about a complaint: nobody keeps it, nobody is told of it, nobody is remembered. */
class ConfidentialPagesTest extends PortalTest {

    private static final String CODE = "K7QD-2M9X-ABW4-T8YR";

    @TestFactory
    Stream<DynamicTest> every_page_of_a_complaint_is_in_no_cache_no_referrer_and_sets_no_cookie() {
        Map<String, Supplier<Page>> pages = new LinkedHashMap<>();
        for (String path : new String[] {
            "/corruption",
            "/complaints",
            "/complaints/corruption",
            "/complaints/new",
            "/complaints/new?kind=QUESTION",
            "/complaints/status",
            "/complaints/status/messages",
            "/complaints/status/attachments",
            "/complaints/status/withdraw",
            "/complaints/status/reopen",
            "/complaints/status/rating",
            "/complaints/nowhere"
        }) {
            pages.put("GET " + path, () -> get(path, "Cookie", "left=behind", "User-Agent", "Some/1.0"));
        }
        Map<String, String> typed = Map.of(
                "receiptCode", CODE,
                "key", "Zk3vQ9xT1bLm8RwY5nHc2A",
                "kind", "CORRUPTION",
                "subject", "s",
                "description", "d",
                "text", "t",
                "reopenReason", "r",
                "stars", "5");
        for (String path : new String[] {
            "/complaints",
            "/complaints/status",
            "/complaints/status/messages",
            "/complaints/status/attachments",
            "/complaints/status/withdraw",
            "/complaints/status/reopen",
            "/complaints/status/rating"
        }) {
            pages.put("POST " + path, () -> post(path, typed, "Cookie", "left=behind", "User-Agent", "Some/1.0"));
            pages.put("POST nothing to " + path, () -> post(path, Map.of()));
        }
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(), () -> isConfidential(page.getValue().get())));
    }

    private static void isConfidential(Page page) {
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.header("Location")).doesNotContain("K7QD");
        assertThat(page.html().select("a[href*=K7QD], form[action*=K7QD], [src*=K7QD]"))
                .isEmpty();
        assertThat(page.html().select("form[method=post]:not([autocomplete=off]):has(input:not([type=hidden]))"))
                .as("the browser remembers nothing that was typed")
                .isEmpty();
    }
}
