package org.prongsai.integrity.oit;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.prongsai.calendar.FiscalYear;
import org.prongsai.integrity.Flaw;
import org.prongsai.integrity.Flaw.Rule;
import org.prongsai.integrity.PostId;
import org.prongsai.integrity.PublicAddress;
import org.prongsai.integrity.Refusal;
import org.prongsai.integrity.oit.OitItem.State;
import org.prongsai.integrity.oit.OitItemCommand.Approve;
import org.prongsai.integrity.oit.OitItemCommand.Enter;
import org.prongsai.integrity.oit.OitItemCommand.Return;
import org.prongsai.integrity.oit.OitItemEvent.ItemApproved;
import org.prongsai.integrity.oit.OitItemEvent.ItemEntered;
import org.prongsai.integrity.oit.OitItemEvent.ItemReturned;
import org.prongsai.integrity.organisation.Structure;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;
import org.prongsai.support.testing.Scenario;

class OitItemDeciderTest {

    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final ItemCode O31 = new ItemCode("O31");
    private static final PostId LEGAL_OFFICER = new PostId("legal-officer");
    private static final Instant NOW = Instant.parse("2021-04-20T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2021-04-20");
    private static final LocalDate BEFORE = LocalDate.parse("2021-04-09");
    private static final OitItemDecider DECIDER = new OitItemDecider();

    @Test
    void what_is_entered_waits_for_the_executive() {
        scenario().by("staff-1").when(enter(BEFORE)).then(entered(1, BEFORE));
    }

    @Test
    void without_a_day_it_is_entered_today() {
        scenario().by("staff-1").when(enter(null)).then(entered(1, TODAY));
    }

    @Test
    void an_item_that_the_years_list_does_not_have_is_not_entered() {
        var unknown = new Enter(
                YEAR, new ItemCode("O44"), url(), null, LEGAL_OFFICER, BEFORE, true, Optional.of(list()), structure());
        scenario().when(unknown).thenRefused(flawed("code", Rule.ITEM_OF_THE_YEAR));
    }

    @Test
    void a_post_that_the_agency_does_not_have_enters_nothing() {
        var stranger =
                new Enter(YEAR, O31, url(), null, new PostId("clerk"), BEFORE, true, Optional.of(list()), structure());
        scenario().when(stranger).thenRefused(flawed("post", Rule.POST_OF_THE_AGENCY));
    }

    @Test
    void the_executive_approves_what_waits_and_nobody_approves_their_own() {
        var waiting = scenario().given(entered(1, BEFORE));

        waiting.by("staff-1").when(new Approve(TODAY)).thenRefused(new Refusal.SecondPersonNeeded());
        waiting.by("executive").when(new Approve(TODAY)).then(new ItemApproved(YEAR, O31, entry(1, BEFORE), TODAY));
    }

    @Test
    void nothing_is_approved_before_it_was_entered() {
        scenario()
                .given(entered(1, BEFORE))
                .by("executive")
                .when(new Approve(BEFORE.minusDays(1)))
                .thenRefused(flawed("approvedOn", Rule.NOT_BEFORE_WHAT_IT_FOLLOWS));
    }

    @Test
    void what_is_returned_is_entered_anew_as_the_next_entry() {
        var returned = scenario()
                .given(entered(1, BEFORE), new ItemReturned(YEAR, O31, 1, BEFORE, ReturnReason.WRONG_ADDRESS, null));

        assertThat(returned.state().state()).isEqualTo(State.RETURNED);
        returned.by("executive").when(new Approve(TODAY)).thenRefused(new Refusal.NotInThisState());
        returned.by("staff-1").when(again(TODAY)).then(entered(2, TODAY));
    }

    @Test
    void what_was_approved_stays_as_it_is_when_it_is_entered_anew() {
        var after = scenario()
                .given(entered(1, BEFORE), new ItemApproved(YEAR, O31, entry(1, BEFORE), BEFORE), entered(2, TODAY));

        var answered = (OitItem.Answered) after.state();
        assertThat(answered.state()).isEqualTo(State.ENTERED);
        assertThat(answered.entries().getFirst().verdict()).isEqualTo(new Entry.Verdict.Approved(BEFORE));
    }

    @Test
    void whoever_saw_it_unanswered_does_not_overwrite_the_answer_that_came_in_between() {
        scenario().given(entered(1, BEFORE)).when(enter(TODAY)).thenRefused(new Refusal.NotInThisState());
    }

    @Property(tries = 300)
    void whatever_is_asked_entries_are_numbered_and_at_most_the_last_one_waits(
            @ForAll("commands") List<OitItemCommand> commands) {
        OitItem item = DECIDER.initial();
        var context = new Context(new Actor(new AgencyId("khambok"), "executive", "executive"), NOW);
        for (var command : commands) {
            if (DECIDER.decide(item, command, context) instanceof Decision.Happens<OitItemEvent, Refusal>(var events)) {
                for (var event : events) {
                    item = DECIDER.evolve(item, event);
                }
            }
        }
        if (item instanceof OitItem.Answered answered) {
            var numbers = new ArrayList<Integer>();
            answered.entries().forEach(entry -> numbers.add(entry.number()));
            assertThat(numbers).isSorted().doesNotHaveDuplicates().startsWith(1);
            assertThat(answered.entries().subList(0, answered.entries().size() - 1))
                    .noneMatch(Entry::isWaiting);
        }
    }

    @Provide
    Arbitrary<List<OitItemCommand>> commands() {
        return Arbitraries.<OitItemCommand>of(
                        enter(BEFORE),
                        again(TODAY),
                        new Approve(TODAY),
                        new Return(TODAY, ReturnReason.INCOMPLETE, null))
                .list()
                .ofMaxSize(12);
    }

    private static Scenario<OitItem, OitItemCommand, OitItemEvent, Refusal> scenario() {
        return Scenario.of(DECIDER, NOW);
    }

    private static Enter enter(@Nullable LocalDate on) {
        return new Enter(YEAR, O31, url(), null, LEGAL_OFFICER, on, true, Optional.of(list()), structure());
    }

    private static Enter again(LocalDate on) {
        return new Enter(YEAR, O31, url(), null, LEGAL_OFFICER, on, false, Optional.of(list()), structure());
    }

    private static ItemEntered entered(int number, LocalDate on) {
        return new ItemEntered(YEAR, O31, entry(number, on));
    }

    private static Entry entry(int number, LocalDate on) {
        return new Entry(number, url(), null, LEGAL_OFFICER, on, "staff-1", NOW, new Entry.Verdict.Waiting());
    }

    private static PublicAddress url() {
        return new PublicAddress("/statistics/complaints?fiscalYear=2564");
    }

    private static OitList list() {
        return new OitList(
                YEAR,
                BEFORE,
                40,
                null,
                List.of("www.kb.go.th"),
                List.of(new OitList.Group("9.5", "9", "การส่งเสริมความโปร่งใส")),
                List.of(new OitList.Item(O31, "9.5", "สถิติ", null, List.of(OitCheck.OWN_SITE))));
    }

    private static Optional<Structure> structure() {
        return Optional.of(new Structure(
                BEFORE, List.of(), List.of(new Structure.Post(LEGAL_OFFICER, "นิติกร", "ชำนาญการ", null))));
    }

    private static Refusal flawed(String place, Rule rule) {
        return new Refusal.Flawed(List.of(new Flaw(place, rule)));
    }
}
