package org.prongsai.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.prongsai.acceptance.platform.Agency.complaint;
import static org.prongsai.acceptance.platform.Agency.newKey;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Answer;
import org.prongsai.acceptance.platform.Caller;
import org.prongsai.acceptance.platform.Platform;
import org.prongsai.acceptance.platform.SharedPlatform;
import org.prongsai.acceptance.platform.Visitor;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import tools.jackson.databind.JsonNode;

/** What does not fit is refused by a problem of the catalogue, and leaves everything as it was. */
@ExtendWith(SharedPlatform.class)
class BadInputIT {

    private static final String COMPLAINTS = "/api/complaints";
    /** Elements that a browser isolates as it does blocks. */
    private static final Set<String> ISOLATED = Set.of("bdi", "textarea");

    private static final String TODAY = BangkokTime.today(Clock.systemUTC()).toString();

    private final int fiscalYear =
            FiscalYear.of(BangkokTime.today(Clock.systemUTC())).value();

    private final Platform platform;
    private final Agency tuayang;

    BadInputIT(Platform platform) {
        this.platform = platform;
        this.tuayang = platform.tuayang();
    }

    /** Somebody's call, made when an agency and one of its cases, just received, are there. */
    interface Call extends Function<Situation, Answer> {}

    /**
     * @param receipt of the case that was received
     * @param other an agency to which none of it belongs
     */
    record Situation(Agency agency, Receipt receipt, Case received, Agency other) {

        Caller anybody() {
            return agency.anybody();
        }

        Caller filing() {
            return anybody().withKey(newKey());
        }

        String step(String action) {
            return "%s/%s/%s".formatted(COMPLAINTS, received.id(), action);
        }

        Caller handling() {
            return by(agency.handler());
        }

        Caller supervising() {
            return by(agency.supervisor());
        }

        Caller by(Caller staff) {
            return staff.withKey(newKey()).onVersion(received.version());
        }

        Answer sent(String what, Map<String, ?> content) {
            return agency.send(receipt, what, content);
        }
    }

    private static Map<String, Object> complaintWith(String field, Object value) {
        var complaint = new HashMap<>(complaint("SERVICE", "road", "ถนน"));
        complaint.put(field, value);
        return complaint;
    }

    private static Arguments bad(String what, int status, String slug, Call call) {
        return argumentSet(what, status, slug, call);
    }

    static Stream<Arguments> calls() {
        return Stream.of(bodies(), keys(), queries(), callers(), wrongHands(), versions(), words())
                .flatMap(List::stream);
    }

