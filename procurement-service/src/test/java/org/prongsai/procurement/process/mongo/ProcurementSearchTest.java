package org.prongsai.procurement.process.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.embedded.EmbeddedStore;
import org.prongsai.encryption.CaseCiphers;
import org.prongsai.encryption.FileCaseKeyStore;
import org.prongsai.encryption.MasterKey;
import org.prongsai.messaging.CrashPoints;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.Refusal;
import org.prongsai.procurement.process.Basics;
import org.prongsai.procurement.process.Procurement;
import org.prongsai.procurement.process.Procurement.Recorded;
import org.prongsai.procurement.process.ProcurementCommand;
import org.prongsai.procurement.process.ProcurementCommand.Create;
import org.prongsai.procurement.process.ProcurementDecider;
import org.prongsai.procurement.process.ProcurementEvent;
import org.prongsai.procurement.process.ReadProcurements;
import org.prongsai.procurement.process.ReadProcurements.Wanted;
import org.prongsai.procurement.process.SearchText;
import org.prongsai.procurement.process.messaging.ProcurementTranslator;
import org.prongsai.procurement.register.Ocid;
import org.prongsai.procurement.rules.ProcurementRules;
import org.prongsai.procurement.supplier.Identities;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateFactory;
import org.prongsai.support.aggregate.AggregateType;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Outcome;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Searching on the real store, with what it has to look at counted. */
class ProcurementSearchTest {

    private static final AgencyId AGENCY = new AgencyId("tuayang");
    private static final AgencyId ANOTHER = new AgencyId("another");
    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final int ROADS = 60;

    @TempDir
    private static Path directory;

    private static EmbeddedStore store;
    private static MongoClient client;
    private static ReadProcurements reading;

    @BeforeAll
    static void manyRoadsAndAFewOthers() {
        store = EmbeddedStore.start(directory.resolve("store"), 0);
        client = MongoClients.create(store.uri());
        var identities = new Identities(new CaseCiphers(
                FileCaseKeyStore.open(directory.resolve("keys")), MasterKey.open(directory.resolve("keys"))));
        var factory = new AggregateFactory(
                new MongoTemplate(client, "procurement"), (collection, id) -> {}, CrashPoints.NONE);
        Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements = factory.of(
                new AggregateType<>(
                        "procurement",
                        "procurements",
                        new ProcurementDecider(ProcurementRules.load()),
                        new ProcurementCodec(),
                        new ProcurementTranslator()),
                Optional.of(identities),
                Set.of(ReadProcurements.FISCAL_YEAR, ReadProcurements.PIECES));
        reading = new ReadProcurements(procurements, identities);
        for (int number = 1; number <= ROADS; number++) {
            record(procurements, AGENCY, number, "จ้างก่อสร้างถนนคอนกรีตเสริมเหล็ก สายที่ " + number);
        }
        record(procurements, AGENCY, 101, "ซื้อถังน้ำพลาสติก ขนาด ๒,๐๐๐ ลิตร");
        record(procurements, AGENCY, 102, "จ้างเหมาดูแลระบบประปาหมู่บ้าน");
        record(procurements, ANOTHER, 101, "ซื้อถังน้ำพลาสติก ขนาด ๒,๐๐๐ ลิตร");
    }

    @AfterAll
    static void close() {
        client.close();
        store.close();
    }

    @Test
    void a_part_of_a_thai_title_is_found_without_looking_at_the_others() {
        var before = scanned();

        assertThat(found("ถังน้ำ")).containsExactly("ซื้อถังน้ำพลาสติก ขนาด ๒,๐๐๐ ลิตร");
        assertThat(found("2,000 ลิตร")).hasSize(1);
        assertThat(found("ประปา")).containsExactly("จ้างเหมาดูแลระบบประปาหมู่บ้าน");

        assertThat(scanned() - before).as("documents looked at").isLessThanOrEqualTo(6);
    }

    @Test
    void two_letters_are_enough_and_letters_that_only_lie_apart_are_not() {
        assertThat(found("ถั")).hasSize(1);
        assertThat(found("ถังพลาสติก")).isEmpty();
        // signs that mean something to a pattern are letters like any other
        assertThat(found(".*")).isEmpty();
        assertThat(found("\\E")).isEmpty();
    }

    @Test
    void what_one_part_narrows_the_text_itself_decides() {
        assertThat(found("สายที่ 17")).containsExactly("จ้างก่อสร้างถนนคอนกรีตเสริมเหล็ก สายที่ 17");
    }

    @Test
    void the_list_of_an_agency_looks_at_a_page_of_its_own() {
        var before = scanned();

        var page = reading.list(AGENCY, wanted(Optional.empty()), false, Optional.empty(), 20);

        assertThat(page.items()).hasSize(20);
        assertThat(scanned() - before).isLessThanOrEqualTo(21);
    }

    private static List<String> found(String text) {
        return reading
                .list(AGENCY, wanted(Optional.of(SearchText.plain(text))), false, Optional.empty(), 20)
                .items()
                .stream()
                .map(item -> ((Recorded) item.state()).basics().titleTh())
                .toList();
    }

    private static Wanted wanted(Optional<String> text) {
        return new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), text, true);
    }

    private static void record(
            Aggregates<Procurement, ProcurementCommand, ProcurementEvent, Refusal> procurements,
            AgencyId agency,
            int number,
            String title) {
        var ocid = new Ocid("ocds-prongsai-%s-2564-%04d".formatted(agency, number));
        var basics =
                new Basics(ocid, YEAR, null, title, Category.GOODS, Method.SPECIFIC, Baht.of("1000"), null, null, null);
        var outcome = procurements.create(
                ocid.at(agency),
                new Command<>(
                        new Create(basics, LocalDate.of(2021, 3, 1), Optional.empty()),
                        new Context(Actor.clock(agency), Instant.parse("2021-03-01T03:00:00Z")),
                        "begin",
                        null,
                        Map.of(),
                        Optional.empty(),
                        after -> Map.of()));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static long scanned() {
        var status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
        return status.get("metrics", Document.class)
                .get("queryExecutor", Document.class)
                .getLong("scannedObjects");
    }
}
