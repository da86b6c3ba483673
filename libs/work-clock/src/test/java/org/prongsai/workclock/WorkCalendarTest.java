package org.prongsai.workclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Duration DAY = Duration.ofHours(7);
    private static final LocalDate NEW_HOURS_FROM = LocalDate.of(2021, 3, 15);
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2021, 3, 9), LocalDate.of(2021, 3, 13));
    private static final WorkCalendar OFFICE = new WorkCalendar(
            BANGKOK, List.of(office(LocalDate.of(1957, 1, 1)), earlyOffice(NEW_HOURS_FROM)), HOLIDAYS::contains);

    /** Mon 1 March 2021, 00:00 in Bangkok: everything that is tried lies in the four weeks after it. */
    private static final Instant START = at("2021-03-01T00:00");

    private static final int MINUTES = 28 * 24 * 60;

    @Test
    void lunch_nights_weekends_and_holidays_do_not_count() {
        assertThat(OFFICE.between(at("2021-03-01T11:50"), at("2021-03-01T13:05")))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(OFFICE.between(at("2021-03-01T16:20"), at("2021-03-02T08:40")))
                .isEqualTo(Duration.ofMinutes(20));
        assertThat(OFFICE.between(at("2021-03-05T16:00"), at("2021-03-08T09:00")))
                .isEqualTo(Duration.ofMinutes(60));
        assertThat(OFFICE.between(at("2021-03-09T00:00"), at("2021-03-10T00:00")))
                .isZero();
    }

    @Test
    void eight_minutes_of_a_request_that_came_at_night_end_eight_minutes_after_the_doors_open() {
        assertThat(OFFICE.dueAt(at("2021-03-05T22:00"), new Standard(0, 8), List.of()))
                .isEqualTo(at("2021-03-08T08:38"));
    }

    @Test
    void one_day_and_thirty_minutes_are_a_days_working_time_and_thirty_minutes() {
        assertThat(OFFICE.dueAt(at("2021-03-01T10:00"), new Standard(1, 30), List.of()))
                .isEqualTo(at("2021-03-02T10:30"));
        assertThat(OFFICE.dueAt(at("2021-03-08T10:00"), new Standard(1, 30), List.of()))
                .as("the next day is a holiday")
                .isEqualTo(at("2021-03-10T10:30"));
    }

    @Test
    void waiting_for_the_citizen_does_not_count() {
        var waiting = List.of(new Pause(at("2021-03-01T09:00"), at("2021-03-02T14:00")));

        assertThat(OFFICE.between(at("2021-03-01T08:50"), at("2021-03-02T14:20"), waiting))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(OFFICE.dueAt(at("2021-03-01T08:50"), new Standard(0, 30), waiting))
                .isEqualTo(at("2021-03-02T14:20"));
    }

    @Test
    void hours_change_from_their_day_on() {
        assertThat(OFFICE.between(at("2021-03-12T07:30"), at("2021-03-12T09:00")))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(OFFICE.between(at("2021-03-15T07:30"), at("2021-03-15T09:00")))
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void a_calendar_in_which_nobody_works_is_told_and_not_searched_for_ever() {
        var never = new WorkCalendar(BANGKOK, List.of(office(LocalDate.EPOCH)), day -> true);

        assertThatThrownBy(() -> never.dueAt(START, new Standard(0, 1), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_no_length_of_time_is_no_standard() {
        assertThatThrownBy(() -> new Standard(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standard(1, -5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void it_equals_a_count_minute_by_minute(
            @ForAll("minutes") int one, @ForAll("minutes") int other, @ForAll("pauses") List<Pause> pauses) {
        var from = minute(Math.min(one, other));
        var to = minute(Math.max(one, other));
        long counted = Stream.iterate(from, now -> now.isBefore(to), now -> now.plusSeconds(60))
                .filter(WorkCalendarTest::atWork)
                .filter(now ->
                        pauses.stream().noneMatch(pause -> !now.isBefore(pause.from()) && now.isBefore(pause.to())))
                .count();

        assertThat(OFFICE.between(from, to, pauses)).isEqualTo(Duration.ofMinutes(counted));
    }

    @Property
    void it_does_not_matter_where_an_interval_is_cut(
            @ForAll @Size(3) List<@From("instants") Instant> three, @ForAll("pauses") List<Pause> pauses) {
        var sorted = three.stream().sorted().toList();
        var whole = OFFICE.between(sorted.get(0), sorted.get(2), pauses);

        assertThat(OFFICE.between(sorted.get(0), sorted.get(1), pauses)
                        .plus(OFFICE.between(sorted.get(1), sorted.get(2), pauses)))
                .isEqualTo(whole);
    }

    @Property
    void more_time_is_never_less_working_time_and_never_more_than_there_was(
            @ForAll @Size(3) List<@From("instants") Instant> three, @ForAll("pauses") List<Pause> pauses) {
        var sorted = three.stream().sorted().toList();
        var shorter = OFFICE.between(sorted.get(0), sorted.get(1), pauses);
        var longer = OFFICE.between(sorted.get(0), sorted.get(2), pauses);

        assertThat(shorter).isGreaterThanOrEqualTo(Duration.ZERO).isLessThanOrEqualTo(longer);
        assertThat(longer).isLessThanOrEqualTo(Duration.between(sorted.get(0), sorted.get(2)));
        assertThat(OFFICE.between(sorted.get(2), sorted.get(0), pauses)).isZero();
    }

    @Property
    void a_pause_counts_the_same_however_it_is_told(
            @ForAll @Size(2) List<@From("instants") Instant> two,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll("instants") Instant cut) {
        var told = new ArrayList<>(pauses.reversed());
        pauses.forEach(pause -> {
            var middle = clamp(cut, pause);
            told.add(new Pause(pause.from(), middle));
            told.add(new Pause(middle, pause.to()));
        });

        assertThat(OFFICE.between(two.get(0), two.get(1), told))
                .isEqualTo(OFFICE.between(two.get(0), two.get(1), pauses));
    }

    @Property
    void a_pause_takes_away_its_own_working_time_and_a_pause_at_night_nothing(
            @ForAll @Size(4) List<@From("instants") Instant> four) {
        var sorted = four.stream().sorted().toList();
        var pause = new Pause(sorted.get(1), sorted.get(2));
        var without = OFFICE.between(sorted.get(0), sorted.get(3));

        assertThat(OFFICE.between(sorted.get(0), sorted.get(3), List.of(pause)))
                .isEqualTo(without.minus(OFFICE.between(pause.from(), pause.to())));
        var night = new Pause(at("2021-03-03T17:00"), at("2021-03-04T07:00"));
        assertThat(OFFICE.between(sorted.get(0), sorted.get(3), List.of(night))).isEqualTo(without);
    }

    @Property
    void what_is_due_is_due_when_the_time_is_used_up_and_not_a_moment_before(
            @ForAll("instants") Instant from,
            @ForAll @IntRange(min = 1, max = 2000) int minutes,
            @ForAll("pauses") List<Pause> pauses) {
        var due = OFFICE.after(from, Duration.ofMinutes(minutes), pauses);

        assertThat(OFFICE.between(from, due, pauses)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(OFFICE.between(from, due.minusSeconds(1), pauses)).isLessThan(Duration.ofMinutes(minutes));
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, MINUTES);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, MINUTES * 60).map(START::plusSeconds);
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return minutes()
                .flatMap(from -> Arbitraries.integers()
                        .between(0, 3 * 24 * 60)
                        .map(length -> new Pause(minute(from), minute(from + length))))
                .list()
                .ofMaxSize(4);
    }

    /** The rules of the office once more, written down as a person would check a minute. */
    private static boolean atWork(Instant minute) {
        var local = LocalDateTime.ofInstant(minute, BANGKOK);
        var time = local.toLocalTime();
        boolean free = local.getDayOfWeek() == DayOfWeek.SATURDAY
                || local.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(local.toLocalDate());
        var opens = local.toLocalDate().isBefore(NEW_HOURS_FROM) ? LocalTime.of(8, 30) : LocalTime.of(7, 30);
        boolean morning = !time.isBefore(opens) && time.isBefore(LocalTime.NOON);
        boolean afternoon = !time.isBefore(LocalTime.of(13, 0)) && time.isBefore(LocalTime.of(16, 30));
        return !free && (morning || afternoon);
    }

    private static Instant clamp(Instant instant, Pause pause) {
        return instant.isBefore(pause.from()) ? pause.from() : instant.isAfter(pause.to()) ? pause.to() : instant;
    }

    private static WorkingHours office(LocalDate from) {
        return hours(from, LocalTime.of(8, 30));
    }

    private static WorkingHours earlyOffice(LocalDate from) {
        return hours(from, LocalTime.of(7, 30));
    }

    private static WorkingHours hours(LocalDate from, LocalTime opens) {
        var shifts = List.of(new Shift(LocalTime.of(13, 0), LocalTime.of(16, 30)), new Shift(opens, LocalTime.NOON));
        Map<DayOfWeek, List<Shift>> week =
                Stream.of(DayOfWeek.values()).limit(5).collect(Collectors.toMap(weekday -> weekday, weekday -> shifts));
        return new WorkingHours(from, week, DAY);
    }

    private static Instant minute(int number) {
        return START.plusSeconds(60L * number);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BANGKOK).toInstant();
    }
}