    private static List<Arguments> bodies() {
        return List.of(
                bad(
                        "an unknown field",
                        400,
                        "unknown-field",
                        s -> s.filing().post(COMPLAINTS, complaintWith("priority", "high"))),
                bad(
                        "an unknown field inside another",
                        400,
                        "unknown-field",
                        s -> s.filing().post(COMPLAINTS, complaintWith("reporter", Map.of("nationalId", "1")))),
                bad(
                        "a number for a text",
                        400,
                        "validation-failed",
                        s -> s.filing().post(COMPLAINTS, complaintWith("subject", 5))),
                bad(
                        "a list for a text",
                        400,
                        "validation-failed",
                        s -> s.filing().post(COMPLAINTS, complaintWith("subject", List.of("ถนน")))),
                bad(
                        "a text for an object",
                        400,
                        "validation-failed",
                        s -> s.filing().post(COMPLAINTS, complaintWith("reporter", "สมชาย"))),
                bad(
                        "a kind that there is not",
                        400,
                        "validation-failed",
                        s -> s.filing().post(COMPLAINTS, complaintWith("kind", "GOSSIP"))),
                bad(
                        "a category that there is not",
                        400,
                        "validation-failed",
                        s -> s.filing().post(COMPLAINTS, complaintWith("category", "gossip"))),
                bad(
                        "an empty subject",
                        400,
                        "validation-failed",
                        s -> s.filing().post(COMPLAINTS, complaintWith("subject", " "))),
                bad(
                        "a long subject",
                        400,
                        "validation-failed",
                        s -> s.filing().post(COMPLAINTS, complaintWith("subject", "ก".repeat(201)))),
                bad(
                        "no subject",
                        400,
                        "validation-failed",
                        s -> s.filing().post(COMPLAINTS, Map.of("kind", "SERVICE", "description", "ถนน"))),
                bad("half a body", 400, "malformed-body", s -> s.filing().post(COMPLAINTS, "{\"kind\": \"SERV")),
                bad("no body", 400, "malformed-body", s -> s.filing().post(COMPLAINTS, "")),
                bad(
                        "a field twice",
                        400,
                        "malformed-body",
                        s -> s.filing()
                                .post(
                                        COMPLAINTS,
                                        "{\"kind\":\"SERVICE\",\"kind\":\"QUESTION\",\"subject\":\"x\",\"description\":\"y\"}")),
                bad(
                        "ten megabytes of text",
                        413,
                        "body-too-large",
                        s -> s.filing().post(COMPLAINTS, complaintWith("description", "x".repeat(10 << 20)))),
                bad(
                        "ten megabytes of text to staff's address",
                        413,
                        "body-too-large",
                        s -> s.handling().post(s.step("acknowledge"), Map.of("note", "x".repeat(10 << 20)))),
                bad(
                        "a form instead of JSON",
                        415,
                        "unsupported-media-type",
                        s -> s.filing().submit(COMPLAINTS, Map.of("kind", "SERVICE"))),
                bad(
                        "an outcome of another kind",
                        409,
                        "state-conflict",
                        s -> s.handling().post(s.step("resolve"), Map.of("outcome", "FIXED"))),
                bad(
                        "an assignment to nobody",
                        400,
                        "validation-failed",
                        s -> s.supervising().post(s.step("assign"), Map.of())));
    }

    private static List<Arguments> keys() {
        return List.of(
                bad(
                        "no key",
                        400,
                        "idempotency-key-missing",
                        s -> s.anybody().post(COMPLAINTS, complaint("SERVICE", "road", "ถนน"))),
                bad(
                        "a key that can be guessed",
                        400,
                        "idempotency-key-malformed",
                        s -> s.anybody().withKey("1").post(COMPLAINTS, complaint("SERVICE", "road", "ถนน"))),
                bad(
                        "no key for a step",
                        400,
                        "idempotency-key-missing",
                        s -> s.agency()
                                .handler()
                                .onVersion(s.received().version())
                                .post(s.step("acknowledge"), Map.of())));
    }

    private static List<Arguments> queries() {
        return List.of(
                bad(
                        "a year too early",
                        400,
                        "year-out-of-range",
                        s -> s.anybody().get("/api/reports/complaint-statistics?fiscalYear=2499")),
                bad(
                        "a year too late",
                        400,
                        "year-out-of-range",
                        s -> s.anybody().get("/api/reports/measures?fiscalYear=2701")),
                bad(
                        "a year of the Common Era",
                        400,
                        "year-out-of-range",
                        s -> s.anybody().get("/api/measures?fiscalYear=2021")),
                bad(
                        "a year that is no number",
                        400,
                        "year-out-of-range",
                        s -> s.anybody().get("/api/reports/complaint-statistics?fiscalYear=last")),
                bad(
                        "a year to publish for",
                        400,
                        "year-out-of-range",
                        s -> s.agency()
                                .staff("officer")
                                .withKey(newKey())
                                .post(
                                        "/api/disclosures",
                                        Map.of(
                                                "fiscalYear",
                                                2021,
                                                "kind",
                                                "NEWS",
                                                "titleTh",
                                                "ข่าว",
                                                "publishedOn",
                                                "2021-02-01",
                                                "evidenceFor",
                                                List.of()))),
                bad(
                        "a receipt of nobody",
                        404,
                        "receipt-unknown",
                        s -> s.anybody().post("/api/complaints/status", Map.of("receiptCode", "0000-0000-0000-0000"))),
                bad(
                        "a case of nobody",
                        404,
                        "not-found",
                        s -> s.agency().handler().get(COMPLAINTS + "/complaint-aaaaaaaaaaaaaaaaaaaaaaaaaa")),
                bad(
                        "an id that is none",
                        404,
                        "not-found",
                        s -> s.agency().handler().get(COMPLAINTS + "/%24ne")),
                bad("an address of nothing", 404, "not-found", s -> s.anybody().get("/api/nothing")),
                bad(
                        "a verb that there is not",
                        405,
                        "method-not-allowed",
                        s -> s.anybody().call("DELETE", "/api/categories", BodyPublishers.noBody())));
    }

