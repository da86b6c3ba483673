package org.prongsai.embedded.demo.tuayang;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.embedded.demo.Case;
import org.prongsai.embedded.demo.Deed;

/**
 * What people brought to the agency: most of it told to staff, who wrote it down, and on the day of the telling some of
 * it online, which waits on the desk. Now and then a reply comes late or not at all, a letter names nothing to go on
 * with, or another body has to decide.
 */
final class Complaints {

    private static final int A_YEAR = 150;
    private static final int ONLINE_TODAY = 8;

    /** Of a hundred. */
    private static final int NOTHING_NAMED = 30;

    private static final int REFERRED_CORRUPTION = 25;
    private static final int REFERRED = 3;
    private static final int TALKED = 12;

    private static final String PATH = "/api/complaints";
    private static final String CORRUPTION = "CORRUPTION";
    private static final String SERVICE = "SERVICE";
    private static final String HANDLER = "complaint-handler";
    private static final String SUPERVISOR = "complaint-supervisor";

    private static final Map<String, Integer> CHANNELS = new LinkedHashMap<>();

    static {
        CHANNELS.put("PHONE", 30);
        CHANNELS.put("WALK_IN", 25);
        CHANNELS.put("FACEBOOK", 22);
        CHANNELS.put("VILLAGE_HEAD", 15);
        CHANNELS.put("LETTER", 8);
    }

    private final Telling telling;
    private final Vocabulary words;

    Complaints(Telling telling) {
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
        String id = "complaint-online-" + number;
        var dice = Dice.of(id);
        Body body = statement(topic(dice, telling.today()), dice);
        return new Story(id, telling.today())
                .then(telling.today(), null, PATH, body)
                .told();
    }

    private Story onPaper(FiscalYear year, int number) {
        String id = "complaint-%s-%03d".formatted(year, number);
        var dice = Dice.of(id);
        LocalDate receivedOn = OfficeDays.spread(year, number, A_YEAR);
        var topic = topic(dice, receivedOn);
        Body entry = statement(topic, dice)
                .with("channel", dice.of(CHANNELS))
                .with("receivedOn", receivedOn)
                .with("receiveNumber", ThaiDigits.toThai(number + "/" + year));
        Story story = telling.story(id).then(receivedOn, HANDLER, PATH + "/on-behalf", entry);
        boolean anonymous = !entry.fields().containsKey("reporter");
        // of dice of its own, so that what is drawn for one part of a story leaves the others as they are
        var turns = Dice.of(id + "-turns");
        return dice.percent(3) ? story : handled(story, topic, receivedOn, anonymous, dice, turns);
    }

    private Story handled(
            Story story, Vocabulary.Complaint topic, LocalDate receivedOn, boolean anonymous, Dice dice, Dice turns) {
        boolean corruption = topic.kind().equals(CORRUPTION);
        boolean nothingNamed = corruption && anonymous && turns.percent(NOTHING_NAMED);
        boolean othersDecide = corruption
                ? turns.percent(REFERRED_CORRUPTION)
                : topic.kind().equals(SERVICE) && turns.percent(REFERRED);
        String outcome = dice.of(topic.outcomes());
        LocalDate acknowledgedOn =
                OfficeDays.after(receivedOn, dice.percent(6) ? dice.between(13, 19) : dice.between(0, 4));
        LocalDate assignedOn = OfficeDays.after(acknowledgedOn, dice.between(0, 2));
        LocalDate resolvedOn = OfficeDays.after(assignedOn, corruption ? dice.between(15, 45) : dice.between(1, 16));
        LocalDate closedOn = OfficeDays.after(resolvedOn, dice.between(0, 5));
        story.then(
                acknowledgedOn,
                HANDLER,
                PATH + "/{id}/acknowledge",
                Body.of("note", dice.of(words.acknowledgements())).with("occurredOn", acknowledgedOn));
        if (corruption) {
            story.then(
                    acknowledgedOn,
                    SUPERVISOR,
                    PATH + "/{id}/triage",
                    Body.of("finding", nothingNamed ? "NOTHING_NAMED" : anonymous ? "EVIDENCE_NAMED" : "GOES_ON")
                            .with("occurredOn", acknowledgedOn));
        }
        if (nothingNamed) {
            LocalDate rejectedOn = OfficeDays.after(acknowledgedOn, turns.between(1, 6));
            return story.then(
                    rejectedOn,
                    SUPERVISOR,
                    PATH + "/{id}/reject",
                    Body.of("rejection", "NO_EVIDENCE")
                            .with("note", words.rejection())
                            .with("occurredOn", rejectedOn));
        }
        if (othersDecide) {
            return referred(
                    story, corruption ? "NACC" : "DAMRONGDHAMA", OfficeDays.after(acknowledgedOn, turns.between(1, 9)));
        }
        story.then(
                assignedOn,
                SUPERVISOR,
                PATH + "/{id}/assign",
                Body.of("to", Deed.staff(HANDLER)).with("occurredOn", assignedOn));
        if ((corruption || topic.kind().equals(SERVICE)) && turns.percent(TALKED)) {
            story.then(assignedOn, HANDLER, PATH + "/{id}/messages", Body.of("text", turns.of(words.messages())));
        }
        story.then(
                resolvedOn,
                HANDLER,
                PATH + "/{id}/resolve",
                Body.of("outcome", outcome)
                        .with("note", dice.of(words.replies().getOrDefault(outcome, List.of(""))))
                        .with("occurredOn", resolvedOn));
        // another than who looked into it: the law of every case of corruption, the habit of all others
        return story.then(closedOn, SUPERVISOR, PATH + "/{id}/close", Body.of("occurredOn", closedOn));
    }

    private Story referred(Story story, String body, LocalDate referredOn) {
        return story.then(
                        referredOn,
                        SUPERVISOR,
                        PATH + "/{id}/refer",
                        Body.of("body", body)
                                .with("note", words.referrals().get(body))
                                .with("occurredOn", referredOn))
                .then(referredOn, SUPERVISOR, PATH + "/{id}/close", Body.of("occurredOn", referredOn));
    }

    private Vocabulary.Complaint topic(Dice dice, LocalDate day) {
        return dice.of(
                words.complaints().stream()
                        .filter(topic -> topic.happensIn(day.getMonthValue()))
                        .toList(),
                Vocabulary.Complaint::weight);
    }

    private Body statement(Vocabulary.Complaint topic, Dice dice) {
        String place = words.place(dice);
        Body statement = Body.of("kind", topic.kind())
                .with("category", topic.category())
                .with("subject", topic.subject())
                .with(
                        "description",
                        topic.description().replace("{place}", place).replace("{village}", place))
                .with("place", place);
        boolean named = dice.percent(topic.kind().equals(CORRUPTION) ? 15 : 60);
        return named ? statement.with("reporter", Map.of("name", dice.of(words.persons()))) : statement;
    }
}
