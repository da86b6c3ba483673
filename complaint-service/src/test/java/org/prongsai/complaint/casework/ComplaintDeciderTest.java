package org.prongsai.complaint.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.Kind.CORRUPTION;
import static org.prongsai.complaint.Kind.SERVICE;
import static org.prongsai.complaint.casework.Refusal.DAY_BEFORE_THE_STEP_BEFORE;
import static org.prongsai.complaint.casework.Refusal.DAY_IN_THE_FUTURE;
import static org.prongsai.complaint.casework.Refusal.DAY_OF_AN_ONLINE_CASE;
import static org.prongsai.complaint.casework.Refusal.NOT_IN_THIS_STATE;
import static org.prongsai.complaint.casework.Refusal.OUTCOME_OF_ANOTHER_KIND;
import static org.prongsai.complaint.casework.Refusal.SECOND_PERSON_NEEDED;
import static org.prongsai.complaint.casework.Resolution.FIXED;
import static org.prongsai.complaint.casework.Resolution.SETTLED;
import static org.prongsai.complaint.casework.Resolution.WELL_FOUNDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.Complaint.Filed;
import org.prongsai.complaint.casework.ComplaintCommand.Acknowledge;
import org.prongsai.complaint.casework.ComplaintCommand.Assign;
import org.prongsai.complaint.casework.ComplaintCommand.Close;
import org.prongsai.complaint.casework.ComplaintCommand.Receive;
import org.prongsai.complaint.casework.ComplaintCommand.Resolve;
import org.prongsai.complaint.casework.ComplaintCommand.Tick;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAcknowledged;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAssigned;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintClosed;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReceived;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintResolved;
import org.prongsai.complaint.casework.ComplaintEvent.ReplyOverdue;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;
import org.prongsai.support.testing.Scenario;

class ComplaintDeciderTest {

    private static final LocalDate RECEIVED_ON = LocalDate.of(2021, 3, 1);
    private static final LocalDate DUE_ON = LocalDate.of(2021, 3, 16);
    private static final Instant RECEIVED_AT = at("2021-03-01");
    /** A paper case of that day is entered on this one, long after its reply was due. */
    private static final Instant ENTERED_AT = at("2021-06-01");

    private static final LocalDate RECORDS_CLOSE_ON = LocalDate.of(2021, 6, 8);
    private static final StaffId NOI = new StaffId("noi");
    private static final ComplaintDecider DECIDER = new ComplaintDecider();

    @Test
    void a_complaint_is_received_on_the_day_in_bangkok() {
        var lateInTheEveningUtc = Instant.parse("2021-02-28T17:30:00Z");
        scenario()
                .at(lateInTheEveningUtc)
                .when(receive(SERVICE))
                .then(new ComplaintReceived(filing(SERVICE, lateInTheEveningUtc)));
    }

    @Test
    void a_case_is_received_only_once() {
        scenario().given(received(SERVICE)).when(receive(SERVICE)).thenRefused(NOT_IN_THIS_STATE);
    }

    @Test
    void nothing_happens_to_a_case_that_nobody_filed() {
        scenario().when(new Acknowledge()).thenRefused(NOT_IN_THIS_STATE);
    }

    @Test
    void a_reply_on_the_last_day_is_in_time() {
        scenario()
                .given(received(SERVICE))
                .at(at("2021-03-16"))
                .when(new Acknowledge())
                .then(new ComplaintAcknowledged(at("2021-03-16"), DUE_ON, true, "clock"));
    }

    @Test
    void a_reply_on_the_day_after_is_late() {
        scenario()
                .given(received(SERVICE))
                .at(at("2021-03-17"))
                .when(new Acknowledge())
                .then(new ComplaintAcknowledged(at("2021-03-17"), LocalDate.of(2021, 3, 17), false, "clock"));
    }

    @Test
    void the_clock_notices_once_that_nobody_replied() {
        var overdue = scenario().given(received(SERVICE)).at(at("2021-03-17"));
        overdue.when(new Tick()).then(new ReplyOverdue(DUE_ON));
        overdue.given(new ReplyOverdue(DUE_ON)).when(new Tick()).thenNothing();
    }

    @Test
    void the_clock_has_nothing_to_do_on_the_day_of_reply_or_after_the_reply() {
        scenario()
                .given(received(SERVICE))
                .at(at("2021-03-16"))
                .when(new Tick())
                .thenNothing();
        scenario()
                .given(received(SERVICE), acknowledged())
                .at(at("2021-04-01"))
                .when(new Tick())
                .thenNothing();
    }