    private static List<Arguments> callers() {
        return List.of(
                bad(
                        "nobody in particular",
                        401,
                        "unauthenticated",
                        s -> s.anybody().get(COMPLAINTS)),
                bad(
                        "another role",
                        403,
                        "forbidden",
                        s -> s.agency().staff("procurement-officer").get(COMPLAINTS)),
                bad(
                        "another role for a step",
                        403,
                        "forbidden",
                        s -> s.agency()
                                .handler()
                                .withKey(newKey())
                                .onVersion(s.received().version())
                                .post(s.step("assign"), Map.of("to", s.agency().staffId("officer")))),
                bad(
                        "an auditor who changes something",
                        403,
                        "forbidden",
                        s -> s.agency()
                                .staff("auditor")
                                .withKey(newKey())
                                .onVersion(s.received().version())
                                .post(s.step("acknowledge"), Map.of())),
                bad(
                        "a wrong key of the demo",
                        403,
                        "forbidden",
                        s -> s.anybody()
                                .post(
                                        "/identity/demo/token",
                                        Map.of("key", "a-guess-of-the-key", "role", "complaint-handler"))),
                bad(
                        "what the kernel took for a login",
                        401,
                        "unauthenticated",
                        s -> s.anybody()
                                .with("Authorization", "Bearer dev.complaint-handler.guess")
                                .get(COMPLAINTS)),
                bad(
                        "a login of another agency",
                        403,
                        "forbidden",
                        s -> s.other()
                                .anybody()
                                .with(
                                        "Authorization",
                                        "Bearer " + s.agency().tokens().apply("complaint-handler"))
                                .get(COMPLAINTS)),
                bad(
                        "a token that the caller made up",
                        401,
                        "unauthenticated",
                        s -> s.anybody()
                                .with("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.")
                                .get(COMPLAINTS)));
    }

    private static List<Arguments> versions() {
        return List.of(
                bad(
                        "a version that is past",
                        412,
                        "stale-version",
                        s -> s.handling().onVersion(s.received().version() - 1).post(s.step("acknowledge"), Map.of())),
                bad(
                        "a version to come",
                        412,
                        "stale-version",
                        s -> s.handling().onVersion(s.received().version() + 1).post(s.step("acknowledge"), Map.of())),
                bad(
                        "no version",
                        428,
                        "version-required",
                        s -> s.agency().handler().withKey(newKey()).post(s.step("acknowledge"), Map.of())),
                bad(
                        "a version that is none",
                        400,
                        "validation-failed",
                        s -> s.handling().with("If-Match", "*").post(s.step("acknowledge"), Map.of())),
                bad(
                        "a step that the state does not allow",
                        409,
                        "state-conflict",
                        s -> s.handling().post(s.step("close"), Map.of())),
                bad(
                        "another step that the state does not allow",
                        409,
                        "state-conflict",
                        s -> s.supervising()
                                .post(s.step("assign"), Map.of("to", s.agency().staffId("officer")))));
    }

