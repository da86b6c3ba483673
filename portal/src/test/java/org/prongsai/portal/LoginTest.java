package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Signing in at a real OpenID provider, and what a session may and may not do. */
class LoginTest extends PortalTest {

    private static final String SESSION = "__Host-prongsai-desk";

    @Test
    void who_opens_a_page_of_the_desk_signs_in_and_comes_to_that_page() {
        Page page = browser().open("/staff/complaints?status=RECEIVED");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo("เรื่องร้องเรียน");
        assertThat(page.value("status")).isEqualTo("RECEIVED");
        assertThat(page.one(".desk-person").text())
                .contains("เจ้าหน้าที่ทดสอบ", "หัวหน้าสำนักปลัดองค์การบริหารส่วนตำบล");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_issuer_is_asked_with_pkce_state_and_nonce_and_no_page_before_it_is_shown() {
        DeskBrowser browser = browser();
        Page begun = browser.get(browser.inside(browser.get("/staff").header("Location")));

        assertThat(begun.status()).isEqualTo(303);
        Map<String, String> asked =
                TestIssuer.parameters(begun.header("Location").split("\\?", 2)[1]);
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(begun.header("Location")).doesNotContain(asked.get("nonce") + "&nonce");
    }

    @Test
    void the_session_is_out_of_scripts_and_other_hosts_reach_and_says_nothing() {
        DeskBrowser browser = browser();
        Page callback = browser.get("/staff");
        while (!callback.header("Location").equals("/staff")) {
            callback = browser.get(browser.inside(callback.header("Location")));
        }

        assertThat(callback.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(SESSION + "=")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain")
                        .hasSizeLessThan(4096));
        assertThat(browser.cookies.get(SESSION)).doesNotContain("staff", "eyJ");
    }

    @Test
    void another_browser_cannot_finish_what_one_began() {
        DeskBrowser one = browser();
        Page begun = one.get(one.inside(one.get("/staff").header("Location")));
        String callback =
                one.inside(one.get(one.inside(begun.header("Location"))).header("Location"));

        Page stolen = browser().get(callback);

        assertThat(stolen.status()).isEqualTo(400);
        assertThat(stolen.response().headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith(SESSION));
        assertThat(one.get(callback).status()).isEqualTo(302);
    }

    @Test
    void a_new_login_gets_a_new_session_whatever_the_browser_had() {
        DeskBrowser browser = browser();
        browser.cookies.put(SESSION, "planted-by-somebody");
        browser.open("/staff");

        assertThat(browser.cookies.get(SESSION)).isNotEqualTo("planted-by-somebody");
        assertThat(browser.get("/staff").status()).isEqualTo(200);
    }

    @Test
    void what_the_issuer_says_of_another_attempt_or_agency_is_not_believed() {
        ISSUER.answersWithNonce("of-another");
        assertThat(browser().open("/staff").status()).isEqualTo(403);

        ISSUER.reset();
        ISSUER.vouchesForAgency("tuayang");
        assertThat(browser().open("/staff").status()).isEqualTo(403);
    }

    @Test
    void a_session_of_one_agency_opens_nothing_at_another() {
        DeskBrowser here = browser();
        here.open("/staff");
        DeskBrowser there = new DeskBrowser("tuayang.localhost", GATEWAY.port());
        there.cookies.putAll(here.cookies);

        assertThat(there.get("/staff").header("Location")).startsWith("/staff/login");
        assertThat(there.open("/staff").one(".fictional").text()).contains("สมมติ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/staff/../complaints",
                "/staff//evil.example",
                "/staff/login",
                "/complaints/new",
                "javascript:alert(1)"
            })
    void a_login_leads_to_the_desk_and_nowhere_else(String to) {
        DeskBrowser browser = browser();
        Page page = browser.get("/staff/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        while (page.header("Location").startsWith("http")) {
            page = browser.get(browser.inside(page.header("Location")));
        }

        assertThat(page.header("Location")).isEqualTo("/staff");
    }

    @Test
    void tokens_are_renewed_before_they_end_without_the_person_noticing() {
        ISSUER.tokensLast(Duration.ofSeconds(20));
        DeskBrowser browser = browser();
        browser.open("/staff");
        String before = browser.cookies.get(SESSION);
        ISSUER.tokensLast(Duration.ofMinutes(10));

        assertThat(browser.get("/staff").status()).isEqualTo(200);
        assertThat(browser.cookies.get(SESSION)).isNotEqualTo(before);
        assertThat(browser.get("/staff").heading()).isEqualTo("งานของฉัน");
    }

    @Test
    void two_tabs_that_renew_the_same_session_at_once_both_go_on() {
        ISSUER.tokensLast(Duration.ofSeconds(20));
        DeskBrowser browser = browser();
        browser.open("/staff");
        ISSUER.tokensLast(Duration.ofMinutes(10));
        DeskBrowser otherTab = browser();
        otherTab.cookies.putAll(browser.cookies);

        assertThat(browser.get("/staff").status()).isEqualTo(200);
        assertThat(otherTab.get("/staff").status()).isEqualTo(200);
    }

    @Test
    void a_login_that_the_issuer_has_ended_leads_to_a_new_one() {
        ISSUER.tokensLast(Duration.ofSeconds(20));
        DeskBrowser browser = browser();
        browser.open("/staff");
        ISSUER.endsEverything();

        assertThat(browser.get("/staff").header("Location")).isEqualTo("/staff/login?to=%2Fstaff");
    }

    @Test
    void without_the_issuer_the_page_says_so_and_public_pages_stand() {
        DeskBrowser browser = browser();
        Page begun = browser.get(browser.inside(browser.get("/staff").header("Location")));
        String callback = browser.inside(
                browser.get(browser.inside(begun.header("Location"))).header("Location"));
        ISSUER.goesDown();

        Page failed = browser.get(callback);

        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.heading()).isEqualTo("ยังเข้าสู่ระบบไม่สำเร็จ");
        assertThat(get("/").status()).isEqualTo(200);
    }

