package org.prongsai.integrity.circular;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Flaw.Rule;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.UnitId;
import org.prongsai.integrity.circular.CircularCommand.Acknowledge;
import org.prongsai.integrity.circular.CircularCommand.Issue;
import org.prongsai.integrity.circular.CircularCommand.Tick;
import org.prongsai.integrity.circular.CircularEvent.CircularAcknowledged;
import org.prongsai.integrity.circular.CircularEvent.CircularIssued;
import org.prongsai.integrity.circular.CircularEvent.CircularOverdue;
import org.prongsai.integrity.disclosure.DisclosureId;
import org.prongsai.integrity.organisation.Structure;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.support.testing.Scenario;

class CircularDeciderTest {

    private static final LocalDate ISSUED = LocalDate.parse("2021-02-07");
    private static final LocalDate DUE = LocalDate.parse("2021-02-09");
    private static final Instant ON_THE_LAST_DAY = Instant.parse("2021-02-09T16:59:59Z");
    private static final CircularDecider DECIDER = new CircularDecider();

    @Test
    void it_is_issued_to_units_that_there_are_with_words_or_with_something_published() {
        scenario().by("head").when(issue(to("a", "b"), true)).then(issued("a", "b"));
        scenario()
                .when(new Issue(
                        new Circulation(
                                new DisclosureId("disclosure-a"),
                                List.of(new UnitId("works")),
                                List.of(),
                                List.of(),
                                ISSUED.minusDays(1),
                                ISSUED),
                        true,
                        false,
                        structure()))
                .thenRefused(new Refusal.Flawed(List.of(
                        new Flaw("acknowledgeBy", Rule.NOT_BEFORE_WHAT_IT_FOLLOWS),
                        new Flaw("titleTh", Rule.TEXT_OR_DISCLOSURE),
                        new Flaw("disclosure", Rule.DISCLOSURE_OF_THE_AGENCY),
                        new Flaw("units[0]", Rule.UNIT_OF_THE_AGENCY))));
    }

    @Test
    void each_acknowledges_for_themselves_and_once() {
        scenario()
                .given(issued("a", "b"))
                .by("a")
                .when(new Acknowledge())
                .then(new CircularAcknowledged("a", ON_THE_LAST_DAY, DUE, 1, 2));
        scenario()
                .given(issued("a", "b"), acknowledged("a", 1))
                .by("a")
                .when(new Acknowledge())
                .thenNothing();
        scenario()
                .given(issued("a", "b"))
                .by("stranger")
                .when(new Acknowledge())
                .thenRefused(new Refusal.NotAsked());
    }

    @Test
    void where_nobody_is_named_whoever_reads_it_may_acknowledge() {
        scenario()
                .given(issued())
                .by("anybody")
                .when(new Acknowledge())
                .then(new CircularAcknowledged("anybody", ON_THE_LAST_DAY, DUE, 1, 0));
    }

    @Test
    void it_is_overdue_when_the_last_day_is_over_and_somebody_has_not_acknowledged() {
        var afterwards = ON_THE_LAST_DAY.plusSeconds(1);
        scenario()
                .given(issued("a", "b"), acknowledged("a", 1))
                .when(new Tick())
                .thenNothing();
        scenario()
                .at(afterwards)
                .given(issued("a", "b"), acknowledged("a", 1))
                .when(new Tick())
                .then(new CircularOverdue(DUE, 1, 2));
        scenario()
                .at(afterwards)
                .given(issued("a", "b"), acknowledged("a", 1), acknowledged("b", 2))
                .when(new Tick())
                .thenNothing();
        scenario()
                .at(afterwards)
                .given(issued("a", "b"), new CircularOverdue(DUE, 0, 2))
                .when(new Tick())
                .thenNothing();
    }

    @Property(tries = 200)
    void in_whatever_order_they_come_each_is_counted_once(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> readers) {
        var recipients = IntStream.range(0, 8).mapToObj(i -> "s" + i).toArray(String[]::new);
        Circular circular = DECIDER.evolve(DECIDER.initial(), issued(recipients));
        int last = 0;
        for (int reader : readers) {
            var context = new Context(new Actor(new AgencyId("khambok"), "officer", "s" + reader), ON_THE_LAST_DAY);
            if (DECIDER.decide(circular, new Acknowledge(), context)
                    instanceof Decision.Happens<CircularEvent, Refusal>(var events)) {
                for (var event : events) {
                    assertThat(((CircularAcknowledged) event).acknowledged()).isEqualTo(++last);
                    circular = DECIDER.evolve(circular, event);
                }
            }
        }
        var distinct = readers.stream().filter(reader -> reader < 8).distinct().count();
        var issued = (Circular.Issued) circular;
        assertThat(issued.acknowledgements()).hasSize((int) distinct);
        assertThat(issued.outstanding()).hasSize(8 - (int) distinct);
    }

    private static Scenario<Circular, CircularCommand, CircularEvent, Refusal> scenario() {
        return Scenario.of(DECIDER, ON_THE_LAST_DAY);
    }

    private static Issue issue(Circulation circulation, boolean hasText) {
        return new Issue(circulation, hasText, false, structure());
    }

    private static CircularIssued issued(String... recipients) {
        return new CircularIssued(to(recipients), "head", ON_THE_LAST_DAY);
    }

    private static CircularAcknowledged acknowledged(String by, int count) {
        return new CircularAcknowledged(by, ON_THE_LAST_DAY, DUE, count, 2);
    }

    private static Circulation to(String... recipients) {
        return new Circulation(
                null,
                List.of(new UnitId("office")),
                List.of(),
                List.of(recipients).stream().map(StaffId::new).toList(),
                DUE,
                ISSUED);
    }

    private static Optional<Structure> structure() {
        return Optional.of(
                new Structure(ISSUED, List.of(new Structure.Unit(new UnitId("office"), "สำนักปลัด")), List.of()));
    }
}
