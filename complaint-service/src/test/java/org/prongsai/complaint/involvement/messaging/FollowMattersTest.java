package org.prongsai.complaint.involvement.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.involvement.About;
import org.prongsai.complaint.involvement.Facts;
import org.prongsai.complaint.involvement.Facts.Known;
import org.prongsai.complaint.involvement.Facts.NoSuchMatter;
import org.prongsai.complaint.involvement.Facts.NotYetKnown;
import org.prongsai.complaint.involvement.FollowMatters;
import org.prongsai.complaint.involvement.Involvement;
import org.prongsai.complaint.involvement.InvolvementListener;
import org.prongsai.complaint.involvement.LookUpInvolvement;
import org.prongsai.complaint.involvement.Matter;
import org.prongsai.complaint.involvement.Matters;
import org.prongsai.complaint.involvement.mongo.MongoMatters;
import org.prongsai.embedded.TestBackends;
import org.prongsai.messaging.inbox.Fold;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;

/** Facts as they grow event by event, in a real store. */
class FollowMattersTest {

    private static final AgencyId TUAYANG = new AgencyId("tuayang");
    private static final AgencyId KHAMBOK = new AgencyId("khambok");
    private static final String OCID = "ocds-prongsai-tuayang-2570-0001";
    private static final String EGP = "69117000001";
    private static final String TRACKING = "2570-K7QD2M9XAB";
    private static final About THE_PROCUREMENT = new About(OCID, null);

    private static MongoClient client;

    private final List<Told> told = new ArrayList<>();
    private Matters matters;
    private FollowMatters follow;
    private Involvement involvement;

    record Told(AgencyId agency, Matter matter, Set<StaffId> responsible) {}

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestBackends.mongoUri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void aStoreOfItsOwn() {
        matters = new MongoMatters(client.getDatabase("test-" + UUID.randomUUID()));
        follow = listening((agency, matter, responsible) -> told.add(new Told(agency, matter, responsible)));
        involvement = new LookUpInvolvement(matters);
    }

    private FollowMatters listening(InvolvementListener listener) {
        return new FollowMatters(matters, new MatterFold(), List.of(listener));
    }

    @Test
    void a_procurement_is_found_by_its_ocid_and_by_its_project_number() {
        receive(History.procurement(TUAYANG, OCID).created(EGP, "noi").awarded("nid"));

        assertThat(of(THE_PROCUREMENT)).isEqualTo(known("noi", "nid"));
        assertThat(of(new About(EGP, null))).isEqualTo(known("noi", "nid"));
    }

    @Test
    void a_request_is_found_by_its_tracking_number_before_anybody_has_taken_it_up() {
        var request = History.request(TUAYANG, "request-00112233445566778899")
                .submitted(TRACKING)
                .accepted("noi");

        receive(request, 1);
        assertThat(of(new About(null, "2570k7qd2m9xab"))).isEqualTo(known());

        receive(request, 2);
        assertThat(of(new About(null, TRACKING))).isEqualTo(known("noi"));
    }

    @Test
    void of_several_matters_everybody_is_responsible_and_all_must_be_known() {
        receive(History.procurement(TUAYANG, OCID).created(null, "noi"));
        var both = new About(OCID, TRACKING);

        assertThat(of(both)).isEqualTo(notYetKnown("noi"));

        receive(History.request(TUAYANG, "request-00112233445566778899")
                .submitted(TRACKING)
                .accepted("nid"));
        assertThat(of(both)).isEqualTo(known("noi", "nid"));
    }

    @Test
    void what_looks_like_ours_and_was_never_heard_of_is_not_yet_known() {
        assertThat(of(THE_PROCUREMENT)).isEqualTo(notYetKnown());
        assertThat(of(new About(EGP, null))).isEqualTo(notYetKnown());
        assertThat(of(new About(null, TRACKING))).isEqualTo(notYetKnown());
        assertThat(of(new About(null, "K7QD-2M9X-4HTW-0B3N"))).isEqualTo(notYetKnown());
    }

    @Test
    void what_names_nothing_of_ours_is_no_such_matter() {
        assertThat(of(new About(null, null))).isEqualTo(new NoSuchMatter());
        assertThat(of(new About("ถนนหน้าวัด", "ไม่ทราบ"))).isEqualTo(new NoSuchMatter());
        assertThat(of(new About("ocds-prongsai-khambok-2564-0001", null))).isEqualTo(new NoSuchMatter());
    }