    @Test
    void a_case_is_acknowledged_before_it_is_assigned() {
        scenario().given(received(SERVICE)).when(new Assign(NOI)).thenRefused(NOT_IN_THIS_STATE);
    }

    @Test
    void an_assigned_case_can_be_given_to_somebody_else() {
        var other = new StaffId("other");
        scenario()
                .given(received(SERVICE), acknowledged(), assigned(NOI))
                .when(new Assign(other))
                .then(new ComplaintAssigned(RECEIVED_AT, RECEIVED_ON, other, "clock"));
    }

    @Test
    void a_corruption_case_is_not_settled_between_parties() {
        scenario()
                .given(received(CORRUPTION), acknowledged(), assigned(NOI))
                .when(new Resolve(SETTLED))
                .thenRefused(OUTCOME_OF_ANOTHER_KIND);
    }

    @Test
    void a_corruption_case_is_not_closed_by_its_investigator() {
        scenario()
                .given(received(CORRUPTION), acknowledged(), assigned(NOI), resolved(WELL_FOUNDED, "supervisor"))
                .by("noi")
                .when(new Close())
                .thenRefused(SECOND_PERSON_NEEDED);
    }

    @Test
    void a_corruption_case_is_not_closed_by_who_concluded_it() {
        scenario()
                .given(received(CORRUPTION), acknowledged(), assigned(NOI), resolved(WELL_FOUNDED, "supervisor"))
                .by("supervisor")
                .when(new Close())
                .thenRefused(SECOND_PERSON_NEEDED);
    }

    @Test
    void a_grievance_is_closed_by_its_handler_with_the_days_it_took() {
        scenario()
                .given(received(SERVICE), acknowledged(), assigned(NOI), resolved(FIXED, "noi"))
                .by("noi")
                .at(at("2021-03-13"))
                .when(new Close())
                .then(new ComplaintClosed(at("2021-03-13"), LocalDate.of(2021, 3, 13), 12, "noi"));
    }

    @Test
    void a_closed_case_stays_closed() {
        var closed = scenario()
                .given(
                        received(SERVICE),
                        acknowledged(),
                        assigned(NOI),
                        resolved(FIXED, "noi"),
                        new ComplaintClosed(RECEIVED_AT, RECEIVED_ON, 0, "noi"));
        for (var command : List.of(new Acknowledge(), new Assign(NOI), new Resolve(FIXED), new Close())) {
            closed.when(command).thenRefused(NOT_IN_THIS_STATE);
        }
    }

    @Test
    void what_is_offered_is_what_the_decider_would_let_happen() {
        assertThat(allowed("noi", received(CORRUPTION))).containsExactly("acknowledge []");
        assertThat(allowed("noi", received(CORRUPTION), acknowledged())).containsExactly("assign []");
        assertThat(allowed("noi", received(CORRUPTION), acknowledged(), assigned(NOI)))
                .containsExactly("assign []", "resolve [WELL_FOUNDED, UNFOUNDED, INSUFFICIENT_EVIDENCE]");
        assertThat(allowed("noi", received(CORRUPTION), acknowledged(), assigned(NOI), resolved(WELL_FOUNDED, "noi")))
                .isEmpty();
        assertThat(allowed(
                        "another", received(CORRUPTION), acknowledged(), assigned(NOI), resolved(WELL_FOUNDED, "noi")))
                .containsExactly("close []");
    }

    private static List<String> allowed(String subject, ComplaintEvent... history) {
        var state = DECIDER.initial();
        for (var event : history) {
            state = DECIDER.evolve(state, event);
        }
        var context = new Context(new Actor(new AgencyId("tuayang"), "staff", subject), RECEIVED_AT);
        return AllowedAction.of(state, context).stream()
                .map(allowed -> allowed.action() + " " + allowed.outcomes())
                .toList();
    }

    @Test
    void a_case_that_staff_enter_came_on_its_own_day() {
        scenario().at(ENTERED_AT).when(enter(RECEIVED_ON)).then(entered());
    }

    @Test
    void nobody_enters_what_is_still_to_come() {
        scenario().at(ENTERED_AT).when(enter(LocalDate.of(2021, 6, 2))).thenRefused(DAY_IN_THE_FUTURE);
    }

