package org.prongsai.complaint.casework;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.Kind.CORRUPTION;
import static org.prongsai.complaint.Kind.QUESTION;
import static org.prongsai.complaint.Kind.SERVICE;
import static org.prongsai.complaint.casework.Complaint.Speaker.STAFF;
import static org.prongsai.complaint.casework.Deadline.What.DECISION;
import static org.prongsai.complaint.casework.Deadline.What.REPLY;
import static org.prongsai.complaint.casework.Deadline.What.REPORTER;
import static org.prongsai.complaint.casework.Finding.EVIDENCE_NAMED;
import static org.prongsai.complaint.casework.Finding.GOES_ON;
import static org.prongsai.complaint.casework.Finding.NOTHING_NAMED;
import static org.prongsai.complaint.casework.Finding.WITNESSES_NAMED;
import static org.prongsai.complaint.casework.Particulars.NONE;
import static org.prongsai.complaint.casework.ReferralBody.DISTRICT;
import static org.prongsai.complaint.casework.Refusal.CONFLICT_OF_INTEREST;
import static org.prongsai.complaint.casework.Refusal.DAY_BEFORE_THE_STEP_BEFORE;
import static org.prongsai.complaint.casework.Refusal.DAY_IN_THE_FUTURE;
import static org.prongsai.complaint.casework.Refusal.DAY_OF_AN_ONLINE_CASE;
import static org.prongsai.complaint.casework.Refusal.FINDING_OF_ANOTHER_KIND;
import static org.prongsai.complaint.casework.Refusal.HANDLER_IN_CONFLICT;
import static org.prongsai.complaint.casework.Refusal.LEADERSHIP_NAMED;
import static org.prongsai.complaint.casework.Refusal.NOT_IN_THIS_STATE;
import static org.prongsai.complaint.casework.Refusal.NOT_ITS_HANDLER;
import static org.prongsai.complaint.casework.Refusal.ON_HOLD;
import static org.prongsai.complaint.casework.Refusal.OUTCOME_OF_ANOTHER_KIND;
import static org.prongsai.complaint.casework.Refusal.SECOND_PERSON_NEEDED;
import static org.prongsai.complaint.casework.Refusal.STILL_TO_BE_KEPT;
import static org.prongsai.complaint.casework.Refusal.TOO_LATE_TO_REOPEN;
import static org.prongsai.complaint.casework.Refusal.TOO_LONG;
import static org.prongsai.complaint.casework.Refusal.TOO_MANY_MESSAGES;
import static org.prongsai.complaint.casework.Refusal.TRIAGED_BY_WHO_IS_NAMED;
import static org.prongsai.complaint.casework.Refusal.TRIAGE_NEEDED;
import static org.prongsai.complaint.casework.Resolution.FIXED;
import static org.prongsai.complaint.casework.Resolution.SETTLED;
import static org.prongsai.complaint.casework.Resolution.WELL_FOUNDED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.Complaint.Filed;
import org.prongsai.complaint.casework.Complaint.News;
import org.prongsai.complaint.casework.Complaint.Speaker;
import org.prongsai.complaint.casework.Complaint.Utterance;
import org.prongsai.complaint.casework.ComplaintCommand.Acknowledge;
import org.prongsai.complaint.casework.ComplaintCommand.ApproveErasure;
import org.prongsai.complaint.casework.ComplaintCommand.AskToReopen;
import org.prongsai.complaint.casework.ComplaintCommand.Assign;
import org.prongsai.complaint.casework.ComplaintCommand.Close;
import org.prongsai.complaint.casework.ComplaintCommand.CloseAsDuplicate;
import org.prongsai.complaint.casework.ComplaintCommand.ConfirmErasure;
import org.prongsai.complaint.casework.ComplaintCommand.ConfirmNotice;
import org.prongsai.complaint.casework.ComplaintCommand.GiveUpNotice;
import org.prongsai.complaint.casework.ComplaintCommand.GrantIdentity;
import org.prongsai.complaint.casework.ComplaintCommand.Hold;
import org.prongsai.complaint.casework.ComplaintCommand.Investigate;
import org.prongsai.complaint.casework.ComplaintCommand.Involve;
import org.prongsai.complaint.casework.ComplaintCommand.Learn;
import org.prongsai.complaint.casework.ComplaintCommand.ProposeErasure;
import org.prongsai.complaint.casework.ComplaintCommand.Rate;
import org.prongsai.complaint.casework.ComplaintCommand.Receive;
import org.prongsai.complaint.casework.ComplaintCommand.Refer;
import org.prongsai.complaint.casework.ComplaintCommand.Reject;
import org.prongsai.complaint.casework.ComplaintCommand.Reopen;
import org.prongsai.complaint.casework.ComplaintCommand.RequestIdentity;
import org.prongsai.complaint.casework.ComplaintCommand.RequestInformation;
import org.prongsai.complaint.casework.ComplaintCommand.Resolve;
import org.prongsai.complaint.casework.ComplaintCommand.Resume;
import org.prongsai.complaint.casework.ComplaintCommand.Say;
import org.prongsai.complaint.casework.ComplaintCommand.Tell;
import org.prongsai.complaint.casework.ComplaintCommand.Tick;
import org.prongsai.complaint.casework.ComplaintCommand.Triage;
import org.prongsai.complaint.casework.ComplaintCommand.Withdraw;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAcknowledged;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintAssigned;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintClosed;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintErased;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintRated;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReceived;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReferred;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintReopened;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintResolved;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintTriaged;
import org.prongsai.complaint.casework.ComplaintEvent.ComplaintWithdrawn;
import org.prongsai.complaint.casework.ComplaintEvent.ConflictFound;
import org.prongsai.complaint.casework.ComplaintEvent.DueSoon;
import org.prongsai.complaint.casework.ComplaintEvent.ErasureProposed;
import org.prongsai.complaint.casework.ComplaintEvent.HoldSet;
import org.prongsai.complaint.casework.ComplaintEvent.IdentityGranted;
import org.prongsai.complaint.casework.ComplaintEvent.IdentityRequested;
import org.prongsai.complaint.casework.ComplaintEvent.InformationRequested;
import org.prongsai.complaint.casework.ComplaintEvent.InvestigationBegun;
import org.prongsai.complaint.casework.ComplaintEvent.KeyDestroyed;
import org.prongsai.complaint.casework.ComplaintEvent.Overdue;
import org.prongsai.complaint.casework.ComplaintEvent.ReplyOverdue;
import org.prongsai.complaint.casework.ComplaintEvent.ReporterNotReached;
import org.prongsai.complaint.casework.ComplaintEvent.ReporterTold;
import org.prongsai.complaint.casework.ComplaintEvent.Resumed;
import org.prongsai.complaint.casework.ComplaintEvent.Said;
import org.prongsai.complaint.casework.ComplaintEvent.TimeUsed;
import org.prongsai.complaint.rules.ComplaintRules;
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
    private static final ComplaintRules RULES = ComplaintRules.load();
    private static final StaffId NOI = new StaffId("noi");
    private static final ComplaintDecider DECIDER = new ComplaintDecider(RULES);

    @Test
    void a_complaint_is_received_on_the_day_in_bangkok() {
        var lateInTheEveningUtc = Instant.parse("2021-02-28T17:30:00Z");
        scenario()
                .at(lateInTheEveningUtc)
                .when(receive(SERVICE))
                .then(new ComplaintReceived(
                        filing(SERVICE, lateInTheEveningUtc),
                        List.of(
                                new Deadline(REPLY, DUE_ON.minusDays(3), DUE_ON, DUE_ON, false, false),
                                new Deadline(
                                        DECISION,
                                        RECEIVED_ON.plusDays(25),
                                        RECEIVED_ON.plusDays(30),
                                        RECEIVED_ON.plusDays(30),
                                        false,
                                        false))));
    }

    @Test
    void a_case_is_received_only_once() {
        scenario().given(received(SERVICE)).when(receive(SERVICE)).thenRefused(NOT_IN_THIS_STATE);
    }

    @Test
    void nothing_happens_to_a_case_that_nobody_filed() {
        scenario().when(new Acknowledge(NONE)).thenRefused(NOT_IN_THIS_STATE);
    }

    @Test
    void a_reply_on_the_last_day_is_in_time() {
        scenario()
                .given(received(SERVICE))
                .at(at("2021-03-16"))
                .when(new Acknowledge(NONE))
                .then(new ComplaintAcknowledged(stamp(at("2021-03-16"), DUE_ON, "clock"), true));
    }

    @Test
    void a_reply_on_the_day_after_is_late() {
        scenario()
                .given(received(SERVICE))
                .at(at("2021-03-17"))
                .when(new Acknowledge(NONE))
                .then(new ComplaintAcknowledged(stamp(at("2021-03-17"), LocalDate.of(2021, 3, 17), "clock"), false));
    }

    @Test
    void the_clock_notices_once_that_nobody_replied() {
        var overdue = scenario().given(received(SERVICE)).at(at("2021-03-17"));
        overdue.when(new Tick()).then(new ReplyOverdue(DUE_ON));
        overdue.given(new ReplyOverdue(DUE_ON)).when(new Tick()).thenNothing();
    }

    @Test
    void the_clock_has_nothing_to_do_on_the_day_of_reply_or_after_the_reply() {
        var reminded = new DueSoon(REPLY, LocalDate.of(2021, 3, 13), DUE_ON);
        scenario()
                .given(received(SERVICE), reminded)
                .at(at("2021-03-16"))
                .when(new Tick())
                .thenNothing();
        scenario()
                .given(received(SERVICE), reminded, acknowledged())
                .at(at("2021-03-17"))
                .when(new Tick())
                .thenNothing();
    }

    @Test
    void a_case_is_acknowledged_before_it_is_assigned() {
        scenario().given(received(SERVICE)).when(new Assign(NOI, NONE)).thenRefused(NOT_IN_THIS_STATE);
    }

    @Test
    void an_assigned_case_can_be_given_to_somebody_else() {
        var other = new StaffId("other");
        scenario()
                .given(received(SERVICE), acknowledged(), assigned(NOI))
                .when(new Assign(other, NONE))
                .then(new ComplaintAssigned(stamp(RECEIVED_AT, RECEIVED_ON, "clock"), other));
    }

    @Test
    void a_corruption_case_is_not_settled_between_parties() {
        scenario()
                .given(received(CORRUPTION), acknowledged(), assigned(NOI))
                .when(new Resolve(SETTLED, NONE))
                .thenRefused(OUTCOME_OF_ANOTHER_KIND);
    }

    @Test
    void a_corruption_case_is_not_closed_by_its_investigator() {
        scenario()
                .given(received(CORRUPTION), acknowledged(), assigned(NOI), resolved(WELL_FOUNDED, "supervisor"))
                .by("noi")
                .when(new Close(NONE))
                .thenRefused(SECOND_PERSON_NEEDED);
    }

    @Test
    void who_once_looked_into_a_corruption_case_never_closes_it() {
        var passedOn = scenario()
                .given(received(CORRUPTION), acknowledged(), assigned(NOI))
                .given(new InvestigationBegun(stamp(RECEIVED_AT, RECEIVED_ON, "noi")))
                .given(assigned(new StaffId("other")), resolved(WELL_FOUNDED, "other"));
        passedOn.by("noi").when(new Close(NONE)).thenRefused(SECOND_PERSON_NEEDED);
        passedOn.by("other").when(new Close(NONE)).thenRefused(SECOND_PERSON_NEEDED);
    }

    @Test
    void a_handler_decides_no_case_of_another_and_a_supervisor_does() {
        var assigned = after(received(SERVICE), acknowledged(), assigned(NOI));
        assertThat(decided(assigned, "complaint-handler", "other")).isEqualTo(new Decision.Refused<>(NOT_ITS_HANDLER));
        assertThat(decided(assigned, "complaint-handler", "noi")).isInstanceOf(Decision.Happens.class);
        assertThat(decided(assigned, "complaint-handler complaint-supervisor", "other"))
                .isInstanceOf(Decision.Happens.class);
    }

    private static Decision<ComplaintEvent, Refusal> decided(Complaint state, String roles, String subject) {
        var context = new Context(new Actor(new AgencyId("tuayang"), roles, subject), RECEIVED_AT);
        return DECIDER.decide(state, new Resolve(FIXED, NONE), context);
    }

    @Test
    void a_corruption_case_is_not_closed_by_who_concluded_it() {
        scenario()
                .given(received(CORRUPTION), acknowledged(), assigned(NOI), resolved(WELL_FOUNDED, "supervisor"))
                .by("supervisor")
                .when(new Close(NONE))
                .thenRefused(SECOND_PERSON_NEEDED);
    }

    @Test
    void a_grievance_is_closed_by_its_handler_with_the_days_it_took() {
        scenario()
                .given(received(SERVICE), acknowledged(), assigned(NOI), resolved(FIXED, "noi"))
                .by("noi")
                .at(at("2021-03-13"))
                .when(new Close(NONE))
                .then(new ComplaintClosed(stamp(at("2021-03-13"), LocalDate.of(2021, 3, 13), "noi"), 12));
    }

    @Test
    void a_closed_case_stays_closed() {
        var closed = scenario()
                .given(
                        received(SERVICE),
                        acknowledged(),
                        assigned(NOI),
                        resolved(FIXED, "noi"),
                        new ComplaintClosed(stamp(RECEIVED_AT, RECEIVED_ON, "noi"), 0));
        for (var command :
                List.of(new Acknowledge(NONE), new Assign(NOI, NONE), new Resolve(FIXED, NONE), new Close(NONE))) {
            closed.when(command).thenRefused(NOT_IN_THIS_STATE);
        }
    }

    @Test
    void what_is_offered_is_what_the_decider_would_let_happen() {
        assertThat(allowed("noi", received(CORRUPTION)))
                .contains("triage [] [EVIDENCE_NAMED, WITNESSES_NAMED, NOTHING_NAMED]", "acknowledge [] []")
                .noneMatch(offered -> offered.startsWith("assign") || offered.startsWith("resolve"));
        assertThat(allowed("noi", received(CORRUPTION), acknowledged()))
                .as("an anonymous letter is not assigned before it is triaged")
                .doesNotContain("assign [] []");
        assertThat(allowed("noi", received(CORRUPTION), acknowledged(), triaged(EVIDENCE_NAMED), assigned(NOI)))
                .contains(
                        "assign [] []",
                        "investigate [] []",
                        "resolve [WELL_FOUNDED, UNFOUNDED, INSUFFICIENT_EVIDENCE] []");
        var resolved = new ComplaintEvent[] {
            received(CORRUPTION), acknowledged(), triaged(EVIDENCE_NAMED), assigned(NOI), resolved(WELL_FOUNDED, "noi")
        };
        assertThat(allowed("noi", resolved)).doesNotContain("close [] []").contains("refer [] []");
        assertThat(allowed("another", resolved)).contains("close [] []");
    }

    private static List<String> allowed(String subject, ComplaintEvent... history) {
        var context = new Context(new Actor(new AgencyId("tuayang"), "staff", subject), RECEIVED_AT);
        return AllowedAction.forStaff(DECIDER, after(history), context).stream()
                .map(allowed -> allowed.action() + " " + allowed.outcomes() + " " + allowed.findings())
                .toList();
    }

    private static List<String> allowedToReporter(Instant now, ComplaintEvent... history) {
        var context = new Context(new Actor(new AgencyId("tuayang"), "", "anonymous"), now);
        return AllowedAction.forReporter(DECIDER, after(history), context);
    }

    private static Complaint after(ComplaintEvent... history) {
        var state = DECIDER.initial();
        for (var event : history) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    // ---- triage -----------------------------------------------------------------------------------------------------

    @Test
    void an_anonymous_letter_goes_on_only_when_it_names_evidence_or_witnesses() {
        var letter = scenario().given(received(CORRUPTION), acknowledged());
        letter.when(new Assign(NOI, NONE)).thenRefused(TRIAGE_NEEDED);
        letter.given(triaged(NOTHING_NAMED)).when(new Assign(NOI, NONE)).thenRefused(TRIAGE_NEEDED);
        letter.given(triaged(WITNESSES_NAMED))
                .when(new Assign(NOI, NONE))
                .then(new ComplaintAssigned(stamp(RECEIVED_AT, RECEIVED_ON, "clock"), NOI));
        letter.when(new Triage(GOES_ON, false, Set.of(), NONE)).thenRefused(FINDING_OF_ANOTHER_KIND);
    }

    @Test
    void who_is_named_does_not_triage() {
        scenario()
                .given(received(CORRUPTION))
                .by("noi")
                .when(new Triage(EVIDENCE_NAMED, false, Set.of(NOI), NONE))
                .thenRefused(TRIAGED_BY_WHO_IS_NAMED);
    }

    @Test
    void a_case_that_names_who_leads_the_agency_is_passed_on_and_decided_by_nobody_under_them() {
        var named = scenario()
                .given(received(CORRUPTION), acknowledged())
                .given(new ComplaintTriaged(
                        stamp(RECEIVED_AT, RECEIVED_ON, "supervisor"), EVIDENCE_NAMED, true, Set.of()));
        named.when(new Assign(NOI, NONE)).thenRefused(LEADERSHIP_NAMED);
        named.when(new Reject(Rejection.NO_EVIDENCE, NONE)).thenRefused(LEADERSHIP_NAMED);
        named.when(new CloseAsDuplicate("complaint-1", NONE)).thenRefused(LEADERSHIP_NAMED);
        named.when(new Refer(DISTRICT, Optional.of("๑/๒๕๖๔"), NONE))
                .then(new ComplaintReferred(
                        stamp(RECEIVED_AT, RECEIVED_ON, "clock"),
                        DISTRICT,
                        Optional.of("๑/๒๕๖๔"),
                        new TimeUsed(0, true)));
        scenario()
                .given(received(SERVICE), acknowledged(), assigned(NOI))
                .given(new ConflictFound(Set.of(), true))
                .when(new Resolve(FIXED, NONE))
                .thenRefused(LEADERSHIP_NAMED);
    }

    // ---- conflict of interest ---------------------------------------------------------------------------------------

    @Test
    void to_who_has_a_part_in_what_it_is_about_a_case_does_not_exist_in_any_state() {
        var conflict = scenario()
                .given(received(SERVICE), new ConflictFound(Set.of(NOI), false))
                .by("noi");
        for (var command : List.of(
                new Acknowledge(NONE), new Close(NONE), new Say("said", true), new RequestIdentity(), new Hold(true))) {
            conflict.when(command).thenRefused(CONFLICT_OF_INTEREST);
        }
        scenario()
                .given(received(SERVICE), acknowledged(), new ConflictFound(Set.of(NOI), false))
                .when(new Assign(NOI, NONE))
                .thenRefused(HANDLER_IN_CONFLICT);
    }

    @Test
    void whoever_is_found_to_have_a_part_loses_the_case_and_the_leave_to_read_who_reported() {
        var state = (Filed) scenario()
                .given(received(SERVICE), acknowledged(), assigned(NOI), new IdentityRequested("noi"))
                .given(new IdentityGranted("noi", at("2021-03-03"), "supervisor"))
                .given(new ConflictFound(Set.of(NOI), false))
                .state();
        assertThat(state.handler()).isEmpty();
        assertThat(state.custody().grants("noi", at("2021-03-02"))).isFalse();
        scenario()
                .given(received(SERVICE), acknowledged(), assigned(NOI), new ConflictFound(Set.of(NOI), false))
                .when(new Resolve(FIXED, NONE))
                .thenRefused(NOT_ITS_HANDLER);
    }

    @Test
    void what_the_service_learns_twice_happens_once() {
        var known = scenario().given(received(SERVICE), new ConflictFound(Set.of(NOI), false));
        known.when(new Learn(Set.of(NOI))).thenNothing();
    }

    // ---- talk and time ----------------------------------------------------------------------------------------------

    @Test
    void the_clock_of_the_decision_stands_while_the_reporter_is_waited_for() {
        var asked = scenario()
                .given(received(SERVICE), acknowledged(), assigned(NOI))
                .at(at("2021-03-10"));
        var question = new InformationRequested(
                stamp(at("2021-03-10"), LocalDate.of(2021, 3, 10), "clock"),
                new Utterance("said", at("2021-03-10"), STAFF, Optional.of("clock")),
                new Deadline(
                        REPORTER,
                        LocalDate.of(2021, 4, 2),
                        LocalDate.of(2021, 4, 9),
                        LocalDate.of(2021, 4, 9),
                        false,
                        false));
        asked.when(new RequestInformation("said")).then(question);

        var waiting = asked.given(question);
        // its last day was 31 March, and nobody is told so
        waiting.at(at("2021-04-01")).when(new Tick()).thenNothing();
        var answered = waiting.at(at("2021-04-03")).when(new Tell("answer"));
        answered.then(List.of(
                new Said(new Utterance("answer", at("2021-04-03"), Speaker.REPORTER, Optional.empty())),
                new Resumed(
                        stamp(at("2021-04-03"), LocalDate.of(2021, 4, 3), "clock"),
                        true,
                        Status.ASSIGNED,
                        Optional.of(new Deadline(
                                DECISION,
                                LocalDate.of(2021, 4, 19),
                                LocalDate.of(2021, 4, 24),
                                LocalDate.of(2021, 4, 24),
                                false,
                                false)))));
    }

    @Test
    void the_days_of_a_decision_are_counted_without_those_that_the_reporter_was_waited_for() {
        var resumed = new Resumed(
                stamp(at("2021-03-30"), LocalDate.of(2021, 3, 30), "noi"),
                true,
                Status.ASSIGNED,
                Optional.of(new Deadline(
                        DECISION,
                        LocalDate.of(2021, 4, 15),
                        LocalDate.of(2021, 4, 20),
                        LocalDate.of(2021, 4, 20),
                        false,
                        false)));
        scenario()
                .given(received(SERVICE), acknowledged(), assigned(NOI))
                .given(new InformationRequested(
                        stamp(at("2021-03-10"), LocalDate.of(2021, 3, 10), "noi"),
                        new Utterance("said", at("2021-03-10"), STAFF, Optional.of("noi")),
                        new Deadline(REPORTER, DUE_ON, DUE_ON, DUE_ON, true, false)))
                .given(resumed)
                .at(at("2021-04-20"))
                .when(new Resolve(FIXED, NONE))
                .then(new ComplaintResolved(
                        stamp(at("2021-04-20"), LocalDate.of(2021, 4, 20), "clock"),
                        FIXED,
                        Optional.of(new TimeUsed(30, true))));
    }

    @Test
    void somebody_is_reminded_before_a_last_day_and_told_after_it_once_each() {
        var filed = scenario().given(received(SERVICE));
        var soon = new DueSoon(REPLY, LocalDate.of(2021, 3, 13), DUE_ON);
        filed.at(at("2021-03-12")).when(new Tick()).thenNothing();
        filed.at(at("2021-03-13")).when(new Tick()).then(soon);
        filed.given(soon).at(at("2021-03-14")).when(new Tick()).thenNothing();
        filed.given(soon, acknowledged(), new DueSoon(DECISION, RECEIVED_ON, RECEIVED_ON))
                .at(at("2021-04-01"))
                .when(new Tick())
                .then(new Overdue(DECISION, LocalDate.of(2021, 3, 31)));
    }

    @Test
    void a_question_is_answered_within_working_days() {
        var context = new Context(Actor.clock(new AgencyId("tuayang")), RECEIVED_AT);
        var events = DECIDER.decide(DECIDER.initial(), receive(QUESTION), context)
                        instanceof Decision.Happens<ComplaintEvent, Refusal>(var happened)
                ? happened
                : List.<ComplaintEvent>of();
        var question = (Filed) after(events.toArray(ComplaintEvent[]::new));
        assertThat(question.deadline(DECISION)).map(Deadline::dueOn).contains(LocalDate.of(2021, 3, 15));
    }

    // ---- the reporter -----------------------------------------------------------------------------------------------

    @Test
    void a_grievance_ends_with_its_withdrawal_and_a_corruption_case_goes_on() {
        var stamp = stamp(RECEIVED_AT, RECEIVED_ON, "clock");
        scenario()
                .given(received(SERVICE))
                .when(new Withdraw())
                .then(List.of(new ComplaintWithdrawn(stamp, true), new ComplaintClosed(stamp, 0)));
        var corruption = scenario().given(received(CORRUPTION));
        corruption.when(new Withdraw()).then(new ComplaintWithdrawn(stamp, false));
        corruption
                .given(new ComplaintWithdrawn(stamp, false))
                .when(new Withdraw())
                .thenRefused(NOT_IN_THIS_STATE);
    }

    @Test
    void a_closed_case_is_taken_up_again_within_the_term_by_its_reporter_or_a_supervisor() {
        var closed = scenario().given(closedCase());
        var again = LocalDate.of(2021, 3, 31);
        var decision = new Deadline(DECISION, again.plusDays(25), again.plusDays(30), again.plusDays(30), false, false);
        closed.at(at("2021-03-31"))
                .when(new AskToReopen(Optional.of("note-1")))
                .then(new ComplaintReopened(
                        new Stamp(at("2021-03-31"), again, "clock", Optional.of("note-1")), true, decision));
        closed.at(at("2021-04-01")).when(new Reopen(NONE)).thenRefused(TOO_LATE_TO_REOPEN);
    }

    @Test
    void the_holder_of_a_receipt_is_offered_what_they_may_do() {
        assertThat(allowedToReporter(RECEIVED_AT, received(SERVICE))).containsExactly("message", "attach", "withdraw");
        assertThat(allowedToReporter(at("2021-03-31"), closedCase())).containsExactly("reopen", "rate");
        assertThat(allowedToReporter(at("2021-04-01"), closedCase())).containsExactly("rate");
    }

    @Test
    void a_case_is_rated_once() {
        var closed = scenario().given(closedCase());
        closed.when(new Rate(4)).then(new ComplaintRated(RECEIVED_ON, 4));
        closed.given(new ComplaintRated(RECEIVED_ON, 4)).when(new Rate(1)).thenRefused(NOT_IN_THIS_STATE);
    }

    @Test
    void a_case_takes_so_many_messages_of_its_reporter() {
        var full = scenario().given(received(SERVICE));
        for (int number = 0; number < RULES.limits().reporterMessages(); number++) {
            full = full.given(new Said(new Utterance("id" + number, RECEIVED_AT, Speaker.REPORTER, Optional.empty())));
        }
        full.when(new Tell("one-more")).thenRefused(TOO_MANY_MESSAGES);
    }

    private static ComplaintEvent[] closedCase() {
        return new ComplaintEvent[] {
            received(SERVICE),
            acknowledged(),
            assigned(NOI),
            resolved(FIXED, "noi"),
            new ComplaintClosed(stamp(RECEIVED_AT, RECEIVED_ON, "noi"), 0)
        };
    }

    // ---- who reported, and for how long it is kept
    // --------------------------------------------------------------------

    @Test
    void leave_to_read_who_reported_is_given_by_another_and_ends() {
        var asked = scenario().given(named(SERVICE), new IdentityRequested("noi"));
        asked.by("noi").when(new GrantIdentity(NOI, Duration.ofHours(1))).thenRefused(SECOND_PERSON_NEEDED);
        asked.by("supervisor")
                .when(new GrantIdentity(NOI, Duration.ofHours(100)))
                .thenRefused(TOO_LONG);
        var until = RECEIVED_AT.plus(Duration.ofHours(1));
        var granted = new IdentityGranted("noi", until, "supervisor");
        asked.by("supervisor").when(new GrantIdentity(NOI, Duration.ofHours(1))).then(granted);
        var custody = ((Filed) asked.given(granted).state()).custody();
        assertThat(custody.grants("noi", RECEIVED_AT)).isTrue();
        assertThat(custody.grants("noi", until)).isFalse();
        assertThat(custody.grants("another", RECEIVED_AT)).isFalse();
        scenario().given(received(SERVICE)).when(new RequestIdentity()).thenRefused(NOT_IN_THIS_STATE);
    }

    @Test
    void a_case_is_erased_by_two_people_when_it_was_kept_long_enough_and_nothing_holds_it() {
        var closed = scenario().given(closedCase());
        closed.at(at("2031-03-01")).when(new ProposeErasure()).thenRefused(STILL_TO_BE_KEPT);
        var kept = closed.at(at("2031-03-02"));
        kept.given(new HoldSet(true)).when(new ProposeErasure()).thenRefused(ON_HOLD);
        kept.by("one").when(new ApproveErasure()).thenRefused(NOT_IN_THIS_STATE);
        var proposed = kept.given(new ErasureProposed("one"));
        proposed.by("one").when(new ApproveErasure()).thenRefused(SECOND_PERSON_NEEDED);
        var erased = new ComplaintErased(LocalDate.of(2031, 3, 2), "two");
        proposed.by("two").when(new ApproveErasure()).then(erased);

        var gone = proposed.given(erased);
        gone.when(new Rate(1)).thenRefused(NOT_IN_THIS_STATE);
        gone.when(new Tick()).thenNothing();
        gone.when(new ConfirmErasure()).then(new KeyDestroyed());
        gone.given(new KeyDestroyed()).when(new ConfirmErasure()).thenNothing();
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
                .when(new Acknowledge(on(onPaper)))
                .then(new ComplaintAcknowledged(stamp(ENTERED_AT, onPaper, "clock"), true));

        var steps = ((Filed) scenario()
                        .given(entered(), new ComplaintAcknowledged(stamp(ENTERED_AT, onPaper, "clock"), true))
                        .given(new ComplaintAssigned(stamp(ENTERED_AT, LocalDate.of(2021, 6, 1), "clock"), NOI))
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
                .when(new Acknowledge(NONE))
                .then(new ComplaintAcknowledged(stamp(ENTERED_AT, LocalDate.of(2021, 6, 1), "clock"), false));
    }

    @Test
    void no_step_happens_before_the_one_before_or_after_today() {
        var acknowledged = scenario()
                .given(entered(), new ComplaintAcknowledged(stamp(ENTERED_AT, LocalDate.of(2021, 3, 5), "clock"), true))
                .at(ENTERED_AT);

        acknowledged.when(new Assign(NOI, on(LocalDate.of(2021, 3, 4)))).thenRefused(DAY_BEFORE_THE_STEP_BEFORE);
        acknowledged.when(new Assign(NOI, on(LocalDate.of(2021, 6, 2)))).thenRefused(DAY_IN_THE_FUTURE);
    }

    @Test
    void the_days_of_a_paper_case_are_counted_from_the_day_on_which_it_came() {
        var closedOn = LocalDate.of(2021, 3, 13);
        scenario()
                .given(entered(), acknowledged(), assigned(NOI), resolved(FIXED, "noi"))
                .at(ENTERED_AT)
                .when(new Close(on(closedOn)))
                .then(new ComplaintClosed(stamp(ENTERED_AT, closedOn, "clock"), 12));
    }

    @Test
    void what_happens_to_a_case_filed_here_has_the_day_of_its_recording_and_no_other() {
        scenario()
                .given(received(SERVICE))
                .when(new Acknowledge(on(RECEIVED_ON)))
                .thenRefused(DAY_OF_AN_ONLINE_CASE);
    }

    @Test
    void the_clock_calls_no_paper_case_overdue_while_its_reply_may_be_on_the_way_to_the_record() {
        var entered = scenario().given(entered());

        entered.at(ENTERED_AT).when(new Tick()).thenNothing();
        entered.at(at("2021-06-08")).when(new Tick()).thenNothing();
        entered.given(new ComplaintAcknowledged(stamp(ENTERED_AT, LocalDate.of(2021, 3, 5), "clock"), true))
                .at(at("2021-07-01"))
                .when(new Tick())
                .then(new Overdue(DECISION, RECEIVED_ON.plusDays(30)));
    }

    @Test
    void the_clock_notices_in_the_end_that_nobody_replied_to_a_paper_case_and_names_the_day_of_reply() {
        scenario()
                .given(entered())
                .at(at("2021-06-09"))
                .when(new Tick())
                .then(List.of(new ReplyOverdue(DUE_ON), new Overdue(DECISION, RECEIVED_ON.plusDays(30))));
    }

    @Test
    void a_reply_in_time_that_reaches_the_record_after_the_clock_gave_it_up_was_not_overdue() {
        var acknowledged = scenario()
                .given(entered(), new ReplyOverdue(DUE_ON))
                .given(new ComplaintAcknowledged(stamp(ENTERED_AT, LocalDate.of(2021, 3, 5), "clock"), true));
        assertThat(((Filed) acknowledged.state()).overdue()).isFalse();

        var late = scenario()
                .given(received(SERVICE), new ReplyOverdue(DUE_ON))
                .given(new ComplaintAcknowledged(stamp(at("2021-03-17"), LocalDate.of(2021, 3, 17), "clock"), false));
        assertThat(((Filed) late.state()).overdue()).isTrue();
    }

    /** Whatever is asked in whatever order, a case's history is one that the rules allow, and a refusal changes nothing. */
    @Property
    void any_commands_leave_a_legal_history(@ForAll("commands") List<Asked> commands) {
        var state = DECIDER.initial();
        for (var asked : commands) {
            var context = new Context(new Actor(new AgencyId("tuayang"), "staff", asked.by()), ENTERED_AT);
            if (DECIDER.decide(state, asked.command(), context)
                    instanceof Decision.Happens<ComplaintEvent, Refusal>(var events)) {
                for (var event : events) {
                    state = DECIDER.evolve(state, event);
                }
            }
        }
        if (state instanceof Filed filed) {
            var states = filed.timeline().stream().map(Complaint.Step::status).toList();
            assertThat(states.getFirst()).isEqualTo(Status.RECEIVED);
            for (int step = 1; step < states.size(); step++) {
                assertThat(LEGAL.get(states.get(step - 1))).contains(states.get(step));
            }
            assertThat(states.stream().filter(Status.ACKNOWLEDGED::equals)).hasSizeLessThanOrEqualTo(2);
            assertThat(filed.timeline())
                    .extracting(Complaint.Step::on)
                    .isSorted()
                    .allMatch(day -> !day.isAfter(BangkokTime.dayOf(ENTERED_AT)))
                    .allMatch(day -> filed.filing().entered() || day.equals(BangkokTime.dayOf(ENTERED_AT)));
            assertThat(filed.handler().filter(filed.involved()::contains)).isEmpty();
            if (filed.filing().kind() == CORRUPTION) {
                if (filed.status() == Status.CLOSED) {
                    assertThat(filed.timeline().getLast().by())
                            .as("closed by who investigated it")
                            .isNotEqualTo(filed.conclusion()
                                    .filter(concluded -> concluded.outcome() != Resolution.DUPLICATE)
                                    .map(Complaint.Conclusion::by));
                }
                assertThat(filed.conclusion().map(Complaint.Conclusion::outcome))
                        .as("a corruption case does not end when its reporter withdraws")
                        .isNotEqualTo(Optional.of(Resolution.WITHDRAWN));
            }
            if (filed.status() == Status.WAITING) {
                assertThat(filed.waits().getLast().to()).isEmpty();
            } else {
                assertThat(filed.waits()).allMatch(wait -> wait.to().isPresent());
            }
            assertThat(filed.status().isDecided() && filed.deadlines().stream().anyMatch(due -> !due.missed()))
                    .as("a last day of what is decided already")
                    .isFalse();
        }
    }

    // ---- news for the reporter --------------------------------------------------------------------------------------

    @Test
    void what_staff_do_and_say_is_news_for_a_reporter_who_wants_to_be_told() {
        var later = RECEIVED_AT.plusSeconds(60);
        assertThat(news(toBeTold(SERVICE))).isEqualTo(News.NONE);
        assertThat(news(toBeTold(SERVICE), acknowledged())).isEqualTo(new News(1, Optional.of(RECEIVED_AT)));
        assertThat(news(toBeTold(SERVICE), acknowledged(), new Said(utterance(STAFF, later))))
                .as("since the first of them")
                .isEqualTo(new News(2, Optional.of(RECEIVED_AT)));
        assertThat(news(toBeTold(SERVICE), acknowledged(), asked()).count()).isEqualTo(2);
        assertThat(news(received(SERVICE), acknowledged()))
                .as("nobody asked for it")
                .isEqualTo(News.NONE);
    }

    @Test
    void what_a_reporter_does_themselves_is_no_news_to_them_nor_what_staff_say_among_themselves() {
        var stamp = stamp(RECEIVED_AT, RECEIVED_ON, "anonymous");
        assertThat(news(
                        toBeTold(SERVICE),
                        new Said(utterance(Speaker.REPORTER, RECEIVED_AT)),
                        new Said(utterance(Speaker.NOTE, RECEIVED_AT)),
                        new ReplyOverdue(DUE_ON),
                        new ComplaintWithdrawn(stamp, true),
                        new ComplaintClosed(stamp, 0)))
                .isEqualTo(News.NONE);
        assertThat(news(
                                toBeTold(SERVICE),
                                acknowledged(),
                                asked(),
                                new Resumed(stamp, true, Status.ACKNOWLEDGED, Optional.empty()))
                        .count())
                .as("their own answer")
                .isEqualTo(2);
    }

    @Test
    void a_reporter_was_told_only_of_what_there_was_when_the_mail_was_written() {
        var once = scenario().given(toBeTold(SERVICE), acknowledged());
        once.when(new ConfirmNotice(1)).then(new ReporterTold());
        once.when(new GiveUpNotice(1)).then(new ReporterNotReached());
        once.given(assigned(NOI)).when(new ConfirmNotice(1)).thenNothing();
        once.given(assigned(NOI)).when(new GiveUpNotice(1)).thenNothing();
        once.given(new ReporterTold()).when(new ConfirmNotice(1)).thenNothing();
        assertThat(news(toBeTold(SERVICE), acknowledged(), new ReporterTold()))
                .isEqualTo(new News(1, Optional.empty()));
        assertThat(news(toBeTold(SERVICE), acknowledged(), new ReporterNotReached(), assigned(NOI)))
                .as("the next news is tried again")
                .isEqualTo(new News(2, Optional.of(RECEIVED_AT)));
    }

    @Test
    void of_an_erased_case_nobody_is_told() {
        var erased = new ComplaintErased(RECEIVED_ON, "head");
        assertThat(news(toBeTold(SERVICE), acknowledged(), erased)).isEqualTo(News.NONE);
        scenario()
                .given(toBeTold(SERVICE), acknowledged(), erased)
                .when(new ConfirmNotice(1))
                .thenNothing();
    }

    private static News news(ComplaintEvent... history) {
        return ((Filed) after(history)).news();
    }

    private static ComplaintEvent toBeTold(Kind kind) {
        var filing = filing(kind, RECEIVED_AT, false);
        return new ComplaintReceived(
                new Filing(
                        kind,
                        filing.category(),
                        false,
                        filing.trackingNumber(),
                        filing.receipt(),
                        filing.receivedAt(),
                        filing.receivedOn(),
                        filing.replyDueOn(),
                        filing.channel(),
                        filing.receiveNumber(),
                        filing.recordsCloseOn(),
                        filing.about(),
                        true),
                ((ComplaintReceived) received(kind)).deadlines());
    }

    private static Utterance utterance(Speaker speaker, Instant at) {
        return new Utterance("u", at, speaker, Optional.empty());
    }

    private static ComplaintEvent asked() {
        return new InformationRequested(
                stamp(RECEIVED_AT, RECEIVED_ON, "noi"),
                utterance(STAFF, RECEIVED_AT),
                new Deadline(REPORTER, DUE_ON, DUE_ON, DUE_ON, false, false));
    }

    /** From each state, those that may come next in a timeline. */
    private static final Map<Status, Set<Status>> LEGAL = Map.ofEntries(
            entry(Status.RECEIVED, EnumSet.of(Status.TRIAGED, Status.ACKNOWLEDGED, Status.REJECTED, Status.CLOSED)),
            entry(
                    Status.TRIAGED,
                    EnumSet.of(
                            Status.TRIAGED,
                            Status.ACKNOWLEDGED,
                            Status.ASSIGNED,
                            Status.WAITING,
                            Status.REFERRED,
                            Status.REJECTED,
                            Status.CLOSED)),
            entry(
                    Status.ACKNOWLEDGED,
                    EnumSet.of(
                            Status.TRIAGED,
                            Status.ASSIGNED,
                            Status.WAITING,
                            Status.REFERRED,
                            Status.REJECTED,
                            Status.CLOSED)),
            entry(
                    Status.ASSIGNED,
                    EnumSet.of(
                            Status.ASSIGNED,
                            Status.INVESTIGATING,
                            Status.WAITING,
                            Status.RESOLVED,
                            Status.REFERRED,
                            Status.CLOSED)),
            entry(
                    Status.INVESTIGATING,
                    EnumSet.of(Status.ASSIGNED, Status.WAITING, Status.RESOLVED, Status.REFERRED, Status.CLOSED)),
            entry(
                    Status.WAITING,
                    EnumSet.of(
                            Status.TRIAGED,
                            Status.ACKNOWLEDGED,
                            Status.ASSIGNED,
                            Status.INVESTIGATING,
                            Status.REOPENED,
                            Status.CLOSED)),
            entry(Status.RESOLVED, EnumSet.of(Status.REFERRED, Status.CLOSED)),
            entry(Status.REFERRED, EnumSet.of(Status.CLOSED)),
            entry(Status.REJECTED, EnumSet.of(Status.REOPENED)),
            entry(Status.CLOSED, EnumSet.of(Status.REOPENED)),
            entry(
                    Status.REOPENED,
                    EnumSet.of(
                            Status.TRIAGED,
                            Status.ASSIGNED,
                            Status.WAITING,
                            Status.REFERRED,
                            Status.REJECTED,
                            Status.CLOSED)));

    /** A command and who gives it. */
    record Asked(ComplaintCommand command, String by) {}

    @Provide
    Arbitrary<List<Asked>> commands() {
        var particulars = days().map(day -> new Particulars(day, Optional.empty()));
        var staff = Arbitraries.of("noi", "supervisor", "third").map(StaffId::new);
        Arbitrary<ComplaintCommand> command = Arbitraries.oneOf(List.of(
                Arbitraries.of(Kind.class).map(ComplaintDeciderTest::receive),
                days().map(day -> enter(day.orElse(RECEIVED_ON))),
                Combinators.combine(
                                Arbitraries.of(Finding.class),
                                Arbitraries.of(true, false, false, false),
                                staff.set().ofMaxSize(1),
                                particulars)
                        .as(Triage::new),
                particulars.map(Acknowledge::new),
                Combinators.combine(staff, particulars).as(Assign::new),
                particulars.map(Investigate::new),
                Arbitraries.of(new RequestInformation("question"), new Resume(), new Tell("answer"), new Tick()),
                Combinators.combine(Arbitraries.of(Resolution.class), particulars)
                        .as(Resolve::new),
                Combinators.combine(
                                Arbitraries.of(ReferralBody.class),
                                Arbitraries.just(Optional.<String>empty()),
                                particulars)
                        .as(Refer::new),
                Combinators.combine(Arbitraries.of(Rejection.class), particulars)
                        .as(Reject::new),
                particulars.map(Close::new),
                particulars.map(given -> new CloseAsDuplicate("complaint-other", given)),
                Arbitraries.of(
                        new Reopen(NONE),
                        new AskToReopen(Optional.empty()),
                        new Withdraw(),
                        new Rate(3),
                        new Involve(Set.of(NOI), false))));
        return Combinators.combine(command, Arbitraries.of("noi", "supervisor", "third"))
                .as(Asked::new)
                .list()
                .ofMaxSize(60);
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
                kind,
                Optional.empty(),
                true,
                number(),
                new ReceiptLocator("1", "hash"),
                DUE_ON,
                Filing.About.NOTHING,
                false,
                Optional.empty());
    }

    private static ComplaintCommand enter(LocalDate receivedOn) {
        var entry = new Entry(Channel.LETTER, receivedOn, Optional.of("๑๒/๒๕๖๔"), RECORDS_CLOSE_ON);
        return new Receive(
                SERVICE,
                Optional.empty(),
                true,
                number(),
                new ReceiptLocator("1", "hash"),
                DUE_ON,
                Filing.About.NOTHING,
                false,
                Optional.of(entry));
    }

    private static ComplaintEvent entered() {
        var filing = new Filing(
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
                RECORDS_CLOSE_ON,
                Filing.About.NOTHING,
                false);
        return new ComplaintReceived(
                filing,
                List.of(
                        new Deadline(REPLY, DUE_ON, DUE_ON, RECORDS_CLOSE_ON, true, false),
                        new Deadline(
                                DECISION,
                                RECEIVED_ON.plusDays(30),
                                RECEIVED_ON.plusDays(30),
                                RECORDS_CLOSE_ON,
                                true,
                                false)));
    }

    private static ComplaintEvent received(Kind kind) {
        return received(kind, true);
    }

    private static ComplaintEvent named(Kind kind) {
        return received(kind, false);
    }

    private static ComplaintEvent received(Kind kind, boolean anonymous) {
        var decision = RECEIVED_ON.plusDays(kind == CORRUPTION ? 60 : 30);
        return new ComplaintReceived(
                filing(kind, RECEIVED_AT, anonymous),
                List.of(
                        new Deadline(REPLY, DUE_ON.minusDays(3), DUE_ON, DUE_ON, false, false),
                        new Deadline(DECISION, decision.minusDays(5), decision, decision, false, false)));
    }

    private static Filing filing(Kind kind, Instant at) {
        return filing(kind, at, true);
    }

    private static Filing filing(Kind kind, Instant at, boolean anonymous) {
        return new Filing(
                kind,
                Optional.empty(),
                anonymous,
                number(),
                new ReceiptLocator("1", "hash"),
                at,
                RECEIVED_ON,
                DUE_ON,
                Channel.WEB,
                Optional.empty(),
                DUE_ON,
                Filing.About.NOTHING,
                false);
    }

    private static TrackingNumber number() {
        return new TrackingNumber("2564-0123456789");
    }

    private static ComplaintEvent triaged(Finding finding) {
        return new ComplaintTriaged(stamp(RECEIVED_AT, RECEIVED_ON, "supervisor"), finding, false, Set.of());
    }

    private static Stamp stamp(Instant at, LocalDate on, String by) {
        return new Stamp(at, on, by, Optional.empty());
    }

    private static Particulars on(LocalDate day) {
        return new Particulars(Optional.of(day), Optional.empty());
    }

    private static ComplaintEvent acknowledged() {
        return new ComplaintAcknowledged(stamp(RECEIVED_AT, RECEIVED_ON, "noi"), true);
    }

    private static ComplaintEvent assigned(StaffId to) {
        return new ComplaintAssigned(stamp(RECEIVED_AT, RECEIVED_ON, "supervisor"), to);
    }

    private static ComplaintEvent resolved(Resolution outcome, String by) {
        return new ComplaintResolved(stamp(RECEIVED_AT, RECEIVED_ON, by), outcome, Optional.empty());
    }

    /** Nine in the morning of that day in Bangkok. */
    private static Instant at(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }
}
