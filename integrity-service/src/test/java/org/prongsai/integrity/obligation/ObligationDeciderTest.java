package org.prongsai.integrity.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.obligation.Obligation.ByHand;
import org.prongsai.integrity.obligation.ObligationCommand.Expect;
import org.prongsai.integrity.obligation.ObligationCommand.FulfilByHand;
import org.prongsai.integrity.obligation.ObligationCommand.Show;
import org.prongsai.integrity.obligation.ObligationCommand.Tick;
import org.prongsai.integrity.obligation.ObligationCommand.Withdraw;
import org.prongsai.integrity.obligation.ObligationEvent.EvidenceGone;
import org.prongsai.integrity.obligation.ObligationEvent.EvidenceSeen;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationFulfilled;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationOpened;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationOverdue;
import org.prongsai.integrity.obligation.ObligationEvent.ObligationReopened;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.support.testing.Scenario;

class ObligationDeciderTest {

    private static final ObligationKey KEY = new ObligationKey(new FiscalYear(2564), "oit-o31", "2564");
    private static final LocalDate DUE = LocalDate.parse("2021-04-30");
    private static final Expectation O31 = new Expectation(KEY, "O31 สถิติ", DUE);
    private static final Instant ON_THE_LAST_DAY = Instant.parse("2021-04-30T16:59:59Z");
    private static final ObligationDecider DECIDER = new ObligationDecider();
    private static final Context CLOCK = new Context(Actor.clock(new AgencyId("khambok")), ON_THE_LAST_DAY);

    @Test
    void it_is_opened_once_by_whoever_expects_it() {
        scenario().when(new Expect(O31)).then(new ObligationOpened(O31));
        scenario().given(new ObligationOpened(O31)).when(new Expect(O31)).thenNothing();
    }

    @Test
    void an_event_that_shows_it_fulfils_it_in_time_or_late() {
        var inTime = decided(List.of(new ObligationOpened(O31)), new Show(KEY, "oit-2564-o31", DUE));
        assertThat(inTime)
                .containsExactly(
                        new EvidenceSeen("oit-2564-o31", DUE),
                        new ObligationFulfilled(KEY, DUE, true, Optional.empty()));
        var late = decided(List.of(new ObligationOpened(O31)), new Show(KEY, "oit-2564-o31", DUE.plusDays(1)));
        assertThat(late.getLast()).isEqualTo(new ObligationFulfilled(KEY, DUE.plusDays(1), false, Optional.empty()));
    }

    @Test
    void what_was_shown_before_anybody_expected_it_counts() {
        assertThat(decided(List.of(new EvidenceSeen("a", DUE)), new Expect(O31)))
                .containsExactly(new ObligationOpened(O31), new ObligationFulfilled(KEY, DUE, true, Optional.empty()));
    }

    @Test
    void it_opens_again_when_the_last_that_showed_it_is_withdrawn() {
        var shown = List.<ObligationEvent>of(
                new ObligationOpened(O31),
                new EvidenceSeen("a", DUE),
                new ObligationFulfilled(KEY, DUE, true, Optional.empty()),
                new EvidenceSeen("b", DUE));

        assertThat(decided(shown, new Withdraw("a", DUE))).containsExactly(new EvidenceGone("a"));
        var oneLeft = new ArrayList<>(shown);
        oneLeft.add(new EvidenceGone("a"));
        assertThat(decided(oneLeft, new Withdraw("b", DUE)))
                .containsExactly(new EvidenceGone("b"), new ObligationReopened(KEY, DUE));
        assertThat(decided(oneLeft, new Withdraw("a", DUE))).isEmpty();
    }

    @Test
    void staff_say_that_it_has_happened_where_no_event_shows_it() {
        var byHand = new ObligationFulfilled(KEY, DUE, true, Optional.of(new ByHand(DUE, "ส่งเป็นหนังสือ")));

        scenario()
                .given(new ObligationOpened(O31))
                .when(new FulfilByHand(null, "ส่งเป็นหนังสือ"))
                .then(byHand);
        scenario()
                .given(new ObligationOpened(O31), byHand)
                .when(new FulfilByHand(null, "อีกครั้ง"))
                .thenRefused(new Refusal.NotInThisState());
    }

    @Test
    void it_is_overdue_once_when_its_last_day_is_over_without_it() {
        var overdue = new ObligationOverdue(KEY, DUE);
        var afterwards = ON_THE_LAST_DAY.plusSeconds(1);

        scenario().given(new ObligationOpened(O31)).when(new Tick()).thenNothing();
        scenario()
                .at(afterwards)
                .given(new ObligationOpened(O31))
                .when(new Tick())
                .then(overdue);
        scenario()
                .at(afterwards)
                .given(new ObligationOpened(O31), overdue)
                .when(new Tick())
                .thenNothing();
        scenario()
                .at(afterwards)
                .given(new ObligationOpened(O31), new EvidenceSeen("a", DUE))
                .when(new Tick())
                .thenNothing();
    }

    @Property(tries = 300)
    void in_whatever_order_and_however_often_it_is_told_it_comes_to_the_same(
            @ForAll @Size(max = 5) List<@IntRange(min = -20, max = 20) Integer> days, @ForAll Random random) {
        var commands = new ArrayList<ObligationCommand>();
        commands.add(new Expect(O31));
        for (int i = 0; i < days.size(); i++) {
            commands.add(new Show(KEY, "source-" + i, DUE.plusDays(days.get(i))));
        }
        var anyhow = new ArrayList<>(commands);
        commands.stream().filter(command -> random.nextBoolean()).forEach(anyhow::add);
        Collections.shuffle(anyhow, random);

        assertThat(told(anyhow)).isEqualTo(told(commands));
    }

    private static Obligation told(List<ObligationCommand> commands) {
        var obligation = DECIDER.initial();
        for (var command : commands) {
            for (var event : happened(DECIDER.decide(obligation, command, CLOCK))) {
                obligation = DECIDER.evolve(obligation, event);
            }
        }
        return obligation;
    }

    private static List<ObligationEvent> decided(List<ObligationEvent> before, ObligationCommand command) {
        var obligation = DECIDER.initial();
        for (var event : before) {
            obligation = DECIDER.evolve(obligation, event);
        }
        return happened(DECIDER.decide(obligation, command, CLOCK));
    }

    private static List<ObligationEvent> happened(Decision<ObligationEvent, Refusal> decision) {
        return switch (decision) {
            case Decision.Happens<ObligationEvent, Refusal>(var events) -> events;
            case Decision.Refused<ObligationEvent, Refusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Scenario<Obligation, ObligationCommand, ObligationEvent, Refusal> scenario() {
        return Scenario.of(DECIDER, ON_THE_LAST_DAY);
    }
}
