package org.prongsai.embedded.demo.tuayang;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.calendar.NationalId;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.embedded.demo.Case;

/**
 * What the agency bought and hired. Most of it is small and from one supplier; some of it was given up, had a single
 * bidder, was put right afterwards, or came in pieces just under the ceiling.
 */
final class Procurements {

    private static final int A_YEAR = 300;
    private static final int PUBLISHED_ABOVE = 500_000;
    /** Three purchases of one kind in a row, each just under the ceiling. */
    private static final int FIRST_PIECE = 211;

    private static final int LAST_PIECE = 213;
    private static final String OFFICER = "procurement-officer";
    private static final String PATH = "/api/procurements";
    private static final String STEPS = PATH + "/{id}";

    private final Telling telling;
    private final Vocabulary words;

    Procurements(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
    }

    /** What a case is about, known before anybody has asked for a price. */
    private record Need(Vocabulary.Purchase purchase, String titleTh, int budget, LocalDate beginsOn) {

        boolean isPublished() {
            return budget > PUBLISHED_ABOVE;
        }

        boolean hasInvitation() {
            return !purchase.method().equals("SPECIFIC");
        }
    }

    /** The plan of a year holds what goes out to everybody, and the larger of the rest. */
    List<Case> plans() {
        return Telling.begun(telling.years().stream().map(this::plan));
    }

    private Story plan(FiscalYear year) {
        LocalDate adoptedOn = OfficeDays.from(year.firstDay());
        var items = IntStream.rangeClosed(1, A_YEAR)
                .filter(number -> isPlanned(need(year, number)))
                .mapToObj(number -> item(number, need(year, number)))
                .toList();
        return telling.story("procurement-plan-" + year)
                .then(
                        adoptedOn,
                        OFFICER,
                        "/api/procurement-plans",
                        Body.of("fiscalYear", year.value())
                                .with("adoptedOn", adoptedOn)
                                .with("items", items));
    }

    private static boolean isPlanned(Need need) {
        return need.hasInvitation() || need.budget() > 100_000;
    }

    private static Map<String, Object> item(int number, Need need) {
        var purchase = need.purchase();
        return Body.of("number", number)
                .with("titleTh", need.titleTh())
                .with("category", purchase.category())
                .with("method", purchase.method())
                .with("budget", baht(need.budget()))
                .with("plannedFor", YearMonth.from(need.beginsOn()))
                .with("fundSourceTh", purchase.fundSourceTh())
                .fields();
    }

    List<Case> all() {
        return telling.eachYear(A_YEAR, this::procurement);
    }

    private Need need(FiscalYear year, int number) {
        var dice = Dice.of("procurement-need-%s-%d".formatted(year, number));
        LocalDate beginsOn = OfficeDays.spread(year, number, A_YEAR);
        if (number >= FIRST_PIECE && number <= LAST_PIECE) {
            var repairs = words.procurements().stream()
                    .filter(purchase -> purchase.trade().equals("builder")
                            && purchase.method().equals("SPECIFIC")
                            && purchase.legalGround() == null)
                    .findFirst()
                    .orElseThrow();
            String piece = ThaiDigits.toThai(Integer.toString(number - FIRST_PIECE + 1));
            return new Need(
                    repairs, words.splitTitle().replace("{n}", piece), 495_000 + number - FIRST_PIECE, beginsOn);
        }
        var purchase = dice.of(words.procurements(), Vocabulary.Purchase::weight);
        int budget = dice.between(purchase.from() / 100, purchase.to() / 100) * 100;
        return new Need(purchase, words.filled(dice.of(purchase.titles()), dice), budget, beginsOn);
    }

    private Story procurement(FiscalYear year, int number) {
        String id = "procurement-%s-%03d".formatted(year, number);
        var dice = Dice.of(id);
        Need need = need(year, number);
        Story story = telling.story(id).then(need.beginsOn(), OFFICER, PATH, beginning(need, year, number));
        LocalDate day = need.beginsOn();
        int price = need.budget() * dice.between(94, 100) / 100;
        if (need.isPublished() || need.hasInvitation()) {
            day = OfficeDays.after(day, dice.between(1, 4));
            story.then(
                    day,
                    OFFICER,
                    STEPS + "/reference-price",
                    Body.of("amount", baht(price))
                            .with("sourceTh", dice.of(words.priceSources()))
                            .with("occurredOn", day));
        }
        if (need.hasInvitation()) {
            day = OfficeDays.after(day, dice.between(1, 5));
            LocalDate closesOn = OfficeDays.after(day, dice.between(6, 14));
            story.then(
                    day,
                    OFFICER,
                    STEPS + "/invitation",
                    Body.of("closesOn", closesOn).with("occurredOn", day));
            day = closesOn;
        }
        if (dice.percent(need.hasInvitation() ? 12 : 2)) {
            return cancelled(story, OfficeDays.after(day, dice.between(1, 6)), dice);
        }
        return awarded(story, need, price, number, OfficeDays.after(day, dice.between(1, 5)), dice);
    }

