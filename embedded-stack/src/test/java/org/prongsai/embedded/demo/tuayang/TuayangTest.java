package org.prongsai.embedded.demo.tuayang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.prongsai.embedded.demo.Case;
import org.prongsai.embedded.demo.Chapter;
import org.prongsai.embedded.demo.Deed;

/** The life that is made up for the demo. */
class TuayangTest {

    private static final Path WORDS = Path.of("../demo/tuayang/vocabulary.json");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Case NOTHING = new Case("nothing", List.of());

    /** A man, a woman; not June, nor a mayor, a mechanic or a district officer, who are posts. */
    private static final Pattern PERSON =
            Pattern.compile("(?<!มิถุ)(?:นาย(?!ก|ช่าง|อำเภอ)|นางสาว|นาง(?!สาว))(.{0,12})");

    @Test
    void two_installations_of_the_same_day_tell_the_same() {
        assertThat(Tuayang.life(WORDS, TODAY, 1)).isEqualTo(Tuayang.life(WORDS, TODAY, 1));
    }

    @Test
    void there_is_a_full_year_of_everything() {
        var all = all(TODAY);
        named("procurement-2569-", all).hasSizeGreaterThanOrEqualTo(300);
        named("complaint-2569-", all).hasSizeGreaterThanOrEqualTo(150);
        named("request-2569-", all).hasSizeGreaterThanOrEqualTo(600);
        named("procurement-2570-", all).isNotEmpty();
        named("complaint-2570-", all).isNotEmpty();
        named("request-2570-", all).isNotEmpty();
        assertThat(all).extracting(Case::id).doesNotHaveDuplicates();
    }

    @Test
    void a_share_of_it_has_fewer_of_what_is_counted_and_all_that_they_rest_on() {
        List<Chapter> whole = Tuayang.life(WORDS, TODAY, 1);
        List<Chapter> tenth = Tuayang.life(WORDS, TODAY, 10);
        for (int number = 0; number < whole.size(); number++) {
            int all = whole.get(number).cases().size();
            boolean counted = List.of("complaints", "procurements", "service requests")
                    .contains(whole.get(number).name());
            assertThat(tenth.get(number).cases())
                    .as(whole.get(number).name())
                    .hasSize(counted ? Math.ceilDiv(all, 10) : all)
                    .isSubsetOf(whole.get(number).cases());
        }
    }

    /** On whatever day the demo is first started. */
    @Property(tries = 12)
    void what_is_told_has_happened_in_order(@ForAll("days") LocalDate today) {
        for (Case one : all(today)) {
            List<LocalDate> days = one.deeds().stream().map(Deed::on).toList();
            assertThat(days).as(one.id()).isNotEmpty().isSorted();
            boolean online = one.deeds().getFirst().role() == null;
            LocalDate last = online ? today : today.minusDays(1);
            assertThat(days.getLast()).as(one.id()).isBeforeOrEqualTo(last);
        }
    }

    /** A story is only cut short by the day on which it is told; what had happened stays as it was. */
    @Property(tries = 5)
    void a_later_day_tells_more_and_nothing_else(@ForAll("days") LocalDate today) {
        Map<String, Case> later = all(today.plusDays(9)).stream().collect(Collectors.toMap(Case::id, one -> one));
        all(today).stream()
                // what came in on paper is told at once, with what had happened by then
                .filter(one -> !one.id().startsWith("request-") && !one.id().contains("-online-"))
                // in October the year before the one before is told no more
                .filter(one -> later.containsKey(one.id()) || today.plusDays(9).getMonthValue() != 10)
                .forEach(one -> assertThat(later.getOrDefault(one.id(), NOTHING).deeds())
                        .as(one.id())
                        .startsWith(one.deeds().toArray(Deed[]::new)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 900).map(LocalDate.of(2026, 10, 1)::plusDays);
    }

    @Test
    void nothing_and_nobody_of_the_first_user_is_in_it() {
        assertThat(told(TODAY))
                .doesNotContainIgnoringCase("khambok", "kham bok", "kb.go.th")
                .doesNotContain("คำบก", "คำชะอี", "มุกดาหาร", "นาหนองคือ", "นาเหล่าหลวง", "ก้นก", "ห้วยสำเภา");
    }

    @Test
    void every_person_says_that_they_are_made_up() {
        var persons = PERSON.matcher(told(TODAY))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(persons).isNotEmpty().allMatch(name -> name.startsWith("สมมุติ"));
    }

    @Test
    void numbers_of_persons_and_firms_are_nobody_s() {
        var numbers = Pattern.compile("\"(?:taxNumber|nationalId)\":\"([0-9]{13})\"")
                .matcher(told(TODAY))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(numbers)
                .hasSizeGreaterThan(15)
                .allMatch(number -> number.startsWith("099") || number.startsWith("9"));
    }

    @Test
    void not_everything_goes_well() {
        var all = all(TODAY);
        assertThat(paths(all)).anyMatch(path -> path.endsWith("/cancellation"));
        assertThat(paths(all)).anyMatch(path -> path.endsWith("/return-to-citizen"));
        assertThat(paths(all)).anyMatch(path -> path.endsWith("/withdraw"));
        assertThat(told(TODAY)).contains("\"corrects\":", "\"replaces\":", "ผู้ยื่นข้อเสนอเพียงรายเดียว");
        named("complaint-2569-", all)
                .filteredOn(one -> one.deeds().size() == 1)
                .as("complaints of last year that nobody has answered")
                .isNotEmpty();
        named("answer-2569-O12", all)
                .first()
                .as("an OIT item that was returned and not entered again")
                .satisfies(one -> assertThat(one.deeds().getLast().path()).endsWith("/return"));
        assertThat(all).extracting(Case::id).doesNotContain("answer-2569-O25");
    }

    @Test
    void a_letter_that_names_nothing_is_rejected_and_what_others_decide_is_referred() {
        var complaints = all(TODAY).stream()
                .filter(one -> one.id().startsWith("complaint-2569-"))
                .toList();

        assertThat(complaints)
                .filteredOn(one -> paths(List.of(one)).anyMatch(path -> path.endsWith("/reject")))
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(one.deeds().getLast().body().toString()).contains("\"rejection\":\"NO_EVIDENCE\""))
                .allSatisfy(one -> assertThat(one.deeds().stream().map(Deed::body))
                        .anyMatch(body -> body.path("finding").asString("").equals("NOTHING_NAMED")));
        assertThat(complaints)
                .flatExtracting(Case::deeds)
                .extracting(deed -> deed.body().path("body").asString(""))
                .contains("NACC", "DAMRONGDHAMA");
        assertThat(paths(complaints)).anyMatch(path -> path.endsWith("/messages"));
    }

    private static ListAssert<Case> named(String beginning, List<Case> all) {
        return assertThat(
                all.stream().filter(one -> one.id().startsWith(beginning)).toList());
    }

    private static Stream<String> paths(List<Case> all) {
        return all.stream().flatMap(one -> one.deeds().stream()).map(Deed::path);
    }

    private static List<Case> all(LocalDate today) {
        return Tuayang.life(WORDS, today, 1).stream()
                .map(Chapter::cases)
                .flatMap(List::stream)
                .toList();
    }

    private static String told(LocalDate today) {
        return all(today).stream()
                .flatMap(one -> one.deeds().stream())
                .map(deed -> deed.body().toString())
                .collect(Collectors.joining("\n"));
    }
}