    @Test
    void another_agencys_matter_is_not_found() {
        var request = History.request(KHAMBOK, "request-00112233445566778899")
                .submitted(TRACKING)
                .accepted("noi");
        receive(History.procurement(KHAMBOK, "ocds-prongsai-khambok-2564-0001").created(EGP, "noi"));
        receive(request);

        assertThat(of(new About("ocds-prongsai-khambok-2564-0001", null))).isEqualTo(new NoSuchMatter());
        assertThat(of(new About(EGP, TRACKING))).isEqualTo(notYetKnown());
        assertThat(involvement.of(KHAMBOK, new About(EGP, TRACKING))).isEqualTo(known("noi"));
    }

    @Test
    void a_duplicate_changes_nothing_and_is_told_again() {
        var process = History.procurement(TUAYANG, OCID).created(null, "noi").awarded("nid");
        receive(process);
        var before = matters.read(process.id());

        receive(process, 1);

        assertThat(matters.read(process.id())).isEqualTo(before);
        assertThat(told)
                .extracting(Told::responsible)
                .containsExactly(staff("noi"), staff("noi", "nid"), staff("noi", "nid"));
    }

    @Test
    void after_a_gap_it_is_not_known_until_the_missing_event_has_come() {
        var process = History.procurement(TUAYANG, OCID)
                .created(null, "noi")
                .awarded("nid")
                .awarded("tim");
        receive(process, 1, 3);

        assertThat(of(THE_PROCUREMENT)).isEqualTo(notYetKnown("noi"));
        assertThat(matters.standing().parked()).isEqualTo(1);

        receive(process, 2);
        assertThat(of(THE_PROCUREMENT)).isEqualTo(known("noi", "nid", "tim"));
        assertThat(matters.standing().parked()).isZero();
        assertThat(told).extracting(Told::responsible).containsExactly(staff("noi"), staff("noi", "nid", "tim"));
    }

    @Test
    void what_cannot_be_read_is_parked_with_what_follows_and_other_matters_go_on() {
        var broken = History.procurement(TUAYANG, OCID)
                .created(null, "noi")
                .and("procurement.awarded.v99", "{}")
                .awarded("nid");
        receive(broken);
        receive(History.procurement(TUAYANG, "ocds-prongsai-tuayang-2570-0002").created(null, "tim"));

        assertThat(of(THE_PROCUREMENT)).isEqualTo(notYetKnown("noi"));
        assertThat(of(new About("ocds-prongsai-tuayang-2570-0002", null))).isEqualTo(known("tim"));
        assertThat(matters.parked()).containsExactly(broken.id());
        assertThat(matters.standing().parked()).isEqualTo(2);
        assertThat(follow.redrive()).isZero();
    }

    @Test
    void a_redrive_by_a_version_that_reads_more_applies_what_is_parked_in_order() {
        var process = History.procurement(TUAYANG, OCID)
                .created(null, "noi")
                .and("procurement.awarded.v99", "{}")
                .awarded("nid");
        receive(process);
        var fold = new MatterFold();
        var reading = new FollowMatters(
                matters,
                (known, event) -> event.type().endsWith("v99")
                        ? new Fold.Into<>(known.stepBy(Optional.of(staff("tim"))))
                        : fold.apply(known, event),
                List.of((agency, matter, responsible) -> told.add(new Told(agency, matter, responsible))));

        assertThat(reading.redrive()).isEqualTo(2);

        assertThat(of(THE_PROCUREMENT)).isEqualTo(known("noi", "tim", "nid"));
        assertThat(matters.parked()).isEmpty();
        assertThat(told.getLast().responsible()).isEqualTo(staff("noi", "tim", "nid"));
    }

    @Test
    void an_event_mended_in_its_journal_takes_the_place_of_the_parked_one() {
        var broken = History.procurement(TUAYANG, OCID)
                .created(null, "noi")
                .and("procurement.awarded.v1", "{}")
                .awarded("nid");
        receive(broken);
        receive(History.procurement(TUAYANG, OCID).created(null, "noi").awarded("tim"), 2);

        assertThat(of(THE_PROCUREMENT)).isEqualTo(known("noi", "tim", "nid"));
    }

    @Test
    void a_procurement_from_before_events_said_who_stays_not_yet_known() {
        receive(History.procurement(TUAYANG, OCID).created(null, null).awarded("noi"));

        assertThat(of(THE_PROCUREMENT)).isEqualTo(notYetKnown("noi"));
    }

