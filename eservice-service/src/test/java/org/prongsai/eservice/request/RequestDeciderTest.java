package org.prongsai.eservice.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.eservice.request.Refusal.ImpossibleTime;
import org.prongsai.eservice.request.Refusal.NotInThisState;
import org.prongsai.eservice.request.Refusal.OutsideWindow;
import org.prongsai.eservice.request.Refusal.TimeRule;
import org.prongsai.eservice.request.Request.Handling;
import org.prongsai.eservice.request.Request.Made;
import org.prongsai.eservice.request.Request.Party;
import org.prongsai.eservice.request.Request.Step;
import org.prongsai.eservice.request.RequestCommand.Act;
import org.prongsai.eservice.request.RequestCommand.Submit;
import org.prongsai.eservice.request.RequestEvent.RequestAccepted;
import org.prongsai.eservice.request.RequestEvent.RequestCompleted;
import org.prongsai.eservice.request.RequestEvent.RequestResumed;
import org.prongsai.eservice.request.RequestEvent.RequestReturned;
import org.prongsai.eservice.request.RequestEvent.RequestSubmitted;
import org.prongsai.eservice.rules.ServiceRules;
import org.prongsai.eservice.rules.Window;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.support.receipt.ReceiptLocator;
import org.prongsai.support.receipt.TrackingNumber;
import org.prongsai.support.testing.Scenario;
import org.prongsai.workclock.Standard;

class RequestDeciderTest {