    @Test
    void who_is_signed_in_goes_on_without_the_issuer_as_long_as_the_token_is_believed() {
        ISSUER.tokensLast(Duration.ofSeconds(30));
        DeskBrowser browser = browser();
        browser.open("/staff");
        ISSUER.goesDown();

        assertThat(browser.get("/staff").status()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_issuer() {
        DeskBrowser browser = browser();
        Page page = browser.open("/staff");

        Page out = browser.submit(page.one(".desk-person form"), Map.of());

        assertThat(out.status()).as("the form goes on to the issuer").isEqualTo(307);
        assertThat(out.header("Location")).endsWith("/identity/connect/logout");
        assertThat(browser.cookies).doesNotContainKey(SESSION);
        assertThat(ISSUER.isRevoked()).isEqualTo(1);
        assertThat(browser.get("/staff").header("Location")).startsWith("/staff/login");
    }

    @Test
    void a_form_without_the_persons_token_changes_nothing() {
        DeskBrowser browser = browser();
        browser.open("/staff/complaints/c-1");

        Page refused = browser.post("/staff/complaints/c-1/acknowledge", Map.of("note", "x", "version", "\"3\""));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.heading()).isEqualTo("แบบฟอร์มนี้ไม่ใช่ของท่าน");
        assertThat(COMPLAINTS.received("POST /api/complaints/c-1/acknowledge")).isEmpty();
    }

    @Test
    void a_form_that_outlives_its_session_is_kept_and_sent_after_the_next_login() {
        DeskBrowser browser = browser();
        Page page = browser.open("/staff/complaints/c-1");
        String session = browser.cookies.remove(SESSION);
        assertThat(session).isNotNull();

        Page kept = browser.submit(page.one("#acknowledge form"), Map.of("note", "ได้รับเรื่องแล้ว"));
        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.value("note")).isEqualTo("ได้รับเรื่องแล้ว");
        assertThat(COMPLAINTS.received("POST /api/complaints/c-1/acknowledge")).isEmpty();

        browser.open("/staff");
        COMPLAINTS.answers("POST /api/complaints/c-1/acknowledge", 200, "{\"id\": \"c-1\"}");
        Page done = browser.submit(kept.one("main form"), Map.of());
        assertThat(done.header("Location")).isEqualTo("/staff/complaints/c-1?done=acknowledge");
    }

    @Test
    void public_pages_set_no_cookie_even_for_who_is_signed_in() {
        DeskBrowser browser = browser();
        browser.open("/staff");

        for (String path : new String[] {"/", "/complaints/new?kind=CORRUPTION", "/complaints/status", "/measures"}) {
            assertThat(browser.get(path).response().headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void neither_tokens_nor_names_are_logged(CapturedOutput log) {
        DeskBrowser browser = browser();
        browser.open("/staff");
        ISSUER.goesDown();
        browser().open("/staff");

        assertThat(log.getAll()).doesNotContain("eyJ", "เจ้าหน้าที่ทดสอบ", TestIssuer.SECRET);
    }

    private static DeskBrowser browser() {
        return new DeskBrowser("localhost", GATEWAY.port());
    }
}
