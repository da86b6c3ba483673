package org.prongsai.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.procurement.Method.E_BIDDING;
import static org.prongsai.procurement.Method.SELECTION;
import static org.prongsai.procurement.Method.SPECIFIC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Category;
import org.prongsai.procurement.Flaw;
import org.prongsai.procurement.Flaw.Rule;
import org.prongsai.procurement.Method;
import org.prongsai.procurement.Refusal;
import org.prongsai.procurement.process.Basics.LegalGround;
import org.prongsai.procurement.process.Procurement.Recorded;
import org.prongsai.procurement.process.ProcurementCommand.Award;
import org.prongsai.procurement.process.ProcurementCommand.Cancel;
import org.prongsai.procurement.process.ProcurementCommand.Complete;
import org.prongsai.procurement.process.ProcurementCommand.Create;
import org.prongsai.procurement.process.ProcurementCommand.Filing;
import org.prongsai.procurement.process.ProcurementCommand.Invite;
import org.prongsai.procurement.process.ProcurementCommand.SetReferencePrice;
import org.prongsai.procurement.process.ProcurementCommand.Sign;
import org.prongsai.procurement.process.ProcurementCommand.Step;
import org.prongsai.procurement.register.Ocid;
import org.prongsai.procurement.rules.ProcurementRules;
import org.prongsai.procurement.supplier.SupplierId;
import org.prongsai.procurement.supplier.SupplierKind;
import org.prongsai.support.AgencyId;
import org.prongsai.support.StaffId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decision;

class ProcurementDeciderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");
    private static final StaffId NOI = new StaffId("noi");
    private static final Context CONTEXT =
            new Context(new Actor(new AgencyId("tuayang"), "procurement-officer", NOI.value()), NOW);
    private static final LocalDate BEGUN = LocalDate.of(2021, 3, 1);
    private static final ProcurementDecider DECIDER = new ProcurementDecider(ProcurementRules.load());
    private static final Refusal WRONG_STATE = new Refusal.NotInThisState();

    @Test
    void a_bidding_goes_from_its_reference_price_to_the_end_of_its_contract() {
        var process = after(create(E_BIDDING, "1250000"), price(2), invite(3), award(20), sign(25), complete(60));

        assertThat(process.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(process.version()).isEqualTo(6);
        assertThat(process.history())
                .extracting(event -> event.when().published())
                .containsExactly(false, true, true, true, true, true);
    }

    @Test
    void every_step_says_who_recorded_it_and_so_does_a_correction() {
        var process = after(create(SPECIFIC, "98500"), award(2), correctedAward(2, 2), sign(5), complete(9));

        assertThat(process.history()).extracting(event -> event.when().by()).containsOnly(NOI);
    }

    @Test
    void a_small_purchase_needs_neither_reference_price_nor_invitation_and_is_public_with_its_award() {
        var process = after(create(SPECIFIC, "98500.50"), award(2));

        assertThat(process.at(1).isPublic()).isFalse();
        assertThat(process.isPublic()).isTrue();
    }

    @Test
    void an_open_method_awards_to_nobody_before_it_has_invited_everybody() {
        refused(WRONG_STATE, award(3), create(E_BIDDING, "400000"), price(2));
    }

    @Test
    void above_the_limit_nobody_is_asked_before_the_reference_price_is_published() {
        refused(WRONG_STATE, invite(2), create(E_BIDDING, "500000.01"));
        assertThat(after(create(E_BIDDING, "500000"), invite(2)).stage()).isEqualTo(Stage.INVITED);
    }

    @Test
    void above_the_ceiling_of_its_method_a_ground_of_the_law_is_asked_for_and_recorded() {
        refused(flawed("legalGround", Rule.GROUND_NEEDED), create(SPECIFIC, "500000.01"));
        refused(flawed("legalGround", Rule.GROUND_WITHIN_CEILING), create(SPECIFIC, "500000.01", "S56_2_B", null));
        refused(flawed("legalGround", Rule.GROUND_OF_THE_METHOD), create(SPECIFIC, "500000.01", "S56_1_A", null));
        refused(flawed("legalGroundTh", Rule.GROUND_TEXT_NEEDED), create(SPECIFIC, "500000.01", "OTHER_LAW", null));
        refused(flawed("legalGround", Rule.GROUND_NEEDED), create(SELECTION, "1000"));

        assertThat(after(create(SPECIFIC, "500000.01", "S56_2_D", null))
                        .basics()
                        .legalGround())
                .isEqualTo(new LegalGround("S56_2_D", null));
        assertThat(after(create(SPECIFIC, "500000")).stage()).isEqualTo(Stage.PLANNED);
    }

    @Test
    void the_ceilings_of_today_do_not_hold_for_a_year_before_their_law() {
        var old = create(SPECIFIC, "900000", null, null, LocalDate.of(2015, 3, 1));

        assertThat(after(old).stage()).isEqualTo(Stage.PLANNED);
    }

    @Test
    void what_happens_later_happens_on_no_earlier_day_and_nothing_in_the_future() {
        refused(flawed("occurredOn", Rule.NOT_BEFORE_THE_LAST_STEP), price(-1), create(E_BIDDING, "1250000"));
        var tomorrow = new SetReferencePrice(Baht.of("1"), "s", new Filing(LocalDate.of(2026, 11, 25), null));
        refused(flawed("occurredOn", Rule.NOT_IN_THE_FUTURE), tomorrow, create(E_BIDDING, "1250000"));
        assertThat(after(create(E_BIDDING, "1250000"), price(0)).stage()).isEqualTo(Stage.REFERENCE_PRICE);
    }

    @Test
    void nobody_is_chosen_while_bids_may_still_come() {
        refused(flawed("occurredOn", Rule.NOT_BEFORE_THE_LAST_STEP), award(12), create(E_BIDDING, "400000"), invite(3));
        assertThat(after(create(E_BIDDING, "400000"), invite(3), award(13)).stage())
                .isEqualTo(Stage.AWARDED);
    }

    @Test
    void an_award_needs_bidders_of_whom_one_is_chosen_at_no_more_than_they_offered() {
        var created = create(SPECIFIC, "98500");
        refused(
                new Refusal.Flawed(List.of(
                        new Flaw("bidders", Rule.BIDDER_NEEDED), new Flaw("winner", Rule.WINNER_AMONG_BIDDERS))),
                new Award(List.of(), 0, Baht.of("1"), "เสนอราคาต่ำสุด", on(2)),
                created);
        refused(flawed("winner", Rule.WINNER_AMONG_BIDDERS), award(2, 2, "900", bidder(1), bidder(2)), created);
        refused(flawed("bidders[1].taxNumber", Rule.NOT_TWICE), award(2, 0, "900", bidder(1), bidder(1)), created);
        refused(flawed("agreedPrice", Rule.NOT_ABOVE_THE_OFFER), award(2, 0, "1000.01", bidder(1)), created);
    }

    @Test
    void what_was_recorded_last_is_put_right_by_a_version_that_names_it() {
        var process = after(create(SPECIFIC, "98500"), award(2), correctedAward(3, 2));

        assertThat(process.version()).isEqualTo(3);
        assertThat(process.stage()).isEqualTo(Stage.AWARDED);
        assertThat(process.correctionOf(2)).hasValue(3);
        assertThat(process.correctionOf(3)).isEmpty();
        assertThat(process.at(2).history())
                .isEqualTo(after(create(SPECIFIC, "98500"), award(2)).history());
    }

    @Test
    void a_correction_may_name_an_earlier_day_than_what_it_corrects_but_none_before_the_stage() {
        assertThat(after(create(SPECIFIC, "98500"), award(5), correctedAward(3, 2))
                        .last()
                        .when()
                        .on())
                .isEqualTo(BEGUN.plusDays(3));
        refused(
                flawed("occurredOn", Rule.NOT_BEFORE_THE_LAST_STEP),
                correctedAward(-1, 2),
                create(SPECIFIC, "98500"),
                award(5));
    }

    @Test
    void nothing_is_put_right_on_which_something_later_rests_nor_a_version_that_does_not_stand() {
        refused(WRONG_STATE, correctedAward(3, 2), create(SPECIFIC, "98500"), award(2), sign(5));
        refused(
                flawed("corrects.version", Rule.VERSION_THAT_STANDS),
                correctedAward(3, 1),
                create(SPECIFIC, "98500"),
                award(2));
    }

    @Test
    void what_is_given_up_before_anybody_saw_it_stays_with_the_agency() {
        assertThat(after(create(E_BIDDING, "1250000"), cancel(2)).isPublic()).isFalse();
        assertThat(after(create(E_BIDDING, "1250000"), price(2), cancel(3)).isPublic())
                .isTrue();
        refused(WRONG_STATE, cancel(9), create(SPECIFIC, "1000"), award(2), sign(3), complete(4));
    }

    @Test
    void a_desk_is_offered_exactly_what_would_be_accepted() {
        assertThat(DECIDER.nextOf(after(create(E_BIDDING, "1250000"))))
                .containsExactly(Action.REFERENCE_PRICE, Action.CANCELLATION);
        assertThat(DECIDER.nextOf(after(create(SPECIFIC, "98500"))))
                .containsExactly(Action.REFERENCE_PRICE, Action.INVITATION, Action.AWARD, Action.CANCELLATION);
    }

    @Property(tries = 300)
    void any_steps_leave_a_history_in_the_order_of_days_and_stages_that_is_public_for_ever(
            @ForAll("steps") List<Step> steps) {
        Procurement procurement = after(create(SPECIFIC, "98500"));
        for (var step : steps) {
            var offered = DECIDER.nextOf((Recorded) procurement).contains(step.action());
            switch (DECIDER.decide(procurement, step, CONTEXT)) {
                case Decision.Happens<ProcurementEvent, Refusal>(var events) -> {
                    assertThat(step.filing().correction() != null || offered).isTrue();
                    for (var event : events) {
                        procurement = DECIDER.evolve(procurement, event);
                    }
                }
                case Decision.Refused<ProcurementEvent, Refusal>(var reason) ->
                    assertThat(reason.equals(WRONG_STATE) && step.filing().correction() == null && offered)
                            .isFalse();
            }
        }
        var process = (Recorded) procurement;
        var stages = new ArrayList<Stage>();
        var published = false;
        for (int i = 0; i < process.version(); i++) {
            var event = process.history().get(i);
            assertThat(event.when().version()).isEqualTo(i + 1);
            assertThat(!published || event.when().published()).isTrue();
            published = event.when().published();
            if (event.when().correction() == null) {
                stages.add(event.stage());
            } else {
                assertThat(event.stage()).isEqualTo(stages.getLast());
            }
        }
        assertThat(stages).isSorted().doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Filing> filings = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 5).injectNull(0.7))
                .as((day, corrects) -> new Filing(
                        BEGUN.plusDays(day), corrects == null ? null : new Correction(corrects, "พิมพ์ผิด")));
        return Combinators.combine(Arbitraries.of(Action.values()), filings)
                .as(ProcurementDeciderTest::step)
                .list()
                .ofMaxSize(12);
    }

    private static Step step(Action action, Filing filing) {
        return switch (action) {
            case REFERENCE_PRICE -> new SetReferencePrice(Baht.of("90000"), "สืบราคาจากท้องตลาด", filing);
            case INVITATION -> new Invite(null, filing);
            case AWARD -> new Award(List.of(bidder(1)), 0, Baht.of("900"), "เสนอราคาต่ำสุด", filing);
            case CONTRACT -> new Sign("1/2564", Baht.of("900"), null, filing);
            case COMPLETION -> new Complete(filing);
            case CANCELLATION -> new Cancel("ไม่ได้รับจัดสรรงบประมาณ", filing);
        };
    }

    private static Recorded after(ProcurementCommand... commands) {
        Procurement procurement = DECIDER.initial();
        for (var command : commands) {
            var decision = DECIDER.decide(procurement, command, CONTEXT);
            assertThat(decision).as(command.toString()).isInstanceOf(Decision.Happens.class);
            for (var event : ((Decision.Happens<ProcurementEvent, Refusal>) decision).events()) {
                procurement = DECIDER.evolve(procurement, event);
            }
        }
        return (Recorded) procurement;
    }

    private static void refused(Refusal reason, ProcurementCommand command, ProcurementCommand... before) {
        var state = before.length == 0 ? DECIDER.initial() : after(before);
        assertThat(DECIDER.decide(state, command, CONTEXT))
                .isEqualTo(new Decision.Refused<ProcurementEvent, Refusal>(reason));
    }

    private static Refusal flawed(String place, Rule rule) {
        return new Refusal.Flawed(List.of(new Flaw(place, rule)));
    }

    private static Create create(Method method, String budget) {
        return create(method, budget, null, null);
    }

    private static Create create(Method method, String budget, @Nullable String ground, @Nullable String text) {
        return create(method, budget, ground, text, BEGUN);
    }

    private static Create create(
            Method method, String budget, @Nullable String ground, @Nullable String text, LocalDate on) {
        var year = FiscalYear.of(on);
        var basics = new Basics(
                new Ocid("ocds-prongsai-tuayang-%s-0001".formatted(year)),
                year,
                null,
                "จ้างปรับปรุงถนนลูกรัง",
                Category.WORKS,
                method,
                Baht.of(budget),
                null,
                null,
                ground == null ? null : new LegalGround(ground, text));
        return new Create(basics, on, Optional.empty());
    }

    private static Filing on(int day) {
        return new Filing(BEGUN.plusDays(day), null);
    }

    private static Step price(int day) {
        return step(Action.REFERENCE_PRICE, on(day));
    }

    private static Step invite(int day) {
        return new Invite(BEGUN.plusDays(day + 10), on(day));
    }

    private static Step award(int day) {
        return step(Action.AWARD, on(day));
    }

    private static Step award(int day, int winner, String agreed, Bidder... bidders) {
        return new Award(List.of(bidders), winner, Baht.of(agreed), "เสนอราคาต่ำสุด", on(day));
    }

    private static Step correctedAward(int day, int version) {
        return step(Action.AWARD, new Filing(BEGUN.plusDays(day), new Correction(version, "พิมพ์ผิด")));
    }

    private static Step sign(int day) {
        return step(Action.CONTRACT, on(day));
    }

    private static Step complete(int day) {
        return step(Action.COMPLETION, on(day));
    }

    private static Step cancel(int day) {
        return step(Action.CANCELLATION, on(day));
    }

    private static Bidder bidder(int number) {
        return new Bidder(
                new SupplierId("supplier-%032x".formatted(number)),
                SupplierKind.JURISTIC,
                "หจก. ตัวอย่างก่อสร้าง",
                "0000000000000",
                null,
                Baht.of("1000"));
    }
}
