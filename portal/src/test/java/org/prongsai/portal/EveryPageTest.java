package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every page in both languages: it works without scripts, for everybody, and asks no other host. */
class EveryPageTest extends PortalTest {

    private static final List<String> FORMS_OF_A_CASE = List.of(
            "/complaints/status/messages",
            "/complaints/status/withdraw",
            "/complaints/status/reopen",
            "/complaints/status/rating");

    @TestFactory
    Stream<DynamicTest> a_form_of_a_case_that_could_not_be_sent() {
        COMPLAINTS.goesDown();
        Map<String, String> typed = Map.of(
                "receiptCode", "ABCD", "key", "Zk3vQ9xT1bLm8RwY5nHc2A", "text", "t", "reopenReason", "r", "stars", "4");
        return Stream.of("th", "en")
                .flatMap(language -> FORMS_OF_A_CASE.stream()
                        .map(form -> DynamicTest.dynamicTest(
                                language + " " + form,
                                () -> isForEverybody(post(form + "?lang=" + language, typed), language))));
    }

    @TestFactory
    Stream<DynamicTest> in_thai_and_in_english() {
        return Stream.of("th", "en")
                .flatMap(language -> pages(language).entrySet().stream()
                        .map(page -> DynamicTest.dynamicTest(
                                language + " " + page.getKey(),
                                () -> isForEverybody(page.getValue().get(), language))));
    }