    /** Steps by those who may not take them, and by those to whom the case must be unknown. */
    private static List<Arguments> wrongHands() {
        return List.of(
                bad(
                        "a handler who rejects",
                        403,
                        "forbidden",
                        s -> s.handling().post(s.step("reject"), Map.of("rejection", "ABUSIVE"))),
                bad(
                        "a handler who refers",
                        403,
                        "forbidden",
                        s -> s.handling().post(s.step("refer"), Map.of("body", "NACC"))),
                bad(
                        "a handler who lets themselves read who reported",
                        403,
                        "forbidden",
                        s -> s.handling()
                                .post(
                                        s.step("grant-identity"),
                                        Map.of("to", s.agency().staffId("complaint-handler"), "hours", 1))),
                bad(
                        "a handler who has a case erased",
                        403,
                        "forbidden",
                        s -> s.handling().post(s.step("approve-erasure"), Map.of("reason", "ครบกำหนด"))),
                bad(
                        "a head who decides",
                        403,
                        "forbidden",
                        s -> s.by(s.agency().staff("head")).post(s.step("resolve"), Map.of("outcome", "FIXED"))),
                bad(
                        "an administrator who writes to the reporter",
                        403,
                        "forbidden",
                        s -> s.by(s.agency().staff("admin")).post(s.step("messages"), Map.of("text", "ถอนเรื่องเถอะ"))),
                bad(
                        "an executive who reads",
                        403,
                        "forbidden",
                        s -> s.agency()
                                .staff("executive")
                                .get(COMPLAINTS + "/" + s.received().id())),
                bad(
                        "who reported, without leave",
                        403,
                        "identity-withheld",
                        s -> s.agency()
                                .supervisor()
                                .get(COMPLAINTS + "/" + s.received().id() + "/identity")),
                bad(
                        "a case of another agency",
                        404,
                        "not-found",
                        s -> s.other()
                                .supervisor()
                                .get(COMPLAINTS + "/" + s.received().id())),
                bad(
                        "a step in a case of another agency",
                        404,
                        "not-found",
                        s -> s.by(s.other().supervisor()).post(s.step("triage"), Map.of("finding", "GOES_ON"))),
                bad(
                        "a message in a case of another agency",
                        404,
                        "not-found",
                        s -> s.by(s.other().handler()).post(s.step("messages"), Map.of("text", "ขอทราบชื่อ"))),
                bad(
                        "a case of nobody as the same one",
                        400,
                        "validation-failed",
                        s -> s.supervising()
                                .post(s.step("close-as-duplicate"), Map.of("of", "complaint-" + "a".repeat(32)))));
    }