    private static Body beginning(Need need, FiscalYear year, int number) {
        var purchase = need.purchase();
        return Body.of("fiscalYear", year.value())
                .with("egpProjectNumber", need.budget() < 5_000 ? null : egpNumber(year, number))
                .with("titleTh", need.titleTh())
                .with("category", purchase.category())
                .with("method", purchase.method())
                .with("budget", baht(need.budget()))
                .with("fundSourceTh", purchase.fundSourceTh())
                .with("planItem", isPlanned(need) ? number : null)
                .with("legalGround", purchase.legalGround())
                .with("occurredOn", need.beginsOn());
    }

    /** Eleven digits, of a thirteenth month that no real project has. */
    private static String egpNumber(FiscalYear year, int number) {
        return "%02d13%07d".formatted(year.value() % 100, number);
    }

    private Story cancelled(Story story, LocalDate day, Dice dice) {
        return story.then(
                day,
                OFFICER,
                STEPS + "/cancellation",
                Body.of("reasonTh", dice.of(words.cancellations())).with("occurredOn", day));
    }

    private Story awarded(Story story, Need need, int price, int number, LocalDate awardedOn, Dice dice) {
        int agreed = price * dice.between(90, 100) / 100;
        var bidders = bidders(need, agreed, number, dice);
        Body award = Body.of("bidders", bidders)
                .with("winner", 0)
                .with("agreedPrice", baht(agreed))
                .with(
                        "reasonTh",
                        need.hasInvitation() && bidders.size() == 1 ? words.soleChoice() : dice.of(words.choices()))
                .with("occurredOn", awardedOn);
        story.then(awardedOn, OFFICER, STEPS + "/award", award);
        LocalDate signedOn =
                OfficeDays.after(awardedOn, need.hasInvitation() ? dice.between(4, 10) : dice.between(0, 2));
        LocalDate dueOn = signedOn.plusDays(need.isPublished() ? dice.between(60, 150) : dice.between(5, 45));
        boolean mistyped = dice.percent(3);
        story.then(
                signedOn,
                OFFICER,
                STEPS + "/contract",
                contract(number, signedOn, dueOn, mistyped ? agreed - 100 : agreed));
        LocalDate deliveredOn = OfficeDays.from(dueOn.minusDays(dice.between(0, 4)));
        if (mistyped) {
            LocalDate correctedOn = signedOn;
            story.then(
                    correctedOn,
                    OFFICER,
                    STEPS + "/contract",
                    contract(number, correctedOn, dueOn, agreed).with("corrects", correction(story)));
        }
        LocalDate completedOn = deliveredOn.isBefore(signedOn) ? signedOn : deliveredOn;
        return story.then(completedOn, OFFICER, STEPS + "/completion", Body.of("occurredOn", completedOn));
    }

    /** The version that stands is the number of steps that were told. */
    private Map<String, Object> correction(Story story) {
        return Map.of("version", story.told().deeds().size(), "reasonTh", words.correction());
    }

    private static Body contract(int number, LocalDate signedOn, LocalDate dueOn, int amount) {
        String running = ThaiDigits.toThai(number + "/" + FiscalYear.of(signedOn));
        return Body.of("number", running)
                .with("amount", baht(amount))
                .with("dueOn", dueOn)
                .with("occurredOn", signedOn);
    }

    /** The winner first, who asks least. */
    private List<Map<String, Object>> bidders(Need need, int agreed, int number, Dice dice) {
        var trade = new ArrayList<>(words.suppliers().stream()
                .filter(supplier -> supplier.trade().equals(need.purchase().trade()))
                .toList());
        boolean pieces = number >= FIRST_PIECE && number <= LAST_PIECE;
        int most = need.hasInvitation() && !dice.percent(30) ? dice.between(2, trade.size()) : 1;
        var bidders = new ArrayList<Map<String, Object>>();
        for (int place = 0; place < most; place++) {
            var supplier = pieces ? trade.getFirst() : dice.of(trade);
            trade.remove(supplier);
            int price = place == 0 ? agreed : agreed * dice.between(101, 112) / 100;
            bidders.add(Map.of(
                    "kind", supplier.kind(),
                    "name", supplier.name(),
                    "taxNumber", taxNumber(supplier),
                    "price", baht(price)));
        }
        return bidders;
    }

    private String taxNumber(Vocabulary.Supplier supplier) {
        int place = words.suppliers().indexOf(supplier);
        return supplier.kind().equals("JURISTIC") ? "099%010d".formatted(place + 1) : nationalId(place + 1);
    }

    /** One that nobody has: no person's id begins with a nine. */
    static String nationalId(int number) {
        String digits = "999999%06d".formatted(number);
        return IntStream.rangeClosed(0, 9)
                .mapToObj(check -> NationalId.parse(digits + check))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static String baht(int amount) {
        return BigDecimal.valueOf(amount).setScale(2).toPlainString();
    }
}