    @Test
    void a_listener_is_told_when_it_is_in_the_store_and_by_which_numbers_a_case_may_name_it() {
        var facts = new ArrayList<Facts>();
        follow = listening((agency, matter, responsible) -> {
            facts.add(involvement.of(agency, THE_PROCUREMENT));
            told.add(new Told(agency, matter, responsible));
        });

        receive(History.procurement(TUAYANG, OCID).created(EGP, "noi"));

        assertThat(facts).containsExactly(known("noi"));
        var heard = told.getFirst();
        assertThat(heard.agency()).isEqualTo(TUAYANG);
        assertThat(heard.matter().kind()).isEqualTo(Matter.Kind.PROCUREMENT);
        assertThat(heard.matter().id()).isEqualTo(OCID);
        assertThat(heard.matter().isNamedBy(TUAYANG, new About("เลข " + EGP, null)))
                .isTrue();
        assertThat(heard.matter().isNamedBy(TUAYANG, new About(null, TRACKING))).isFalse();
    }

    @Test
    void whoever_did_not_hear_is_told_later_and_nobody_waits_for_them() {
        var deaf = new ArrayList<>(List.of(true));
        follow = listening((agency, matter, responsible) -> {
            if (!deaf.isEmpty()) {
                throw new IllegalStateException("somebody's secret");
            }
            told.add(new Told(agency, matter, responsible));
        });
        var process = History.procurement(TUAYANG, OCID).created(null, "noi").awarded("nid");
        receive(process);
        assertThat(of(THE_PROCUREMENT)).isEqualTo(known("noi", "nid"));
        assertThat(matters.untold()).containsExactly(process.id());

        deaf.clear();
        follow.tellWhatIsUntold();

        assertThat(told).extracting(Told::responsible).containsExactly(staff("noi", "nid"));
        assertThat(matters.untold()).isEmpty();
    }

    @Test
    void what_was_told_of_one_version_is_not_told_of_the_next() {
        var process = History.procurement(TUAYANG, OCID).created(null, "noi");
        follow = listening((agency, matter, responsible) -> {
            throw new IllegalStateException();
        });
        receive(process);

        matters.told(process.id(), 0);
        assertThat(matters.untold()).containsExactly(process.id());
        matters.told(process.id(), 1);
        assertThat(matters.untold()).isEmpty();
    }

    @Test
    void whoever_comes_second_writes_nothing() {
        var process = History.procurement(TUAYANG, OCID).created(null, "noi").awarded("nid");
        var empty = matters.read(process.id());
        receive(process, 1);
        var first = matters.read(process.id());
        receive(process, 2);

        assertThat(matters.write(process.id(), first.inbox(), empty.version(), true))
                .isFalse();
        assertThat(matters.write(process.id(), first.inbox(), first.version(), true))
                .isFalse();
        assertThat(of(THE_PROCUREMENT)).isEqualTo(known("noi", "nid"));
    }

    @Test
    void what_was_applied_is_counted_by_kind_to_be_compared_with_the_journals() {
        assertThat(matters.standing().applied())
                .containsEntry(Matter.Kind.PROCUREMENT, 0L)
                .containsEntry(Matter.Kind.SERVICE_REQUEST, 0L);

        receive(History.procurement(TUAYANG, OCID).created(null, "noi").awarded("nid"));
        receive(History.request(KHAMBOK, "request-00112233445566778899").submitted(TRACKING));

        assertThat(matters.standing().applied())
                .containsEntry(Matter.Kind.PROCUREMENT, 2L)
                .containsEntry(Matter.Kind.SERVICE_REQUEST, 1L);
    }

    private void receive(History history) {
        history.events().forEach(event -> follow.receive(history.id(), history.event((int) event.sequence())));
    }

    private void receive(History history, int... sequences) {
        Arrays.stream(sequences).forEach(sequence -> follow.receive(history.id(), history.event(sequence)));
    }

    private Facts of(About about) {
        return involvement.of(TUAYANG, about);
    }

    private static Facts known(String... staff) {
        return new Known(staff(staff));
    }

    private static Facts notYetKnown(String... staff) {
        return new NotYetKnown(staff(staff));
    }

    private static Set<StaffId> staff(String... ids) {
        return Arrays.stream(ids).map(StaffId::new).collect(Collectors.toSet());
    }
}