    @Test
    void what_happened_on_paper_is_recorded_with_its_day_and_says_that_it_is_late() {
        var onPaper = LocalDate.of(2021, 3, 5);
        scenario()
                .given(entered())
                .at(ENTERED_AT)
                .when(new Acknowledge(Optional.of(onPaper)))
                .then(new ComplaintAcknowledged(ENTERED_AT, onPaper, true, "clock"));

        var steps = ((Filed) scenario()
                        .given(entered(), new ComplaintAcknowledged(ENTERED_AT, onPaper, true, "clock"))
                        .given(new ComplaintAssigned(ENTERED_AT, LocalDate.of(2021, 6, 1), NOI, "clock"))
                        .state())
                .timeline();
        assertThat(steps)
                .extracting(Complaint.Step::on)
                .containsExactly(RECEIVED_ON, onPaper, LocalDate.of(2021, 6, 1));
        assertThat(steps).extracting(Complaint.Step::recordedLate).containsExactly(true, true, false);
    }

    @Test
    void a_step_without_a_day_happens_today_for_a_paper_case_too() {
        scenario()
                .given(entered())
                .at(ENTERED_AT)
                .when(new Acknowledge())
                .then(new ComplaintAcknowledged(ENTERED_AT, LocalDate.of(2021, 6, 1), false, "clock"));
    }

    @Test
    void no_step_happens_before_the_one_before_or_after_today() {
        var acknowledged = scenario()
                .given(entered(), new ComplaintAcknowledged(ENTERED_AT, LocalDate.of(2021, 3, 5), true, "clock"))
                .at(ENTERED_AT);

        acknowledged
                .when(new Assign(NOI, Optional.of(LocalDate.of(2021, 3, 4))))
                .thenRefused(DAY_BEFORE_THE_STEP_BEFORE);
        acknowledged
                .when(new Assign(NOI, Optional.of(LocalDate.of(2021, 6, 2))))
                .thenRefused(DAY_IN_THE_FUTURE);
    }

    @Test
    void the_days_of_a_paper_case_are_counted_from_the_day_on_which_it_came() {
        var closedOn = LocalDate.of(2021, 3, 13);
        scenario()
                .given(entered(), acknowledged(), assigned(NOI), resolved(FIXED, "noi"))
                .at(ENTERED_AT)
                .when(new Close(Optional.of(closedOn)))
                .then(new ComplaintClosed(ENTERED_AT, closedOn, 12, "clock"));
    }

    @Test
    void what_happens_to_a_case_filed_here_has_the_day_of_its_recording_and_no_other() {
        scenario()
                .given(received(SERVICE))
                .when(new Acknowledge(Optional.of(RECEIVED_ON)))
                .thenRefused(DAY_OF_AN_ONLINE_CASE);
    }

    @Test
    void the_clock_calls_no_paper_case_overdue_while_its_reply_may_be_on_the_way_to_the_record() {
        var entered = scenario().given(entered());

        entered.at(ENTERED_AT).when(new Tick()).thenNothing();
        entered.at(at("2021-06-08")).when(new Tick()).thenNothing();
        entered.given(new ComplaintAcknowledged(ENTERED_AT, LocalDate.of(2021, 3, 5), true, "clock"))
                .at(at("2021-07-01"))
                .when(new Tick())
                .thenNothing();
    }

    @Test
    void the_clock_notices_in_the_end_that_nobody_replied_to_a_paper_case_and_names_the_day_of_reply() {
        scenario().given(entered()).at(at("2021-06-09")).when(new Tick()).then(new ReplyOverdue(DUE_ON));
    }

    @Test
    void a_reply_in_time_that_reaches_the_record_after_the_clock_gave_it_up_was_not_overdue() {
        var acknowledged = scenario()
                .given(entered(), new ReplyOverdue(DUE_ON))
                .given(new ComplaintAcknowledged(ENTERED_AT, LocalDate.of(2021, 3, 5), true, "clock"));
        assertThat(((Filed) acknowledged.state()).overdue()).isFalse();

        var late = scenario()
                .given(received(SERVICE), new ReplyOverdue(DUE_ON))
                .given(new ComplaintAcknowledged(at("2021-03-17"), LocalDate.of(2021, 3, 17), false, "clock"));
        assertThat(((Filed) late.state()).overdue()).isTrue();
    }

