package org.prongsai.integrity.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.integrity.DisclosureKind.CIRCULAR;
import static org.prongsai.integrity.DisclosureKind.MANUAL;
import static org.prongsai.integrity.DisclosureKind.NEWS;
import static org.prongsai.integrity.disclosure.WithdrawalReason.ENTERED_IN_ERROR;
import static org.prongsai.integrity.disclosure.WithdrawalReason.SUPERSEDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.integrity.DisclosureKind;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Flaw.Rule;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.disclosure.DisclosureCommand.Publish;
import org.prongsai.integrity.disclosure.DisclosureCommand.Withdraw;
import org.prongsai.integrity.disclosure.DisclosureEvent.DisclosurePublished;
import org.prongsai.integrity.disclosure.DisclosureEvent.DisclosureWithdrawn;
import org.prongsai.integrity.plan.Plans;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.support.testing.Scenario;

class DisclosureDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);
    /** The last second of that day in Bangkok. */
    private static final Instant THAT_NIGHT = Instant.parse("2021-03-15T16:59:59Z");

    private static final Instant NEXT_MORNING = Instant.parse("2021-03-15T17:00:00Z");
    private static final Evidence MANUALS = new Evidence(1, 1);
    private static final DisclosureDecider DECIDER = new DisclosureDecider();

    @Test
    void something_is_published_as_it_stands() {
        var manual = publication(MANUAL, Plans.OFFICE, MANUALS);
        scenario().when(publish(manual)).then(new DisclosurePublished(manual, THAT_NIGHT));
    }

    @Test
    void what_was_published_on_paper_is_recorded_with_its_day() {
        var manual = publication(MANUAL, Plans.OFFICE, MANUALS);
        var years = Instant.parse("2026-11-23T08:00:00Z");
        scenario().at(years).when(publish(manual)).then(new DisclosurePublished(manual, years));
    }

    @Test
    void nothing_is_published_tomorrow() {
        scenario()
                .at(Instant.parse("2021-03-14T16:59:59Z"))
                .when(publish(publication(NEWS, null)))
                .thenRefused(flawed("publishedOn", Rule.NOT_IN_THE_FUTURE));
    }

    @Test
    void published_is_published() {
        scenario()
                .given(published(publication(NEWS, null)))
                .when(publish(publication(CIRCULAR, null)))
                .thenRefused(new Refusal.NotInThisState());
    }

    @Test
    void news_needs_no_plan() {
        var news = publication(NEWS, null);
        scenario()
                .when(new Publish(news, Optional.empty(), Optional.empty()))
                .then(new DisclosurePublished(news, THAT_NIGHT));
    }

    @Test
    void without_a_plan_there_is_no_unit_and_no_step_to_name() {
        scenario()
                .when(new Publish(publication(MANUAL, Plans.OFFICE, MANUALS), Optional.empty(), Optional.empty()))
                .thenRefused(new Refusal.Flawed(List.of(
                        new Flaw("unit", Rule.UNIT_OF_THE_PLAN), new Flaw("evidenceFor[0]", Rule.STEP_OF_THE_PLAN))));
    }

    @Test
    void a_unit_of_no_plan_publishes_nothing() {
        scenario()
                .when(publish(publication(NEWS, new UnitId("works"))))
                .thenRefused(flawed("unit", Rule.UNIT_OF_THE_PLAN));
    }

    @Test
    void nothing_is_evidence_for_a_step_that_is_not_there() {
        scenario()
                .when(publish(publication(MANUAL, null, MANUALS, new Evidence(2, 1), new Evidence(1, 2))))
                .thenRefused(new Refusal.Flawed(List.of(
                        new Flaw("evidenceFor[1]", Rule.STEP_OF_THE_PLAN),
                        new Flaw("evidenceFor[2]", Rule.STEP_OF_THE_PLAN))));
    }

    @Test
    void news_is_no_evidence_where_a_manual_is_asked_for() {
        scenario()
                .when(publish(publication(NEWS, null, MANUALS)))
                .thenRefused(flawed("evidenceFor[0]", Rule.KIND_OF_THE_STEP));
    }

    @Test
    void nothing_is_evidence_for_a_step_that_hears_people() {
        scenario()
                .when(publish(publication(NEWS, null, new Evidence(3, 2))))
                .thenRefused(flawed("evidenceFor[0]", Rule.KIND_OF_THE_STEP));
    }

    @Test
    void no_step_is_named_twice() {
        scenario()
                .when(publish(publication(MANUAL, null, MANUALS, MANUALS)))
                .thenRefused(flawed("evidenceFor[1]", Rule.NOT_TWICE));
    }

    @Test
    void what_is_published_is_withdrawn_on_the_day_in_bangkok() {
        scenario()
                .given(published(publication(NEWS, null)))
                .at(NEXT_MORNING)
                .when(new Withdraw(SUPERSEDED))
                .then(new DisclosureWithdrawn(Plans.YEAR, DAY.plusDays(1), SUPERSEDED));
    }

    @Test
    void what_is_withdrawn_stays_withdrawn() {
        var withdrawn = scenario()
                .given(published(publication(NEWS, null)), new DisclosureWithdrawn(Plans.YEAR, DAY, SUPERSEDED));
        withdrawn.when(new Withdraw(ENTERED_IN_ERROR)).thenRefused(new Refusal.NotInThisState());
        withdrawn.when(publish(publication(NEWS, null))).thenRefused(new Refusal.NotInThisState());
    }

    @Test
    void nothing_is_withdrawn_that_was_not_published() {
        scenario().when(new Withdraw(ENTERED_IN_ERROR)).thenRefused(new Refusal.NotInThisState());
    }

    /** Published once, withdrawn once after that at most, and never changed. */
    @Property
    void any_commands_leave_a_legal_history(@ForAll("commands") List<DisclosureCommand> commands) {
        var context = new Context(Actor.clock(new AgencyId("tuayang")), THAT_NIGHT);
        var history = new ArrayList<DisclosureEvent>();
        var disclosure = DECIDER.initial();
        for (var command : commands) {
            if (DECIDER.decide(disclosure, command, context)
                    instanceof Decision.Happens<DisclosureEvent, Refusal>(var events)) {
                for (var event : events) {
                    disclosure = DECIDER.evolve(disclosure, event);
                    history.add(event);
                }
            }
        }
        assertThat(history).hasSizeLessThanOrEqualTo(2);
        switch (disclosure) {
            case Disclosure.Unpublished() -> assertThat(history).isEmpty();
            case Disclosure.Published(var publication, var at) ->
                assertThat(history).containsExactly(new DisclosurePublished(publication, at));
            case Disclosure.Withdrawn(var published, var day, var reason) ->
                assertThat(history)
                        .containsExactly(
                                new DisclosurePublished(published.publication(), published.recordedAt()),
                                new DisclosureWithdrawn(Plans.YEAR, day, reason));
        }
    }

    @Provide
    Arbitrary<List<DisclosureCommand>> commands() {
        Arbitrary<DisclosureCommand> command = Arbitraries.oneOf(
                Arbitraries.of(DisclosureKind.class).map(kind -> publish(publication(kind, null, MANUALS))),
                Arbitraries.of(DisclosureKind.class).map(kind -> publish(publication(kind, Plans.FINANCE))),
                Arbitraries.of(WithdrawalReason.class).map(Withdraw::new));
        return command.list().ofMaxSize(20);
    }

    private static Scenario<Disclosure, DisclosureCommand, DisclosureEvent, Refusal> scenario() {
        return Scenario.of(DECIDER, THAT_NIGHT);
    }

    private static DisclosureCommand publish(Publication publication) {
        return new Publish(publication, Optional.of(Plans.sound()), Optional.empty());
    }

    private static DisclosureEvent published(Publication publication) {
        return new DisclosurePublished(publication, THAT_NIGHT);
    }

    private static Refusal flawed(String place, Rule rule) {
        return new Refusal.Flawed(List.of(new Flaw(place, rule)));
    }

    private static Publication publication(DisclosureKind kind, @Nullable UnitId unit, Evidence... evidence) {
        return new Publication(
                new DisclosureId("disclosure-a"),
                Plans.YEAR,
                kind,
                unit,
                "คู่มือการปฏิบัติงาน",
                null,
                null,
                DAY,
                List.of(evidence),
                null);
    }
}