    private static final RequestDecider DECIDER = new RequestDecider(ServiceRules.load()::calendarOf);
    private static final Window ALL_YEAR = new Window(
            LocalDate.EPOCH, Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), "ทุกเดือน", "every month", "test");
    private static final Window NOT_IN_DECEMBER = new Window(
            LocalDate.EPOCH, Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), "ปิดธันวาคม", "not in December", "test");

    /** A Monday. */
    private static final Instant RECEIVED = at("2021-03-01T09:00");

    @Test
    void a_request_is_due_when_its_standard_is_used_up() {
        scenario()
                .when(submit(online(RECEIVED)))
                .then(new RequestSubmitted(online(RECEIVED), Optional.of(at("2021-03-01T09:08"))));
    }

    @Test
    void a_request_outside_its_window_is_refused_by_the_month_in_which_it_came_in() {
        var lastEvening = at("2021-11-30T23:59");
        scenario()
                .at(lastEvening)
                .when(new Submit(online(lastEvening), NOT_IN_DECEMBER, Optional.empty(), Optional.empty()))
                .then(new RequestSubmitted(online(lastEvening), Optional.of(at("2021-12-01T08:38"))));
        var midnight = at("2021-12-01T00:00");
        scenario()
                .at(midnight)
                .when(new Submit(online(midnight), NOT_IN_DECEMBER, Optional.empty(), Optional.empty()))
                .thenRefused(new OutsideWindow());
        scenario()
                .at(at("2022-01-15T09:00"))
                .when(new Submit(paper(midnight), NOT_IN_DECEMBER, Optional.empty(), Optional.empty()))
                .thenRefused(new OutsideWindow());
    }

    @Test
    void what_is_completed_within_its_working_minutes_is_in_time() {
        scenario()
                .given(submitted(online(RECEIVED)), accepted("2021-03-01T09:02"))
                .at(at("2021-03-01T09:08"))
                .when(act(Action.COMPLETE))
                .then(completed("2021-03-01T09:08", 8, Timeliness.IN_TIME));
        scenario()
                .given(submitted(online(RECEIVED)), accepted("2021-03-01T09:02"))
                .at(at("2021-03-02T09:00"))
                .when(act(Action.COMPLETE))
                .then(completed("2021-03-02T09:00", 420, Timeliness.LATE));
    }

    @Test
    void a_service_without_a_standard_is_neither_in_time_nor_late() {
        var filing = filing(Channel.WEB, RECEIVED, Optional.empty(), "asset-loan");
        scenario()
                .given(new RequestSubmitted(filing, Optional.empty()), accepted("2021-03-01T09:02"))
                .at(at("2021-03-01T10:00"))
                .when(act(Action.COMPLETE))
                .then(completed("2021-03-01T10:00", 60, Timeliness.NO_STANDARD));
    }

    @Test
    void the_clock_stands_still_while_the_agency_waits_for_the_citizen() {
        var waiting = scenario()
                .given(submitted(online(RECEIVED)), accepted("2021-03-01T09:02"), returned("2021-03-01T09:05"));
        assertThat(((Made) waiting.state()).dueAt()).isEmpty();

        var answered = new Act(Action.RESUME, Party.CITIZEN, Optional.empty(), Optional.of("n1"));
        var back = new Step(
                at("2021-03-03T10:00"),
                at("2021-03-03T10:00"),
                Status.ACCEPTED,
                Party.CITIZEN,
                Optional.empty(),
                Optional.of("n1"));
        waiting.at(at("2021-03-03T10:00"))
                .when(answered)
                .then(new RequestResumed(back, Optional.of(at("2021-03-03T10:03"))));
        waiting.given(new RequestResumed(back, Optional.of(at("2021-03-03T10:03"))))
                .at(at("2021-03-03T10:02"))
                .when(act(Action.COMPLETE))
                .then(completed("2021-03-03T10:02", 7, Timeliness.IN_TIME));
    }

    @Test
    void a_step_says_which_of_the_staff_took_it_and_the_citizens_says_nobody() {
        var noi = Optional.of(new StaffId("noi"));
        var taken = at("2021-03-01T09:02");
        scenario()
                .given(submitted(online(RECEIVED)))
                .by("noi")
                .at(taken)
                .when(act(Action.ACCEPT))
                .then(new RequestAccepted(new Step(taken, taken, Status.ACCEPTED, Party.STAFF, noi, Optional.empty())));

        var answered = at("2021-03-03T10:00");
        scenario()
                .given(submitted(online(RECEIVED)), accepted("2021-03-01T09:02"), returned("2021-03-01T09:05"))
                .by("noi")
                .at(answered)
                .when(new Act(Action.RESUME, Party.CITIZEN, Optional.empty(), Optional.empty()))
                .then(new RequestResumed(
                        new Step(
                                answered, answered, Status.ACCEPTED, Party.CITIZEN, Optional.empty(), Optional.empty()),
                        Optional.of(at("2021-03-03T10:03"))));
    }

    @Test
    void the_length_of_what_is_counted_with_others_is_not_told() {
        var filing = new Filing(
                "disability-allowance",
                "allowances",
                1,
                Channel.WEB,
                new TrackingNumber("2564-K7QD2M9XAB"),
                new ReceiptLocator("1", "hash"),
                Optional.of(new Standard(0, 8)),
                Optional.of("claim"),
                RECEIVED,
                RECEIVED);
        scenario()
                .given(submitted(filing), accepted("2021-03-01T09:02"))
                .at(at("2021-03-01T09:05"))
                .when(act(Action.COMPLETE))
                .then(new RequestCompleted(
                        step("2021-03-01T09:05", Status.COMPLETED), new Handling(5, Timeliness.IN_TIME), false));
    }

    @Test
    void a_year_lived_on_paper_is_recorded_late_and_counts_by_when_it_happened() {
        var now = at("2026-11-24T10:00");
        var filing = paper(RECEIVED, now);
        var submit =
                new Submit(filing, ALL_YEAR, Optional.of(at("2021-03-01T09:01")), Optional.of(at("2021-03-01T09:07")));
        assertThat(filing.isRecordedLate()).isTrue();
        assertThat(DECIDER.decide(DECIDER.initial(), submit, context(now)))
                .isEqualTo(new Decision.Happens<>(List.of(
                        new RequestSubmitted(filing, Optional.of(at("2021-03-01T09:08"))),
                        new RequestAccepted(recorded("2021-03-01T09:01", now, Status.ACCEPTED)),
                        new RequestCompleted(
                                recorded("2021-03-01T09:07", now, Status.COMPLETED),
                                new Handling(7, Timeliness.IN_TIME),
                                true))));
    }

    @Test
    void times_that_cannot_be_are_refused_by_their_field() {
        var now = at("2021-03-02T10:00");
        scenario()
                .at(now)
                .when(new Submit(paper(RECEIVED, now), ALL_YEAR, Optional.of(at("2021-03-01T08:59")), Optional.empty()))
                .thenRefused(new ImpossibleTime("acceptedAt", TimeRule.IN_ORDER));
        scenario()
                .at(now)
                .when(new Submit(paper(RECEIVED, now), ALL_YEAR, Optional.empty(), Optional.of(now)))
                .thenRefused(new ImpossibleTime("acceptedAt", TimeRule.NEEDS_ACCEPTANCE));
        scenario()
                .at(RECEIVED)
                .when(submit(paper(now)))
                .thenRefused(new ImpossibleTime("receivedAt", TimeRule.NOT_IN_THE_FUTURE));
        var taken = scenario()
                .given(submitted(paper(RECEIVED)), accepted("2021-03-01T09:02"))
                .at(now);
        taken.when(act(Action.COMPLETE, "2021-03-01T09:01"))
                .thenRefused(new ImpossibleTime("occurredAt", TimeRule.IN_ORDER));
        taken.when(act(Action.COMPLETE, "2021-03-02T10:01"))
                .thenRefused(new ImpossibleTime("occurredAt", TimeRule.NOT_IN_THE_FUTURE));
        scenario()
                .given(submitted(online(RECEIVED)), accepted("2021-03-01T09:02"))
                .at(now)
                .when(act(Action.COMPLETE, "2021-03-01T09:04"))
                .thenRefused(new ImpossibleTime("occurredAt", TimeRule.ONLY_ON_PAPER));
    }

    @Test
    void nothing_happens_to_a_request_that_nobody_made_and_none_is_made_twice() {
        scenario().when(act(Action.ACCEPT)).thenRefused(new NotInThisState());
        scenario()
                .given(submitted(online(RECEIVED)))
                .when(submit(online(RECEIVED)))
                .thenRefused(new NotInThisState());
        scenario().given(submitted(online(RECEIVED))).when(act(Action.COMPLETE)).thenRefused(new NotInThisState());
    }

    @Property
    void any_commands_leave_a_legal_history(@ForAll("acts") List<Act> acts) {
        Request state = DECIDER.evolve(DECIDER.initial(), submitted(online(RECEIVED)));
        var now = RECEIVED;
        for (var act : acts) {
            now = now.plusSeconds(3600);
            if (DECIDER.decide(state, act, context(now))
                    instanceof Decision.Happens<RequestEvent, Refusal>(var events)) {
                for (var event : events) {
                    state = DECIDER.evolve(state, event);
                }
            }
        }
        var made = (Made) state;
        var statuses = made.steps().stream().map(Step::status).toList();
        assertThat(statuses.subList(0, statuses.size() - 1)).allMatch(Status::isOpen);
        assertThat(made.steps().stream().map(Step::at)).isSorted();
        assertThat(made.handling().isPresent()).isEqualTo(made.status() == Status.COMPLETED);
        assertThat(made.handling().map(Handling::minutesUsed).orElse(0)).isNotNegative();
        assertThat(made.dueAt().isPresent() || statuses.contains(Status.RETURNED))
                .isTrue();
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Arbitraries.of(Action.class).map(RequestDeciderTest::act).list().ofMaxSize(8);
    }

    private static Scenario<Request, RequestCommand, RequestEvent, Refusal> scenario() {
        return Scenario.of(DECIDER, RECEIVED);
    }

    private static Context context(Instant now) {
        return new Context(Actor.clock(new AgencyId("tuayang")), now);
    }

    private static Submit submit(Filing filing) {
        return new Submit(filing, ALL_YEAR, Optional.empty(), Optional.empty());
    }

    private static Act act(Action action) {
        return new Act(action, Party.STAFF, Optional.empty(), Optional.empty());
    }

    private static Act act(Action action, String occurredAt) {
        return new Act(action, Party.STAFF, Optional.of(at(occurredAt)), Optional.empty());
    }

    private static RequestSubmitted submitted(Filing filing) {
        return new RequestSubmitted(filing, Optional.of(at("2021-03-01T09:08")));
    }

    private static RequestAccepted accepted(String at) {
        return new RequestAccepted(step(at, Status.ACCEPTED));
    }

    private static RequestReturned returned(String at) {
        return new RequestReturned(step(at, Status.RETURNED));
    }

    private static RequestCompleted completed(String at, int minutesUsed, Timeliness timeliness) {
        return new RequestCompleted(step(at, Status.COMPLETED), new Handling(minutesUsed, timeliness), true);
    }

    private static Step step(String at, Status status) {
        return recorded(at, at(at), status);
    }

    private static Step recorded(String at, Instant recordedAt, Status status) {
        return new Step(at(at), recordedAt, status, Party.STAFF, Optional.empty(), Optional.empty());
    }

    private static Filing online(Instant receivedAt) {
        return filing(Channel.WEB, receivedAt, Optional.of(new Standard(0, 8)), "elderly-allowance");
    }

    private static Filing paper(Instant receivedAt) {
        return filing(Channel.WALK_IN, receivedAt, Optional.of(new Standard(0, 8)), "elderly-allowance");
    }

    private static Filing paper(Instant receivedAt, Instant recordedAt) {
        var filing = paper(receivedAt);
        return new Filing(
                filing.service(),
                filing.countedAs(),
                filing.edition(),
                filing.channel(),
                filing.trackingNumber(),
                filing.receipt(),
                filing.standard(),
                filing.claim(),
                receivedAt,
                recordedAt);
    }

    private static Filing filing(Channel channel, Instant receivedAt, Optional<Standard> standard, String service) {
        return new Filing(
                service,
                service,
                1,
                channel,
                new TrackingNumber("2564-K7QD2M9XAB"),
                new ReceiptLocator("1", "hash"),
                standard,
                Optional.empty(),
                receivedAt,
                receivedAt);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BangkokTime.ZONE).toInstant();
    }
}