    /** States only go forward, each as often as its events say, and a refusal changes nothing. */
    @Property
    void any_commands_leave_a_legal_history(@ForAll("commands") List<ComplaintCommand> commands) {
        var context = new Context(new Actor(new AgencyId("tuayang"), "staff", "noi"), ENTERED_AT);
        var state = DECIDER.initial();
        for (var command : commands) {
            if (DECIDER.decide(state, command, context)
                    instanceof Decision.Happens<ComplaintEvent, Refusal>(var events)) {
                for (var event : events) {
                    state = DECIDER.evolve(state, event);
                }
            }
        }
        if (state instanceof Filed filed) {
            assertThat(filed.timeline()).extracting(Complaint.Step::status).isSorted();
            assertThat(filed.timeline().getFirst().status()).isEqualTo(Status.RECEIVED);
            assertThat(filed.timeline())
                    .extracting(Complaint.Step::on)
                    .isSorted()
                    .allMatch(day -> !day.isAfter(context.today()))
                    .allMatch(day -> filed.filing().entered() || day.equals(context.today()));
            assertThat(filed.conclusion().isPresent()).isEqualTo(filed.status().compareTo(Status.RESOLVED) >= 0);
            assertThat(filed.handler().isPresent()).isEqualTo(filed.status().compareTo(Status.ASSIGNED) >= 0);
            assertThat(filed.filing().kind() == CORRUPTION && filed.status() == Status.CLOSED)
                    .as("closed by who investigated it")
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<List<ComplaintCommand>> commands() {
        Arbitrary<ComplaintCommand> command = Arbitraries.oneOf(
                Arbitraries.of(Kind.class).map(ComplaintDeciderTest::receive),
                days().map(day -> enter(day.orElse(RECEIVED_ON))),
                days().map(Acknowledge::new),
                days().map(day -> new Assign(NOI, day)),
                Combinators.combine(Arbitraries.of(Resolution.class), days()).as(Resolve::new),
                days().map(Close::new),
                Arbitraries.of(new Tick()));
        return command.list().ofMaxSize(30);
    }

    /** Days around those of the case, some of them still to come; or none. */
    private static Arbitrary<Optional<LocalDate>> days() {
        return Arbitraries.integers()
                .between(-10, 100)
                .map(RECEIVED_ON::plusDays)
                .optional();
    }

    private static Scenario<Complaint, ComplaintCommand, ComplaintEvent, Refusal> scenario() {
        return Scenario.of(DECIDER, RECEIVED_AT);
    }

    private static ComplaintCommand receive(Kind kind) {
        return new Receive(
                kind, Optional.empty(), true, number(), new ReceiptLocator("1", "hash"), DUE_ON, Optional.empty());
    }

    private static ComplaintCommand enter(LocalDate receivedOn) {
        var entry = new Entry(Channel.LETTER, receivedOn, Optional.of("๑๒/๒๕๖๔"), RECORDS_CLOSE_ON);
        return new Receive(
                SERVICE, Optional.empty(), true, number(), new ReceiptLocator("1", "hash"), DUE_ON, Optional.of(entry));
    }

    private static ComplaintEvent entered() {
        return new ComplaintReceived(new Filing(
                SERVICE,
                Optional.empty(),
                true,
                number(),
                new ReceiptLocator("1", "hash"),
                ENTERED_AT,
                RECEIVED_ON,
                DUE_ON,
                Channel.LETTER,
                Optional.of("๑๒/๒๕๖๔"),
                RECORDS_CLOSE_ON));
    }

    private static ComplaintEvent received(Kind kind) {
        return new ComplaintReceived(filing(kind, RECEIVED_AT));
    }

    private static Filing filing(Kind kind, Instant at) {
        return new Filing(
                kind,
                Optional.empty(),
                true,
                number(),
                new ReceiptLocator("1", "hash"),
                at,
                RECEIVED_ON,
                DUE_ON,
                Channel.WEB,
                Optional.empty(),
                DUE_ON);
    }

    private static TrackingNumber number() {
        return new TrackingNumber("2564-0123456789");
    }

    private static ComplaintEvent acknowledged() {
        return new ComplaintAcknowledged(RECEIVED_AT, RECEIVED_ON, true, "noi");
    }

    private static ComplaintEvent assigned(StaffId to) {
        return new ComplaintAssigned(RECEIVED_AT, RECEIVED_ON, to, "supervisor");
    }

    private static ComplaintEvent resolved(Resolution outcome, String by) {
        return new ComplaintResolved(RECEIVED_AT, RECEIVED_ON, outcome, by);
    }

    /** Nine in the morning of that day in Bangkok. */
    private static Instant at(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }
}
