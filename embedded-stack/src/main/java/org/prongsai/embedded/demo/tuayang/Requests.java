package org.prongsai.embedded.demo.tuayang;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.BangkokTime;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.embedded.demo.Case;

/**
 * What citizens asked for at the counter, and on the day of the telling online. Some had to bring what was missing, some
 * were refused, and some took longer than the agency allows itself.
 */
final class Requests {

    private static final int A_YEAR = 600;
    private static final int ONLINE_TODAY = 6;
    private static final String OFFICER = "service-officer";
    private static final String PATH = "/api/service-requests";
    private static final String ELDERLY = "elderly-allowance";
    private static final String ASSISTANCE = "allowance-registration";
    private static final String LOAN = "asset-loan";

    /** In December nobody registers for the old-age allowance: the window of the rules. */
    private static final int CLOSED = 12;

    private static final Map<String, Integer> SERVICES = new LinkedHashMap<>();

    static {
        SERVICES.put(ELDERLY, 40);
        SERVICES.put("disability-allowance", 18);
        SERVICES.put(ASSISTANCE, 8);
        SERVICES.put(LOAN, 34);
    }

    private final Telling telling;
    private final Vocabulary words;

    Requests(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
    }

    List<Case> all() {
        return Stream.concat(
                        telling.eachYear(A_YEAR, this::onPaper).stream(),
                        IntStream.rangeClosed(1, ONLINE_TODAY).mapToObj(this::online))
                .toList();
    }

    private Case online(int number) {
        String id = "request-online-" + number;
        var dice = Dice.of(id);
        var loan = dice.of(words.loans());
        var answers = Map.of(
                "fullName", dice.of(words.persons()),
                "nationalId", Procurements.nationalId(900 + number),
                "phone", "00-0000-0000",
                "assets", loan.assets(),
                "purpose", loan.purpose(),
                "from", telling.today().plusDays(7 + number).toString(),
                "until", telling.today().plusDays(9 + number).toString());
        return new Story(id, telling.today())
                .then(telling.today(), null, "/api/services/" + LOAN + "/requests", Body.of("answers", answers))
                .told();
    }

    private Story onPaper(FiscalYear year, int number) {
        String id = "request-%s-%03d".formatted(year, number);
        var dice = Dice.of(id);
        LocalDate day = OfficeDays.spread(year, number, A_YEAR);
        String drawn = dice.of(SERVICES);
        String service = drawn.equals(ELDERLY) && day.getMonthValue() == CLOSED ? LOAN : drawn;
        Instant receivedAt = OfficeDays.counter(day, dice);
        Instant acceptedAt = receivedAt.plus(dice.between(1, 9), ChronoUnit.MINUTES);
        Story story = telling.story(id);
        if (dice.percent(4)) {
            return rejected(story, service, receivedAt, acceptedAt, dice);
        }
        if (dice.percent(9)) {
            return returned(story, service, receivedAt, acceptedAt, dice);
        }
        Instant completedAt = completed(service, acceptedAt, dice);
        boolean isOver = !BangkokTime.dayOf(completedAt).isAfter(telling.until());
        return story.then(
                day, OFFICER, PATH, paper(service, receivedAt, acceptedAt, isOver ? completedAt : null, dice));
    }

    private Story rejected(Story story, String service, Instant receivedAt, Instant rejectedAt, Dice dice) {
        return story.then(BangkokTime.dayOf(receivedAt), OFFICER, PATH, paper(service, receivedAt, null, null, dice))
                .then(
                        BangkokTime.dayOf(rejectedAt),
                        OFFICER,
                        PATH + "/{id}/reject",
                        Body.of("reason", words.rejections().getOrDefault(service, ""))
                                .with("occurredAt", rejectedAt));
    }

    private Story returned(Story story, String service, Instant receivedAt, Instant acceptedAt, Dice dice) {
        LocalDate day = BangkokTime.dayOf(receivedAt);
        Instant returnedAt = acceptedAt.plus(2, ChronoUnit.MINUTES);
        LocalDate broughtOn = OfficeDays.after(day, dice.between(1, 12));
        Instant broughtAt = OfficeDays.counter(broughtOn, dice);
        Instant completedAt = completed(service, broughtAt, dice);
        return story.then(day, OFFICER, PATH, paper(service, receivedAt, acceptedAt, null, dice))
                .then(
                        day,
                        OFFICER,
                        PATH + "/{id}/return-to-citizen",
                        Body.of("note", words.missing().getOrDefault(service, ""))
                                .with("occurredAt", returnedAt))
                .then(broughtOn, OFFICER, PATH + "/{id}/resume", Body.of("occurredAt", broughtAt))
                .then(
                        BangkokTime.dayOf(completedAt),
                        OFFICER,
                        PATH + "/{id}/complete",
                        Body.of("occurredAt", completedAt));
    }

    /** Most are done within the standard: ten minutes, a day, three days. */
    private static Instant completed(String service, Instant from, Dice dice) {
        boolean late = dice.percent(9);
        int days = switch (service) {
            case LOAN -> late ? dice.between(4, 7) : dice.between(0, 2);
            case ASSISTANCE -> late ? dice.between(2, 4) : 0;
            default -> 0;
        };
        int minutes = late && days == 0 ? dice.between(15, 30) : dice.between(2, 5);
        return days == 0
                ? from.plus(minutes, ChronoUnit.MINUTES)
                : OfficeDays.counter(OfficeDays.after(BangkokTime.dayOf(from), days), dice);
    }

    private Body paper(
            String service,
            Instant receivedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant completedAt,
            Dice dice) {
        return Body.of("code", service)
                .with("channel", channel(service, dice))
                .with("receivedAt", receivedAt)
                .with("acceptedAt", acceptedAt)
                .with("completedAt", completedAt)
                .with("answers", answers(service, dice));
    }

    private static String channel(String service, Dice dice) {
        boolean byLetter = service.equals(LOAN) && dice.percent(30);
        return byLetter ? "LETTER" : "WALK_IN";
    }

    /** What identifies somebody stays on the paper. */
    private @Nullable Map<String, String> answers(String service, Dice dice) {
        if (!service.equals(LOAN)) {
            return null;
        }
        var loan = dice.of(words.loans());
        return Map.of("assets", loan.assets(), "purpose", loan.purpose());
    }
}
