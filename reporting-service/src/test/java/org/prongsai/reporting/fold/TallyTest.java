package org.prongsai.reporting.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @Property
    void order_does_not_matter(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
    }

    @Property
    void grouping_does_not_matter(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b, @ForAll("tallies") Tally c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void minus_takes_back_what_plus_added_byte_for_byte(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b) {
        assertThat(CanonicalJson.write(a.plus(b).minus(b))).isEqualTo(CanonicalJson.write(a));
        assertThat(CanonicalJson.write(a.minus(b).plus(b))).isEqualTo(CanonicalJson.write(a));
        assertThat(a.minus(a)).isEqualTo(Tally.none());
    }

    @Property
    void the_state_by_the_end_of_a_day_is_the_sum_of_the_days_up_to_it(
            @ForAll("tallies") Tally a, @ForAll("tallies") Tally b, @ForAll("days") LocalDate day) {
        assertThat(a.plus(b).at("total", day)).isEqualTo(a.at("total", day) + b.at("total", day));
        assertThat(a.within("total", DAY.minusDays(1), day)).isEqualTo(a.at("total", day));
    }

    @Property
    void what_is_written_reads_the_same(@ForAll("tallies") Tally tally) {
        assertThat(CanonicalJson.read(CanonicalJson.write(tally), Tally.class)).isEqualTo(tally);
    }

    @Test
    void a_number_that_comes_to_zero_is_gone() {
        Tally moved = Tally.of("status/RECEIVED", DAY, 1).plus(Tally.of("status/RECEIVED", DAY, -1));
        assertThat(CanonicalJson.write(moved)).isEqualTo("{}");
    }

    @Test
    void cells_are_named_by_what_follows_their_prefix() {
        Tally tally = Tally.of("kind/SERVICE", DAY, 2)
                .plus(Tally.of("kind/QUESTION", DAY.plusDays(1), 1))
                .plus(Tally.of("kinds", DAY, 7));
        assertThat(tally.allUnder("kind/", DAY)).containsOnly(java.util.Map.entry("SERVICE", 2L));
    }

    @Provide
    Arbitrary<Tally> tallies() {
        Arbitrary<Tally> one = Combinators.combine(
                        Arbitraries.of("total", "status/RECEIVED", "status/CLOSED", "kind/SERVICE"),
                        days(),
                        Arbitraries.longs().between(-3, 3))
                .as(Tally::of);
        return one.list().ofMaxSize(8).map(list -> list.stream().reduce(Tally.none(), Tally::plus));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 4).map(DAY::plusDays);
    }
}