    private Map<String, Supplier<Page>> pages(String language) {
        Map<String, Supplier<Page>> pages = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                "/complaints",
                "/complaints/corruption",
                "/complaints/new",
                "/complaints/new?kind=CORRUPTION",
                "/complaints/new?kind=SERVICE",
                "/complaints/new?kind=FEEDBACK",
                "/complaints/new?kind=QUESTION",
                "/complaints/status",
                "/questions",
                "/questions?q=x",
                "/measures",
                "/measures/2564/1",
                "/measures/2565",
                "/procurements",
                "/procurements?stage=AWARDED&q=ประปา",
                "/procurements?fiscalYear=2565",
                "/procurements?q=x",
                "/procurements/ocds-prongsai-khambok-2564-0001",
                "/procurements/ocds-prongsai-khambok-2564-0001/versions/2",
                "/procurements/ocds-prongsai-khambok-2564-0002",
                "/procurements/plan/2564",
                "/procurements/plan/2565",
                "/procurements/statistics/2564",
                "/procurements/statistics/2565",
                "/disclosures/disclosure-abc",
                "/disclosures/disclosure-gone",
                "/services",
                "/services/elderly-allowance",
                "/services/asset-loan",
                "/services/elderly-allowance/request",
                "/services/disability-allowance/request",
                "/services/status",
                "/services/statistics",
                "/services/statistics/2565",
                "/design",
                "/disclosures/disclosure-corrected",
                "/oit",
                "/oit/2564/O31",
                "/oit/2564/O42",
                "/oit/2565",
                "/statistics",
                "/statistics/complaints?fiscalYear=2564",
                "/statistics/complaints?fiscalYear=2565",
                "/documents",
                "/documents?fiscalYear=2564&kind=PLAN",
                "/news",
                "/nowhere")) {
            pages.put(path, () -> get(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
        }
        DeskBrowser desk = new DeskBrowser("localhost", GATEWAY.port());
        for (String path : List.of(
                "/staff",
                "/staff/complaints",
                "/staff/complaints?status=RECEIVED",
                "/staff/complaints/c-2",
                "/staff/complaints/" + CaseExamples.FULL,
                "/staff/complaints/" + CaseExamples.FULL + "/print",
                "/staff/complaints/" + CaseExamples.FULL + "/read/identity",
                "/staff/complaints/" + CaseExamples.ERASED,
                "/staff/complaints/" + CaseExamples.AWAITED,
                "/staff/complaints/board",
                "/staff/complaints/new/enter",
                "/staff/erasures",
                "/staff/questions",
                "/staff/questions/question-1",
                "/staff/questions/new/publish?caseId=2570-K7QD2M9XAB",
                "/staff/erasures/" + CaseExamples.OTHER,
                "/staff/measures?fiscalYear=2564",
                "/staff/disclosures",
                "/staff/disclosures/disclosure-abc",
                "/staff/disclosures/new/publish?fiscalYear=2564",
                "/staff/procurements",
                "/staff/procurements/ocds-prongsai-khambok-2564-0005",
                "/staff/procurements/ocds-prongsai-khambok-2564-0006",
                "/staff/procurements/new/begin",
                "/staff/procurement-plan?fiscalYear=2564",
                "/staff/procurement-plan?fiscalYear=2565",
                "/staff/procurement-plan/new/adopt",
                "/staff/requests",
                "/staff/requests/request-1")) {
            pages.put(path, () -> {
                ISSUER.person(
                        "staff-1",
                        "complaint-supervisor",
                        "itas-admin",
                        "procurement-officer",
                        "service-officer",
                        "head");
                return desk.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            });
        }
        Map<String, String> complaint =
                Map.of("kind", "SERVICE", "key", "Zk3vQ9xT1bLm8RwY5nHc2A", "subject", "s", "description", "d");
        pages.put("receipt", () -> post("/complaints?lang=" + language, complaint));
        pages.put("form again", () -> post("/complaints?lang=" + language, Map.of("kind", "SERVICE")));
        pages.put("progress", () -> post("/complaints/status?lang=" + language, Map.of("receiptCode", "ABCD")));
        pages.put("no code", () -> post("/complaints/status?lang=" + language, Map.of()));
        for (String form : FORMS_OF_A_CASE) {
            pages.put(form + " again", () -> post(form + "?lang=" + language, Map.of("receiptCode", "ABCD")));
        }
        Map<String, String> request = Map.of("key", "Zk3vQ9xT1bLm8RwY5nHc2A", "answers.fullName", "s");
        String answer = "/services/elderly-allowance/request?lang=" + language;
        pages.put("request receipt", () -> post(answer, request));
        pages.put("request again", () -> post(answer, Map.of()));
        pages.put("request progress", () -> post("/services/status?lang=" + language, Map.of("receiptCode", "ABCD")));
        pages.put("no request code", () -> post("/services/status?lang=" + language, Map.of()));
        pages.put("no reply", () -> post("/services/replies?lang=" + language, Map.of("receiptCode", "ABCD")));
        return pages;
    }

    private void isForEverybody(Page page, String language) {
        assertThat(page.language()).isEqualTo(language);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.html().title()).isNotBlank();
        assertThat(page.text()).as("every text is in the bundles").doesNotContain("??");
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.html().select("meta[name=viewport]")).hasSize(1);
        assertThat(page.html().select("script, style, [style], iframe, object, link[rel=preload]"))
                .isEmpty();
        assertThat(page.html().getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on")
                        || attribute.getKey().startsWith("th:")
                        || attribute.getValue().startsWith("javascript:"));
        everyFieldHasALabel(page);
        everyIdIsUniqueAndEveryReferenceHasOne(page);
        everythingLoadedComesFromHere(page);
    }

    private static void everyFieldHasALabel(Page page) {
        assertThat(page.html().select("input:not([type=hidden]), select, textarea"))
                .allSatisfy(field -> {
                    assertThat(page.html().select("label[for='" + field.id() + "']"))
                            .hasSize(1);
                    assertThat(page.one("label[for='" + field.id() + "']").text())
                            .isNotBlank();
                });
        assertThat(page.html().select("progress"))
                .allSatisfy(bar -> assertThat(bar.attr("aria-labelledby")).isNotBlank());
        assertThat(page.html().select("a, button"))
                .allSatisfy(one -> assertThat(one.text()).isNotBlank());
    }

    private static void everyIdIsUniqueAndEveryReferenceHasOne(Page page) {
        List<String> ids = page.html().select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Stream.of("aria-describedby", "aria-labelledby")
                        .flatMap(name -> page.html().select("[" + name + "]").eachAttr(name).stream())
                        .flatMap(value -> Stream.of(value.split(" "))))
                .allSatisfy(id -> assertThat(ids).contains(id));
        assertThat(page.html().select("a[href^=#]").eachAttr("href"))
                .allSatisfy(anchor -> assertThat(ids).contains(anchor.substring(1)));
    }

    private void everythingLoadedComesFromHere(Page page) {
        List<Element> loaded = page.html().select("link[href], [src], form[action]");
        assertThat(loaded).isNotEmpty();
        for (Element element : loaded) {
            URI address = URI.create(
                    element.absUrl(element.hasAttr("href") ? "href" : element.hasAttr("src") ? "src" : "action"));
            assertThat(address.getAuthority()).isEqualTo(page.response().uri().getAuthority());
        }
        for (Element file : page.html().select("link[href]")) {
            assertThat(file.attr("href")).as("named by its content").matches(".*-[0-9a-f]{32}\\.(css|svg)");
            Page loadedFile = get(file.attr("href"));
            assertThat(loadedFile.status()).as(file.attr("href")).isEqualTo(200);
            assertThat(loadedFile.header("Cache-Control")).contains("max-age=31536000");
            assertThat(loadedFile.response().body()).doesNotContain("url(\"http", "url(http", "@import", "//fonts");
        }
    }
}
