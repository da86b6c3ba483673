package org.prongsai.complaint.involvement.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.involvement.About;
import org.prongsai.complaint.involvement.Facts;
import org.prongsai.complaint.involvement.Facts.Known;
import org.prongsai.complaint.involvement.Facts.NotYetKnown;
import org.prongsai.complaint.involvement.FollowMatters;
import org.prongsai.complaint.involvement.LookUpInvolvement;
import org.prongsai.complaint.involvement.Matter;
import org.prongsai.complaint.involvement.Matters;
import org.prongsai.complaint.involvement.mongo.MongoMatters;
import org.prongsai.embedded.TestBackends;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;

/** The other services' logs, followed on a real broker and into a real store. */
class InvolvementRoundsTest {

    private static final AgencyId TUAYANG = new AgencyId("tuayang");
    private static final String OCID = "ocds-prongsai-tuayang-2570-0001";
    private static final String OTHER = "ocds-prongsai-tuayang-2570-0002";
    private static final String TRACKING = "2570-K7QD2M9XAB";

    private final String procurement = "test-procurement-" + UUID.randomUUID();
    private final String eservice = "test-eservice-" + UUID.randomUUID();
    private final MongoClient client = MongoClients.create(TestBackends.mongoUri());
    private final Matters matters = new MongoMatters(client.getDatabase("test-" + UUID.randomUUID()));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Queue<Set<StaffId>> told = new ConcurrentLinkedQueue<>();
    private final TestLog log = new TestLog();
    private InvolvementRounds rounds = started();

    private InvolvementRounds started() {
        var follow = new FollowMatters(
                matters, new MatterFold(), List.of((agency, matter, responsible) -> told.add(responsible)));
        var logs = List.of(
                followed(procurement, Matter.Kind.PROCUREMENT, follow),
                followed(eservice, Matter.Kind.SERVICE_REQUEST, follow));
        var made = new InvolvementRounds(
                logs, new LogsOnKafka(TestLog.connection()), follow, matters, Duration.ofMillis(100), meters);
        made.start();
        return made;
    }

    private static FollowedLog followed(String topic, Matter.Kind kind, FollowMatters follow) {
        return new FollowedLog(topic, kind, new MatterListener(follow, kind), TestLog.connection());
    }

    @BeforeEach
    void topicsThatAreMadeLater() {
        log.create(procurement);
        log.create(eservice);
    }

    @AfterEach
    void end() {
        rounds.stop();
        log.close();
        client.close();
    }

    @Test
    void who_took_which_step_is_learned_from_both_logs() {
        log.sendAll(
                procurement,
                History.procurement(TUAYANG, OCID).created(null, "noi").awarded("nid"));
        log.sendAll(
                eservice,
                History.request(TUAYANG, "request-00112233445566778899")
                        .submitted(TRACKING)
                        .accepted("tim"));

        awaiting().untilAsserted(() -> assertThat(of(OCID, TRACKING)).isEqualTo(known("noi", "nid", "tim")));
        awaiting().untilAsserted(() -> {
            var progress = rounds.progress();
            assertThat(progress.lag()).isZero();
            assertThat(progress.parked()).isZero();
            assertThat(progress.applied()).containsEntry(procurement, 2L).containsEntry(eservice, 2L);
        });
        assertThat(told).contains(staff("noi"), staff("noi", "nid"), staff("tim"));
    }

    @Test
    void duplicates_and_nonsense_between_the_events_change_nothing() {
        var process = History.procurement(TUAYANG, OCID).created(null, "noi").awarded("nid");
        log.send(procurement, process.envelope(1), process.envelope(1));
        log.sendNonsense(procurement, process.envelope(1));
        log.send(procurement, process.envelope(2), process.envelope(1), process.envelope(2));

        awaiting().untilAsserted(() -> assertThat(rounds.progress().lag()).isZero());

        assertThat(of(OCID, null)).isEqualTo(known("noi", "nid"));
        assertThat(rounds.progress().applied()).containsEntry(procurement, 2L);
    }

    @Test
    void a_gap_is_parked_and_counted_until_its_event_is_sent_again_and_others_go_on() {
        var process = History.procurement(TUAYANG, OCID)
                .created(null, "noi")
                .awarded("nid")
                .awarded("tim");
        log.send(procurement, process.envelope(1), process.envelope(3));
        log.sendAll(procurement, History.procurement(TUAYANG, OTHER).created(null, "tim"));

        awaiting().untilAsserted(() -> assertThat(rounds.progress().parked()).isEqualTo(1));
        awaiting().untilAsserted(() -> assertThat(of(OTHER, null)).isEqualTo(known("tim")));
        assertThat(of(OCID, null)).isEqualTo(new NotYetKnown(staff("noi")));
        awaiting()
                .untilAsserted(() -> assertThat(
                                meters.get("prongsai.parked.events").gauge().value())
                        .isEqualTo(1));

        log.send(procurement, process.envelope(2));

        awaiting().untilAsserted(() -> assertThat(of(OCID, null)).isEqualTo(known("noi", "nid", "tim")));
        assertThat(rounds.progress().parked()).isZero();
    }

    @Test
    void a_process_that_starts_again_goes_on_and_what_came_meanwhile_is_behind() {
        var process = History.procurement(TUAYANG, OCID).created(null, "noi").awarded("nid");
        log.send(procurement, process.envelope(1));
        awaiting().untilAsserted(() -> assertThat(rounds.progress().lag()).isZero());
        rounds.stop();
        log.send(procurement, process.envelope(2));

        rounds = started();

        awaiting().untilAsserted(() -> assertThat(of(OCID, null)).isEqualTo(known("noi", "nid")));
    }

    @Test
    void a_log_that_was_lost_and_sent_anew_is_read_from_its_beginning() {
        var first = History.procurement(TUAYANG, OCID).created(null, "noi");
        log.sendAll(procurement, first);
        awaiting().untilAsserted(() -> assertThat(of(OCID, null)).isEqualTo(known("noi")));

        log.lose(procurement);
        awaiting().untilAsserted(() -> log.create(procurement));
        log.sendAll(procurement, History.procurement(TUAYANG, OTHER).created(null, "tim"));
        log.sendAll(
                procurement,
                History.procurement(TUAYANG, OCID).created(null, "noi").awarded("nid"));

        awaiting().untilAsserted(() -> assertThat(of(OCID, null)).isEqualTo(known("noi", "nid")));
        awaiting().untilAsserted(() -> assertThat(of(OTHER, null)).isEqualTo(known("tim")));
    }

    /** The machine may be busy with other builds. */
    private static ConditionFactory awaiting() {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions();
    }

    private Facts of(String ocid, @Nullable String serviceRequest) {
        return new LookUpInvolvement(matters).of(TUAYANG, new About(ocid, serviceRequest));
    }

    private static Facts known(String... staff) {
        return new Known(staff(staff));
    }

    private static Set<StaffId> staff(String... ids) {
        return Arrays.stream(ids).map(StaffId::new).collect(Collectors.toSet());
    }
}