    /** What the holder of a receipt and staff say to each other. */
    private static List<Arguments> words() {
        return List.of(
                bad("a message of nothing", 400, "validation-failed", s -> s.sent("messages", Map.of("text", " "))),
                bad(
                        "a long message",
                        400,
                        "validation-failed",
                        s -> s.sent("messages", Map.of("text", "ก".repeat(4001)))),
                bad(
                        "a message without a key",
                        400,
                        "idempotency-key-missing",
                        s -> s.anybody()
                                .post(
                                        COMPLAINTS + "/messages",
                                        Map.of("receiptCode", s.receipt().receiptCode(), "text", "ยังไม่ซ่อม"))),
                bad("six stars", 400, "validation-failed", s -> s.sent("ratings", Map.of("stars", 6))),
                bad("no star", 400, "validation-failed", s -> s.sent("ratings", Map.of("stars", 0))),
                bad("stars before the end", 409, "state-conflict", s -> s.sent("ratings", Map.of("stars", 5))),
                bad(
                        "reopening what is open",
                        409,
                        "state-conflict",
                        s -> s.sent("reopenings", Map.of("reason", "ช้า"))),
                bad("reopening without a reason", 400, "validation-failed", s -> s.sent("reopenings", Map.of())),
                bad(
                        "a case that is like itself",
                        400,
                        "validation-failed",
                        s -> s.supervising()
                                .post(
                                        s.step("close-as-duplicate"),
                                        Map.of("of", s.received().id()))),
                bad(
                        "a hold without a reason",
                        400,
                        "validation-failed",
                        s -> s.supervising().post(s.step("hold"), Map.of("reason", ""))),
                bad(
                        "erasing what is to be kept",
                        409,
                        "state-conflict",
                        s -> s.supervising().post(s.step("propose-erasure"), Map.of("reason", "รก"))),
                bad(
                        "publishing what is no question",
                        409,
                        "state-conflict",
                        s -> s.supervising()
                                .post(
                                        "/api/questions",
                                        Map.of(
                                                "caseId",
                                                s.received().id(),
                                                "question",
                                                "ถนน",
                                                "answer",
                                                "ซ่อมแล้ว",
                                                "anonymised",
                                                true))));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void is_refused_and_changes_nothing(int status, String slug, Call call) {
        var receipt = tuayang.file(complaint("SERVICE", "road", "ถนน"));
        Case received = tuayang.caseOf(receipt);
        List<JsonNode> lists = newest();
        platform.awaitRest();
        JsonNode statistics = tuayang.statistics(fiscalYear);

        Answer answer = call.apply(new Situation(tuayang, receipt, received, platform.khambok()));

        answer.refusal(status, slug);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        platform.awaitRest();
        assertThat(tuayang.caseOf(receipt)).isEqualTo(received);
        assertThat(newest()).isEqualTo(lists);
        assertThat(tuayang.statistics(fiscalYear)).isEqualTo(statistics);
    }

    /** The first page of what a call could have added to. */
    private List<JsonNode> newest() {
        return List.of(
                tuayang.handler().get(COMPLAINTS).json(200),
                tuayang.anybody().get("/api/disclosures?fiscalYear=2564").json(200));
    }

    /** Codes that are no case's, those that could be and those that could not. */
    @ParameterizedTest
    @ValueSource(strings = {"0000-0000-0000-0000", "ZZZZ-ZZZZ-ZZZZ-ZZZZ", "my code", "{\"$ne\": null}", "\u202E0000"})
    void a_code_that_opens_nothing_is_refused_in_the_same_words_wherever_it_is_sent(String code) {
        var holder = new Receipt("", code, "", "");

        List<JsonNode> refusals = Stream.of(
                        tuayang.send(holder, "status", Map.of()),
                        tuayang.send(holder, "messages", Map.of("text", "ยังไม่ซ่อม")),
                        tuayang.send(holder, "withdrawals", Map.of()),
                        tuayang.send(holder, "reopenings", Map.of("reason", "ยังไม่ซ่อม")),
                        tuayang.send(holder, "ratings", Map.of("stars", 3)))
                .map(answer -> answer.refusal(404, "receipt-unknown"))
                .distinct()
                .toList();

        assertThat(refusals).hasSize(1);
        assertThat(refusals.getFirst().toString()).doesNotContain(code);
    }

    /** Nothing of it is looked up by what it would mean to a database, a shell or a pattern. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ne\": null}",
                "ocds-x' || '1' == '1",
                "ocds-{{7*7}}-${jndi:ldap://127.0.0.1/x}",
                "../../../../etc/passwd",
                "(ocds-)+$^(((((((((((((((((((((((((((((((((((((((((((((((((",
                "ocds-\u202E1000-abc",
                "ocds-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a"
            })
    void a_hostile_number_of_a_procurement_is_a_text_like_any_other(String ocid) {
        Receipt receipt = tuayang.file(complaintWith("about", Map.of("ocid", ocid, "serviceRequest", ocid)));
        Case filed = tuayang.caseOf(receipt);

        JsonNode read = tuayang.supervisor().get(COMPLAINTS + "/" + filed.id()).json(200);

        assertThat(read.at("/statement/about/ocid").asString()).isEqualTo(ocid);
        assertThat(read.at("/statement/about/serviceRequest").asString()).isEqualTo(ocid);
        tuayang.supervisor().get(COMPLAINTS + "/" + filed.id() + "/similar").json(200);
        assertThat(tuayang.statusOf(receipt).path("status").asString()).isEqualTo("RECEIVED");
    }

    /**
     * A mark that turns the direction of writing may hide what a text says. It ends with the block that it stands in, which
     * is how browsers lay out text; so nothing of the page's own may stand in one block with it.
     */
    @Test
    void a_mark_that_turns_the_writing_around_turns_nothing_of_the_page() {
        String turned = "โอนเงินให้ \u202Exe.gpj\u2066 แล้ว";
        Receipt receipt = tuayang.file(Map.of(
                "kind", "SERVICE",
                "subject", turned,
                "description", turned,
                "place", turned,
                "about", Map.of("officer", turned)));
        Case acknowledged =
                tuayang.step(tuayang.handler(), tuayang.caseOf(receipt), "acknowledge", Map.of("note", turned));
        tuayang.send(receipt, "messages", Map.of("text", turned)).json(201);
        tuayang.step(tuayang.handler(), tuayang.caseOf(receipt), "messages", Map.of("text", turned));

        var handler = new Visitor(tuayang);
        handler.signIn("legal-officer", platform.demoPassword());

        for (Answer answer : List.of(
                handler.get("/staff/complaints/" + acknowledged.id()),
                tuayang.anybody().submit("/complaints/status", Map.of("receiptCode", receipt.receiptCode())))) {
            assertThat(Visitor.page(answer).getElementsMatchingOwnText("\u202E"))
                    .as(answer.text())
                    .isNotEmpty()
                    .allSatisfy(element ->
                            assertThat(blockOf(element).wholeText().strip()).isEqualTo(turned));
        }
    }

    private static Element blockOf(Element element) {
        return Stream.concat(Stream.of(element), element.parents().stream())
                .filter(one -> one.isBlock() || ISOLATED.contains(one.normalName()))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> fields() {
        Map<String, Object> item =
                Map.of("number", 1, "titleTh", "ถนน", "category", "WORKS", "method", "E_BIDDING", "budget", "1000.00");
        Map<String, Object> bidder =
                Map.of("kind", "JURISTIC", "name", "บริษัท", "taxNumber", "0994000000001", "price", "900.00");
        return Stream.of(
                wrong(
                        "a plan's item of less than nothing",
                        "items[0].budget",
                        planOf(changed(item, "budget", "-1.00"))),
                wrong("a plan's item of nothing", "items[0].budget", planOf(changed(item, "budget", "0.00"))),
                wrong("an amount that is no amount", "items[0].budget", planOf(changed(item, "budget", "พันบาท"))),
                wrong("a plan of nothing", "items", changed(planOf(item), "items", List.of())),
                wrong("a plan adopted tomorrow", "adoptedOn", changed(planOf(item), "adoptedOn", "2099-01-01")),
                wrong("an award without bidders", "bidders", changed(award(bidder), "bidders", List.of())),
                wrong("an award to nobody who bid", "winner", changed(award(bidder), "winner", 1)),
                wrong("a bid of less than nothing", "bidders[0].price", award(changed(bidder, "price", "-900.00"))),
                wrong("a bidder without a name", "bidders[0].name", award(changed(bidder, "name", " "))));
    }

    private static Arguments wrong(String what, String field, Map<String, Object> body) {
        return argumentSet(what, field, body);
    }

    private static Map<String, Object> changed(Map<String, Object> body, String field, Object value) {
        var other = new HashMap<>(body);
        other.put(field, value);
        return other;
    }

    private static Map<String, Object> planOf(Map<String, Object> item) {
        return Map.of("fiscalYear", 2580, "adoptedOn", TODAY, "items", List.of(item));
    }

    private static Map<String, Object> award(Map<String, Object> bidder) {
        return Map.of(
                "bidders",
                List.of(bidder),
                "winner",
                0,
                "agreedPrice",
                "900.00",
                "reasonTh",
                "เสนอราคาต่ำสุด",
                "occurredOn",
                TODAY);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_procurement_that_cannot_be_is_refused_by_its_field(String field, Map<String, Object> body) {
        Caller officer = tuayang.staff("procurement-officer");
        JsonNode open = officer.withKey(newKey())
                .post(
                        "/api/procurements",
                        Map.of(
                                "fiscalYear",
                                FiscalYear.of(BangkokTime.today(Clock.systemUTC()))
                                        .value(),
                                "titleTh",
                                "ซ่อมถนน",
                                "category",
                                "WORKS",
                                "method",
                                "SPECIFIC",
                                "budget",
                                "1000.00",
                                "occurredOn",
                                TODAY))
                .json(201);
        String address = "/api/procurements/" + open.path("ocid").asString();
        boolean isPlan = body.containsKey("items");

        JsonNode problem = officer.withKey(newKey())
                .onVersion(open.path("version").asLong())
                .post(isPlan ? "/api/procurement-plans" : address + "/award", body)
                .refusal(400, "validation-failed");

        assertThat(problem.path("errors"))
                .extracting(error -> error.path("field").asString())
                .contains(field);
        assertThat(officer.get(address).json(200).path("version")).isEqualTo(open.path("version"));
        assertThat(tuayang.anybody()
                        .get("/api/procurement-plans?fiscalYear=2580")
                        .json(200)
                        .path("items"))
                .isEmpty();
    }

    @Test
    void who_is_of_no_post_and_whose_delegation_ended_yesterday_comes_to_no_desk() {
        Caller admin = tuayang.staff("admin");
        JsonNode made = admin.withKey(newKey())
                .post(
                        "/api/accounts",
                        Map.of(
                                "loginName",
                                "stood-in",
                                "displayName",
                                "ผู้เคยรักษาราชการแทน",
                                "holding",
                                Map.of("roles", List.of(), "posts", List.of())))
                .json(201);
        LocalDate today = BangkokTime.today(Clock.systemUTC());
        admin.withKey(newKey())
                .onVersion(made.path("version").asLong())
                .post(
                        "/api/accounts/" + made.path("id").asString() + "/delegate",
                        Map.of(
                                "fromPost",
                                "palad",
                                "roles",
                                List.of("head"),
                                "from",
                                today.minusDays(9).toString(),
                                "until",
                                today.minusDays(1).toString()))
                .json(200);
        var deputy = new Visitor(tuayang);

        Answer refused = deputy.signIn("stood-in", made.path("oneTimePassword").asString());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("ท่านยังไม่มีสิทธิใช้งานระบบในวันนี้");
        assertThat(deputy.get("/staff").status()).as("a desk without a session").isEqualTo(403);
    }

    @Test
    void a_refusal_names_the_field_and_speaks_the_callers_language() {
        Map<String, Object> tooLong = complaintWith("subject", "ก".repeat(201));

        JsonNode thai =
                tuayang.anybody().withKey(newKey()).post(COMPLAINTS, tooLong).refusal(400, "validation-failed");
        JsonNode english = tuayang.anybody()
                .withKey(newKey())
                .with("Accept-Language", "en")
                .post(COMPLAINTS, tooLong)
                .refusal(400, "validation-failed");

        assertThat(thai.path("errors").path(0).path("field").asString()).isEqualTo("subject");
        assertThat(thai.path("title").asString()).containsPattern("[ก-๙]");
        assertThat(english.path("title").asString()).matches("[\\x20-\\x7e]+");
    }

    @Test
    void an_address_of_no_agency_is_unknown() {
        platform.agency("example.org").anybody().get("/api/categories").refusal(404, "unknown-agency");
    }

    @Test
    void what_services_tell_their_operator_is_not_told_outside() {
        for (String inside : List.of("/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env")) {
            assertThat(tuayang.anybody().get(inside).status()).as(inside).isEqualTo(404);
        }
    }

    @Test
    void a_year_without_data_is_answered_with_zeros_and_says_so() {
        JsonNode statistics = tuayang.statistics(2599);

        assertThat(statistics.path("total").asLong()).isZero();
        assertThat(statistics.path("statementTh").asString()).contains("ไม่มี");
    }
}
