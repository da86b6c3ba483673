package org.prongsai.reporting.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.contracts.eservice.ServiceRequestChannel;
import org.prongsai.contracts.eservice.Timeliness;
import org.prongsai.reporting.fold.Tally;
import org.prongsai.reporting.requests.RequestFacts.State;

class ServiceStatisticsTest {

    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final LocalDate MARCH_1 = LocalDate.of(2021, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    @Test
    void a_request_is_in_one_state_at_a_time_and_any_day_can_be_asked_for() {
        var request = RequestFacts.submitted("asset-loan", "WEB", MARCH_1)
                .accepted(MARCH_1.plusDays(1))
                .returned(MARCH_1.plusDays(2))
                .accepted(MARCH_1.plusDays(5))
                .completed(State.IN_TIME, 480, MARCH_1.plusDays(6));

        assertThat(on(MARCH_1.minusDays(1), request).all().received()).isZero();
        assertThat(on(MARCH_1.plusDays(1), request).all().inProgress()).isEqualTo(1);
        assertThat(on(MARCH_1.plusDays(3), request).all().waitingForCitizen()).isEqualTo(1);
        assertThat(on(MARCH_1.plusDays(5), request).all().handlingMinutes().p50())
                .isNull();
        var done = on(LATER, request);
        assertThat(done.all().completed()).isEqualTo(1);
        assertThat(done.all().inProgress()).isZero();
        assertThat(done.all().waitingForCitizen()).isZero();
        assertThat(done.all().handlingMinutes().p90()).isEqualTo(480);
        assertThat(done.byMonth().get(YearMonth.of(2021, 3))).isEqualTo(new ServiceStatistics.Month(1, 1));
        assertThat(done.byChannel()).containsEntry("WEB", 1L).containsEntry("LETTER", 0L);
    }

    @Test
    void a_service_is_counted_by_itself_and_no_length_is_told_of_one_that_tells_none() {
        var statistics = on(
                LATER,
                RequestFacts.submitted("allowances", "WEB", MARCH_1).completed(State.IN_TIME, null, MARCH_1),
                RequestFacts.submitted("elderly-allowance", "WEB", MARCH_1).completed(State.LATE, 9, MARCH_1),
                RequestFacts.submitted("asset-loan", "WEB", MARCH_1).completed(State.NO_STANDARD, 60, MARCH_1),
                RequestFacts.submitted("asset-loan", "WEB", MARCH_1).rejected(MARCH_1));

        assertThat(figures(statistics, "allowances").handlingMinutes().p50()).isNull();
        assertThat(figures(statistics, "allowances").inTime()).isEqualTo(1);
        assertThat(figures(statistics, "elderly-allowance").late()).isEqualTo(1);
        assertThat(figures(statistics, "asset-loan").completed()).isEqualTo(1);
        assertThat(figures(statistics, "asset-loan").rejected()).isEqualTo(1);
        assertThat(statistics.all().received()).isEqualTo(4);
        assertThat(statistics.all().completed()).isEqualTo(3);
    }

    @Test
    void the_statement_names_the_numbers_in_thai_digits_and_a_year_without_a_request_says_so() {
        assertThat(ServiceStatementTh.of(YEAR, on(LATER).all()))
                .startsWith("ไม่มีผู้ยื่นคำขอ")
                .contains("๒๕๖๔");
        var one = RequestFacts.submitted("asset-loan", "WEB", MARCH_1).completed(State.IN_TIME, 5, MARCH_1);
        assertThat(ServiceStatementTh.of(YEAR, on(LATER, one).all()))
                .contains("จำนวน ๑ คำขอ")
                .contains("แล้วเสร็จ ๑ คำขอ")
                .contains("อยู่ระหว่างดำเนินการ ๐ คำขอ");
    }

    @Test
    void the_closed_lists_are_those_of_the_contracts() {
        assertThat(on(LATER).byChannel().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ServiceRequestChannel.values())
                        .map(Enum::name)
                        .toList());
        assertThat(Arrays.stream(State.values()).map(Enum::name))
                .containsAll(Arrays.stream(Timeliness.values()).map(Enum::name).toList());
    }

    @Property
    void the_figures_are_those_of_a_count_by_hand_in_any_order(@ForAll("requests") List<RequestFacts> requests) {
        var statistics = on(LATER, requests.toArray(RequestFacts[]::new));

        assertThat(on(LATER, requests.reversed().toArray(RequestFacts[]::new))).isEqualTo(statistics);
        assertThat(statistics.all().received()).isEqualTo(requests.size());
        assertThat(statistics.all().inTime()).isEqualTo(count(requests, State.IN_TIME));
        assertThat(statistics.all().late()).isEqualTo(count(requests, State.LATE));
        assertThat(statistics.all().rejected()).isEqualTo(count(requests, State.REJECTED));
        assertThat(statistics.all().waitingForCitizen()).isEqualTo(count(requests, State.RETURNED));
        assertThat(statistics.byService().values().stream()
                        .mapToLong(ServiceStatistics.Figures::completed)
                        .sum())
                .isEqualTo(statistics.all().completed());
        assertThat(statistics.byMonth().values().stream()
                        .mapToLong(ServiceStatistics.Month::received)
                        .sum())
                .isEqualTo(requests.size());
    }

    @Provide
    Arbitrary<List<RequestFacts>> requests() {
        return Combinators.combine(
                        Arbitraries.of("elderly-allowance", "allowances", "asset-loan"),
                        Arbitraries.of("WEB", "WALK_IN"),
                        Arbitraries.integers().between(0, 180),
                        Arbitraries.of(State.class))
                .as((service, channel, day, state) -> reaching(
                        RequestFacts.submitted(service, channel, YEAR.firstDay().plusDays(day)), state))
                .list()
                .ofMaxSize(30);
    }

    private static RequestFacts reaching(RequestFacts request, State state) {
        var day = request.since().plusDays(1);
        return switch (state) {
            case SUBMITTED -> request;
            case ACCEPTED -> request.accepted(day);
            case RETURNED -> request.accepted(day).returned(day.plusDays(1));
            case REJECTED -> request.rejected(day);
            case IN_TIME, LATE, NO_STANDARD -> request.accepted(day).completed(state, 5, day);
        };
    }

    private static ServiceStatistics.Figures figures(ServiceStatistics statistics, String service) {
        return Objects.requireNonNull(statistics.byService().get(service));
    }

    private static long count(List<RequestFacts> requests, State state) {
        return requests.stream().filter(request -> request.state() == state).count();
    }

    private static ServiceStatistics on(LocalDate day, RequestFacts... requests) {
        Tally sum = Arrays.stream(requests).map(RequestFacts::contribution).reduce(Tally.none(), Tally::plus);
        return ServiceStatistics.of(YEAR, sum, day);
    }
}
