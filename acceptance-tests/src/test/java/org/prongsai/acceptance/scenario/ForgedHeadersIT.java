package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Caller;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;

/** What a request says of where it came from and by whom changes no agency, no link and no redirect. */
@ExtendWith(SharedPlatform.class)
class ForgedHeadersIT {

    /** Those by which a proxy would speak, and those by which somebody might hope to speak for the gateway. */
    private static final Map<String, String> FORGED = Map.ofEntries(
            Map.entry("Forwarded", "for=192.0.2.1;host=tuayang.localhost;proto=https"),
            Map.entry("X-Forwarded-For", "192.0.2.1"),
            Map.entry("X-Forwarded-Host", "tuayang.localhost"),
            Map.entry("X-Forwarded-Port", "44443"),
            Map.entry("X-Forwarded-Prefix", "/elsewhere"),
            Map.entry("X-Forwarded-Proto", "https"),
            Map.entry("X-Forwarded-Server", "tuayang.localhost"),
            Map.entry("X-Forwarded-Ssl", "on"),
            Map.entry("X-Original-URL", "/staff"),
            Map.entry("X-Rewrite-URL", "/staff"),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("X-Agency", "tuayang"),
            Map.entry("X-Roles", "admin"));

    private final Agency khambok;

    ForgedHeadersIT(Platform platform) {
        platform.awaitRest();
        this.khambok = platform.khambok();
    }

    private static Caller forging(Caller caller) {
        Caller forging = caller;
        for (Map.Entry<String, String> header : FORGED.entrySet()) {
            forging = forging.with(header.getKey(), header.getValue());
        }
        return forging;
    }

    private String base() {
        return "http://" + khambok.anybody().headers().get("Host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/complaints/new?kind=SERVICE",
                "/services",
                "/measures/2564",
                "/statistics/complaints?fiscalYear=2564",
                "/documents",
                "/procurements",
                "/identity/login",
                "/api",
                "/nothing"
            })
    void a_page_is_the_agencys_own_and_so_are_its_links(String address) {
        Document page = page(khambok.anybody().with("Accept", "text/html").get(address));
        Answer answer = forging(khambok.anybody().with("Accept", "text/html")).get(address);
        Document forged = page(answer);

        assertThat(forged.title()).isEqualTo(page.title());
        assertThat(forged.select("a, link, form, img").eachAttr("href"))
                .isEqualTo(page.select("a, link, form, img").eachAttr("href"));
        assertThat(forged.select("form").eachAttr("action"))
                .isEqualTo(page.select("form").eachAttr("action"));
        assertThat(forged.text()).isEqualTo(page.text());
        assertThat(answer.text()).doesNotContain("tuayang.localhost", "/elsewhere", "44443");
        assertThat(answer.header("Prongsai-Fictional")).as("of tuayang alone").isEmpty();
    }

    @Test
    void data_is_the_agencys_whose_host_was_called() {
        for (String address :
                List.of("/api/measures?fiscalYear=2564", "/api/disclosures?fiscalYear=2564", "/api/services")) {
            assertThat(forging(khambok.anybody()).get(address).json(200))
                    .isEqualTo(khambok.anybody().get(address).json(200));
        }
        forging(khambok.anybody()).get("/api/complaints").refusal(401, "unauthenticated");
        assertThat(forging(khambok.handler()).get("/api/complaints").json(200))
                .isEqualTo(khambok.handler().get("/api/complaints").json(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/login",
                "/staff/login?to=https://elsewhere.example/",
                "/staff/login?to=//elsewhere.example/"
            })
    void a_login_begins_at_the_agencys_own_address_and_comes_back_there(String address) {
        Answer answer = forging(khambok.anybody().with("Accept", "text/html")).get(address);

        assertThat(answer.status() / 100).as(answer.text()).isEqualTo(3);
        String location = answer.header("Location");
        assertThat(location).doesNotContain("elsewhere", "tuayang", "https", "44443");
        URI target = URI.create(base()).resolve(location);
        assertThat(target.toString()).startsWith(base() + "/");
        if (target.getPath().startsWith("/identity/")) {
            assertThat(target.getQuery()).contains("redirect_uri=" + base() + "/staff/login/callback");
        }
    }

    @Test
    void the_issuer_names_itself_by_the_agencys_host() {
        Answer answer = forging(khambok.anybody()).get("/identity/.well-known/openid-configuration");

        assertThat(answer.json(200).path("issuer").asString()).isEqualTo(base() + "/identity");
        assertThat(answer.json()).allSatisfy(value -> {
            if (value.asString("").startsWith("http")) {
                assertThat(value.asString()).startsWith(base() + "/identity");
            }
        });
    }

    @Test
    void a_port_that_the_host_names_is_not_believed() {
        Caller misled = khambok.anybody().with("Host", "localhost:44443").with("Accept", "text/html");

        assertThat(misled.get("/identity/.well-known/openid-configuration")
                        .json(200)
                        .path("issuer")
                        .asString())
                .isEqualTo(base() + "/identity");
        assertThat(misled.get("/staff/login").header("Location"))
                .startsWith(base())
                .doesNotContain("44443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elsewhere.example",
                "localhost.elsewhere.example",
                "elsewhere.example:80",
                "localhost@elsewhere.example",
                "elsewhere.example, localhost",
                "localhost:80:80",
                "localhost/",
                ".localhost"
            })
    void a_host_of_no_agency_leads_nowhere(String host) {
        Caller stranger = khambok.anybody().with("Host", host);

        for (String address : List.of(
                "/",
                "/api/services",
                "/staff/login",
                "/identity/login",
                "/identity/.well-known/openid-configuration")) {
            Answer answer = stranger.get(address);
            assertThat(answer.status()).as(address).isIn(400, 404);
            assertThat(answer.header("Location")).isEmpty();
            assertThat(answer.text()).doesNotContain("elsewhere.example");
        }
    }

    private static Document page(Answer answer) {
        return Jsoup.parse(answer.text());
    }
}
