package org.prongsai.procurement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prongsai.support.problem.ProblemType.FORBIDDEN;
import static org.prongsai.support.problem.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.prongsai.support.problem.ProblemType.NOT_FOUND;
import static org.prongsai.support.problem.ProblemType.STALE_VERSION;
import static org.prongsai.support.problem.ProblemType.STATE_CONFLICT;
import static org.prongsai.support.problem.ProblemType.UNAUTHENTICATED;
import static org.prongsai.support.problem.ProblemType.UNKNOWN_FIELD;
import static org.prongsai.support.problem.ProblemType.VALIDATION_FAILED;
import static org.prongsai.support.problem.ProblemType.VERSION_REQUIRED;
import static org.prongsai.support.problem.ProblemType.YEAR_OUT_OF_RANGE;
import static org.prongsai.support.security.Role.AUDITOR;
import static org.prongsai.support.security.Role.COMPLAINT_HANDLER;
import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.PROCUREMENT_OFFICER;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.embedded.TestBackends;
import org.prongsai.support.security.Role;
import org.prongsai.support.testing.Answer;
import org.prongsai.support.testing.TestAgency;
import org.prongsai.support.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service as it runs: over HTTP, on a real broker and a real store. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProcurementServiceTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String PERSON = "นายสมมติ ไม่มีจริง " + UUID.randomUUID();
    /** Thirteen digits with a true check digit, of nobody. */
    private static final String NATIONAL_ID = "8888888888886";

    @TempDir
    private static Path keys;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    private TestAgency agency;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        TestTokens.believedBy(properties);
        properties.add("spring.mongodb.uri", TestBackends::mongoUri);
        properties.add("spring.kafka.bootstrap-servers", TestBackends::kafkaBootstrapServers);
        properties.add("prongsai.keys-dir", keys::toString);
    }

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = TestAgency.of("procurement-service", port);
    }

    @Test
    void a_plan_is_adopted_once_and_read_by_everybody() {
        post("/api/procurement-plans", plan()).done(201);
        post("/api/procurement-plans", plan()).done(201);
        var other = plan();
        other.put("adoptedOn", "2020-10-06");
        post("/api/procurement-plans", other).refused(STATE_CONFLICT);

        var read = agency.get("/api/procurement-plans?fiscalYear=2564").send().done(200);
        assertThat(read.at("/adoptedOn").asString()).isEqualTo("2020-10-05");
        assertThat(read.at("/items/0/budget").asString()).isEqualTo("1250000.00");
        assertThat(read.at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void a_year_without_a_plan_has_no_items() {
        var none = agency.get("/api/procurement-plans?fiscalYear=2599").send().done(200);

        assertThat(none.at("/items")).isEmpty();
        assertThat(none.at("/adoptedOn").isNull()).isTrue();
        agency.get("/api/procurement-plans?fiscalYear=1999").send().refused(YEAR_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "/items/0/budget, '\"-5\"', items[0].budget",
        "/items/0/budget, '\"0\"', items[0].budget",
        "/items/0/budget, 1250000, items[0].budget",
        "/items/1/number, 1, items[1].number",
        "/items/0/plannedFor, '\"2022-01\"', items[0].plannedFor",
        "/items/0/titleTh, '\" \"', items[0].titleTh",
        "/items, '[]', items",
        "/adoptedOn, '\"2099-01-01\"', adoptedOn",
    })
    void a_plan_with_a_flaw_is_refused_by_its_field_and_nothing_is_adopted(String at, String value, String field) {
        var body = plan();
        put(body, at, value);

        post("/api/procurement-plans", body).refused(VALIDATION_FAILED, field);
        assertThat(stored("plans")).isEmpty();
    }

    @Test
    void a_bidding_is_public_from_its_reference_price_on_with_every_version_at_its_own_address() {
        post("/api/procurement-plans", plan()).done(201);
        var ocid = begin(bidding());
        assertThat(ocid).isEqualTo("ocds-prongsai-" + agency.id() + "-2564-0001");
        agency.get("/api/procurements/" + ocid).send().refused(NOT_FOUND);
        assertThat(list("")).isEmpty();

        step(ocid, 1, "reference-price", """
                {"amount": "1249000", "sourceTh": "แบบสรุปราคากลางงานก่อสร้าง", "occurredOn": "2021-01-08"}""").done(200);
        step(ocid, 2, "invitation", """
                {"closesOn": "2021-01-25", "occurredOn": "2021-01-15"}""").done(200);
        step(ocid, 3, "award", award("2021-01-27", "")).done(200);
        step(ocid, 4, "contract", """
                {"number": "1/2564", "amount": "1095000.00", "dueOn": "2021-05-01", "occurredOn": "2021-02-02"}""").done(200);
        var done =
                step(ocid, 5, "completion", "{\"occurredOn\": \"2021-04-20\"}").done(200);
        assertThat(done.at("/stage").asString()).isEqualTo("COMPLETED");

        var page = agency.get("/api/procurements/" + ocid).send().done(200);
        assertThat(page.at("/history")
                        .valueStream()
                        .map(step -> step.at("/stage").asString()))
                .containsExactly("PLANNED", "REFERENCE_PRICE", "INVITED", "AWARDED", "CONTRACTED", "COMPLETED");
        assertThat(page.at("/history/0/url").isNull()).isTrue();
        assertThat(page.at("/referencePrice/amount").asString()).isEqualTo("1249000.00");
        assertThat(page.at("/egpProjectNumber").asString()).isEqualTo("64017000001");
        assertThat(page.at("/ocidRegistered").asBoolean()).isFalse();
        assertThat(page.at("/desk").isNull()).isTrue();

        var invited = agency.get(page.at("/history/2/url").asString()).send().done(200);
        assertThat(invited.at("/stage").asString()).isEqualTo("INVITED");
        assertThat(invited.at("/award").isNull()).isTrue();
        assertThat(invited.at("/latestVersion").asInt()).isEqualTo(6);
        agency.get("/api/procurements/" + ocid + "/versions/1").send().refused(NOT_FOUND);
        agency.get("/api/procurements/" + ocid + "/versions/7").send().refused(NOT_FOUND);
    }

    @Test
    void a_correction_is_a_new_version_that_names_the_old_one_which_says_so() {
        var ocid = begin(purchase("98500"));
        step(ocid, 1, "award", award("2021-01-27", "")).done(200);
        var wrong =
                agency.get("/api/procurements/" + ocid + "/versions/2").send().done(200);

        step(ocid, 2, "award", award("2021-01-27", """
                , "corrects": {"version": 2, "reasonTh": "พิมพ์เหตุผลผิด"}""")).done(200);

        var old = agency.get("/api/procurements/" + ocid + "/versions/2").send().done(200);
        assertThat(old.at("/award")).isEqualTo(wrong.at("/award"));
        assertThat(old.at("/history")).isEqualTo(wrong.at("/history"));
        assertThat(old.at("/correctedBy").asInt()).isEqualTo(3);
        var now = agency.get("/api/procurements/" + ocid).send().done(200);
        assertThat(now.at("/history/2/corrects/version").asInt()).isEqualTo(2);
        assertThat(now.at("/history/2/corrects/reasonTh").asString()).isEqualTo("พิมพ์เหตุผลผิด");
    }

    @Test
    void of_a_natural_person_the_public_reads_the_name_and_nobody_the_number() throws IOException {
        var ocid = begin(purchase("98500"));
        step(ocid, 1, "award", award("2021-01-27", "")).done(200);

        var bidders = agency.get("/api/procurements/" + ocid).send().done(200).at("/award/bidders");
        assertThat(bidders.at("/0/name").asString()).isEqualTo("หจก. ตัวอย่างก่อสร้าง");
        assertThat(bidders.at("/0/taxNumber").asString()).isEqualTo("0105500000000");
        assertThat(bidders.at("/1/name").asString()).isEqualTo(PERSON);
        assertThat(bidders.at("/1/taxNumber").asString()).isEqualTo("x-xxxx-xxxxx-xx-x");
        assertThat(bidders.at("/1/supplier").asString()).matches("supplier-[0-9a-f]{32}");

        await().untilAsserted(() -> assertThat(stored("journal"))
                .extracting(event -> event.getString("type"))
                .containsExactly("procurement.created.v1", "procurement.awarded.v1"));
        for (var collection : List.of("procurements", "journal", "audit")) {
            for (var document : stored(collection)) {
                assertThat(document.toJson()).doesNotContain(PERSON).doesNotContain(NATIONAL_ID);
            }
        }
        assertThat(stored("journal").toString()).doesNotContain("ตัวอย่าง", "0105500000000");
        try (var files = Files.walk(keys)) {
            for (var key : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(key, ISO_8859_1)).doesNotContain(NATIONAL_ID);
            }
        }
    }

    @Test
    void a_supplier_has_the_same_opaque_id_in_every_procurement_of_the_agency_and_another_elsewhere() {
        var first = winnerOf(begin(purchase("98500")));
        var second = winnerOf(begin(purchase("12000")));
        agency = TestAgency.of("procurement-service", port);

        assertThat(second).isEqualTo(first);
        assertThat(winnerOf(begin(purchase("98500")))).isNotEqualTo(first);
    }

    private String winnerOf(String ocid) {
        step(ocid, 1, "award", award("2021-01-27", "")).done(200);
        return agency.get("/api/procurements/" + ocid)
                .send()
                .done(200)
                .at("/award/winner")
                .asString();
    }

    @ParameterizedTest
    @CsvSource({
        "/bidders, '[]', bidders",
        "/winner, 2, winner",
        "/agreedPrice, '\"98400.01\"', agreedPrice",
        "/agreedPrice, '\"-1\"', agreedPrice",
        "/bidders/0/price, '\"-1\"', bidders[0].price",
        "/bidders/1/taxNumber, '\"8888888888881\"', bidders[1].taxNumber",
        "/bidders/0/taxNumber, '\"12\"', bidders[0].taxNumber",
        "/reasonTh, '\"\"', reasonTh",
        "/occurredOn, '\"2020-01-01\"', occurredOn",
        "/occurredOn, '\"2099-01-01\"', occurredOn",
    })
    void an_award_with_a_flaw_is_refused_by_its_field_and_nothing_changes(String at, String value, String field) {
        var ocid = begin(purchase("98500"));
        var before = stored("procurements");
        var body = (ObjectNode) JsonMapper.shared().readTree(award("2021-01-27", ""));
        put(body, at, value);

        step(ocid, 1, "award", body.toString()).refused(VALIDATION_FAILED, field);
        assertThat(settled("procurements")).isEqualTo(withoutOutbox(before));
    }

    @Test
    void an_award_without_bidders_is_refused() {
        var ocid = begin(purchase("98500"));

        step(ocid, 1, "award", """
                {"winner": 0, "agreedPrice": "1", "reasonTh": "เสนอราคาต่ำสุด", "occurredOn": "2021-01-27"}""").refused(VALIDATION_FAILED, "bidders");
        agency.get("/api/procurements/" + ocid).send().refused(NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "/budget, '\"-1\"', budget",
        "/egpProjectNumber, '\"12\"', egpProjectNumber",
        "/method, '\"BRIBE\"', method",
        "/legalGround, '\"S56_1_A\"', legalGround",
        "/planItem, 7, planItem",
        "/occurredOn, '\"2018-01-01\"', occurredOn",
        "/titleTh, null, titleTh",
    })
    void what_does_not_fit_begins_nothing_and_takes_no_number(String at, String value, String field) {
        var body = purchase("98500");
        put(body, at, value);

        post("/api/procurements", body).refused(VALIDATION_FAILED, field);
        assertThat(stored("procurements")).isEmpty();
        assertThat(begin(purchase("98500"))).endsWith("-2564-0001");
    }

    @Test
    void above_the_ceiling_a_ground_is_asked_for_and_then_shown() {
        post("/api/procurements", purchase("600000")).refused(VALIDATION_FAILED, "legalGround");
        var body = purchase("600000");
        body.put("legalGround", "S56_2_D");
        var ocid = begin(body);

        var desk = agency.getAs(HEAD, "/api/procurements/" + ocid).send().done(200);
        assertThat(desk.at("/legalGround/nameTh").asString()).contains("มาตรา ๕๖ (๒) (ง)");
    }

    @Test
    void scripts_are_text_like_any_other() {
        var body = purchase("98500");
        body.put("titleTh", SCRIPT);
        body.put("fundSourceTh", SCRIPT);
        var ocid = begin(body);
        var award = (ObjectNode) JsonMapper.shared().readTree(award("2021-01-27", ""));
        award.put("reasonTh", SCRIPT);
        put(award, "/bidders/0/name", "\"" + SCRIPT + "\"");
        step(ocid, 1, "award", award.toString()).done(200);

        var answer = agency.get("/api/procurements/" + ocid).send();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.done(200).at("/titleTh").asString()).isEqualTo(SCRIPT);
        assertThat(answer.json().at("/award/bidders/0/name").asString()).isEqualTo(SCRIPT);
        assertThat(search("<script>")).hasSize(1);
    }

    @Test
    void a_repeated_call_begins_one_procurement() {
        var key = UUID.randomUUID().toString();
        var body = bidding();
        body.remove("planItem");
        var first = agency.postAs(PROCUREMENT_OFFICER, "/api/procurements", body)
                .key(key)
                .send()
                .done(201);
        var second = agency.postAs(PROCUREMENT_OFFICER, "/api/procurements", body)
                .key(key)
                .send()
                .done(201);

        assertThat(second).isEqualTo(first);
        body.put("budget", "7");
        agency.postAs(PROCUREMENT_OFFICER, "/api/procurements", body)
                .key(key)
                .send()
                .refused(IDEMPOTENCY_KEY_REUSED);
        body.remove("egpProjectNumber");
        agency.postAs(PROCUREMENT_OFFICER, "/api/procurements", body)
                .key(key)
                .send()
                .refused(IDEMPOTENCY_KEY_REUSED);
        assertThat(stored("procurements")).hasSize(1);
    }

    @Test
    void a_number_of_e_gp_belongs_to_one_procurement_of_an_agency() {
        var body = bidding();
        body.remove("planItem");
        begin(body);

        post("/api/procurements", body).refused(VALIDATION_FAILED, "egpProjectNumber");
        assertThat(begin(purchase("98500"))).as("no number was lost").endsWith("-0002");
        agency = TestAgency.of("procurement-service", port);
        begin(body);
    }

    @Test
    void procurements_that_begin_at_once_get_numbers_of_their_own() throws InterruptedException {
        var ocids = new ArrayList<String>();
        var threads = IntStream.range(0, 8)
                .mapToObj(number -> Thread.ofVirtual().start(() -> {
                    var ocid = begin(purchase("98500"));
                    synchronized (ocids) {
                        ocids.add(ocid);
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(ocids)
                .map(ocid -> ocid.substring(ocid.length() - 4))
                .containsExactlyInAnyOrder("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008");
    }

    @Test
    void staff_see_what_they_may_do_and_the_public_what_is_published() {
        var ocid = begin(purchase("98500"));

        var officer =
                agency.getAs(PROCUREMENT_OFFICER, "/api/procurements/" + ocid).send();
        assertThat(officer.eTag()).isEqualTo("\"1\"");
        assertThat(officer.done(200).at("/desk/allowedActions").toString())
                .isEqualTo("[\"reference-price\",\"invitation\",\"award\",\"cancellation\"]");
        var auditor = agency.getAs(AUDITOR, "/api/procurements").send().done(200);
        assertThat(auditor.at("/items/0/ocid").asString()).isEqualTo(ocid);
        assertThat(auditor.at("/items/0/allowedActions")).isEmpty();
        agency.getAs(COMPLAINT_HANDLER, "/api/procurements/" + ocid).send().refused(NOT_FOUND);
    }

    @Test
    void only_procurement_officers_record_and_on_the_version_that_they_have_seen() {
        agency.postAs(HEAD, "/api/procurements", purchase("98500")).send().refused(FORBIDDEN);
        agency.post("/api/procurements", purchase("98500")).send().refused(UNAUTHENTICATED);
        var ocid = begin(purchase("98500"));

        step(ocid, 7, "cancellation", "{\"reasonTh\": \"งบไม่พอ\", \"occurredOn\": \"2021-01-09\"}")
                .refused(STALE_VERSION);
        agency.postAs(
                        PROCUREMENT_OFFICER,
                        "/api/procurements/" + ocid + "/completion",
                        "{\"occurredOn\": \"2021-01-09\"}")
                .send()
                .refused(VERSION_REQUIRED);
        step(ocid, 1, "completion", "{\"occurredOn\": \"2021-01-09\"}").refused(STATE_CONFLICT);
        step(ocid, 1, "completion", "{\"occurredOn\": \"2021-01-09\", \"paid\": 1}")
                .refused(UNKNOWN_FIELD, "paid");
        step("ocds-prongsai-nowhere-2564-0001", 1, "completion", "{\"occurredOn\": \"2021-01-09\"}")
                .refused(NOT_FOUND);
    }

    @Test
    void the_list_is_narrowed_by_year_stage_method_and_words_and_goes_on_where_it_stopped() {
        for (int number = 1; number <= 22; number++) {
            var body = purchase("98500");
            body.put("titleTh", "ซื้อวัสดุสำนักงาน ครั้งที่ " + number);
            step(begin(body), 1, "award", award("2021-01-%02d".formatted(5 + number), ""))
                    .done(200);
        }
        var hired = purchase("98500");
        hired.put("titleTh", "จ้างเหมาซ่อมประปาหมู่บ้าน");
        step(begin(hired), 1, "award", award("2021-03-01", "")).done(200);

        assertThat(search("ประปา")).containsExactly("จ้างเหมาซ่อมประปาหมู่บ้าน");
        assertThat(search("ตัวอย่างก่อสร้าง"))
                .as("by the name of a juristic bidder")
                .hasSize(20);
        assertThat(search(PERSON)).isEmpty();
        assertThat(list("?fiscalYear=2565")).isEmpty();
        assertThat(list("?stage=CONTRACTED")).isEmpty();
        assertThat(list("?method=E_BIDDING")).isEmpty();
        var first = agency.get("/api/procurements?fiscalYear=2564&stage=AWARDED&method=SPECIFIC")
                .send()
                .done(200);
        assertThat(first.at("/items/0/titleTh").asString()).isEqualTo("จ้างเหมาซ่อมประปาหมู่บ้าน");
        var second = agency.get("/api/procurements?fiscalYear=2564&stage=AWARDED&method=SPECIFIC&cursor="
                        + first.at("/next").asString())
                .send()
                .done(200);
        assertThat(second.at("/items")).hasSize(3);
        assertThat(second.at("/items/2/titleTh").asString()).isEqualTo("ซื้อวัสดุสำนักงาน ครั้งที่ 1");
        assertThat(second.at("/next").isNull()).isTrue();
        agency.get("/api/procurements?q=" + encoded("ก")).send().refused(VALIDATION_FAILED, "q");
    }

    @Test
    void who_recorded_what_is_in_the_audit_trail() {
        var ocid = begin(purchase("98500"));
        step(ocid, 1, "award", award("2021-01-27", "")).done(200);

        await().untilAsserted(() -> assertThat(agency.getAs(AUDITOR, "/api/audit/procurement")
                        .send()
                        .done(200)
                        .at("/items")
                        .valueStream()
                        .map(entry -> entry.at("/action").asString() + " by "
                                + entry.at("/actor").asString()))
                .contains("begin by dev-procurement-officer", "award by dev-procurement-officer"));
    }

    private String begin(JsonNode body) {
        return post("/api/procurements", body).done(201).at("/ocid").asString();
    }

    private Answer post(String path, JsonNode body) {
        return agency.postAs(PROCUREMENT_OFFICER, path, body).send();
    }

    private Answer step(String ocid, long version, String step, String body) {
        return step(PROCUREMENT_OFFICER, ocid, version, step, body);
    }

    private Answer step(Role role, String ocid, long version, String step, String body) {
        return agency.postAs(role, "/api/procurements/" + ocid + "/" + step, body)
                .ifMatch("\"" + version + "\"")
                .send();
    }

    private List<String> list(String query) {
        return agency.get("/api/procurements" + query)
                .send()
                .done(200)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/titleTh").asString())
                .toList();
    }

    private List<String> search(String words) {
        return list("?q=" + encoded(words));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As it stands once the relay has taken what was waiting. */
    private List<Document> settled(String collection) {
        return withoutOutbox(stored(collection));
    }

    private static List<Document> withoutOutbox(List<Document> documents) {
        var settled = documents.stream().map(Document::new).toList();
        settled.forEach(document -> List.of("pending", "trail", "pendingSince").forEach(document::remove));
        return settled;
    }

    private List<Document> stored(String collection) {
        return mongo.getDatabase("prongsai_procurement")
                .getCollection(collection)
                .find(new Document("agency", agency.id()))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private static void put(ObjectNode body, String pointer, String json) {
        var parts = pointer.substring(1).split("/", -1);
        JsonNode at = body;
        for (var part : Arrays.copyOf(parts, parts.length - 1)) {
            at = at.isArray() ? at.get(Integer.parseInt(part)) : at.get(part);
        }
        ((ObjectNode) at).set(parts[parts.length - 1], JsonMapper.shared().readTree(json));
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    private static ObjectNode plan() {
        return object("""
                {"fiscalYear": 2564, "adoptedOn": "2020-10-05", "items": [
                  {"number": 1, "titleTh": "จ้างก่อสร้างถนนคอนกรีตเสริมเหล็ก", "category": "WORKS", "method": "E_BIDDING",
                   "budget": "1250000", "plannedFor": "2021-01", "fundSourceTh": "เงินอุดหนุนเฉพาะกิจ"},
                  {"number": 2, "titleTh": "ซื้อวัสดุสำนักงาน", "category": "GOODS", "method": "SPECIFIC", "budget": "98500.50"}]}""");
    }

    private static ObjectNode bidding() {
        return object("""
                {"fiscalYear": 2564, "egpProjectNumber": "64017000001", "titleTh": "จ้างก่อสร้างถนนคอนกรีตเสริมเหล็ก",
                 "category": "WORKS", "method": "E_BIDDING", "budget": "1250000", "planItem": 1,
                 "occurredOn": "2021-01-04"}""");
    }

    private static ObjectNode purchase(String budget) {
        return object("""
                {"fiscalYear": 2564, "titleTh": "ซื้อวัสดุสำนักงาน", "category": "GOODS", "method": "SPECIFIC",
                 "occurredOn": "2021-01-04"}""").put("budget", budget);
    }

    private static String award(String occurredOn, String more) {
        return """
                {"bidders": [
                   {"kind": "JURISTIC", "name": "หจก. ตัวอย่างก่อสร้าง", "taxNumber": "0105500000000", "price": "98400"},
                   {"kind": "NATURAL", "name": "%s", "taxNumber": "%s", "price": "98450"}],
                 "winner": 0, "agreedPrice": "98000.00", "reasonTh": "เสนอราคาต่ำสุด", "occurredOn": "%s"%s}""".formatted(PERSON, NATIONAL_ID, occurredOn, more);
    }
}
