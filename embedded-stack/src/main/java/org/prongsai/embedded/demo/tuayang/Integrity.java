package org.prongsai.embedded.demo.tuayang;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.embedded.demo.Case;
import org.prongsai.embedded.demo.Deed;

/**
 * What the agency promised for a year, and how it answered to the assessment: some items nobody answered, some the
 * executive returned, and not every deficiency was set right in time.
 */
final class Integrity {

    private static final String ITAS_ADMIN = "itas-admin";
    private static final String EXECUTIVE = "executive";

    /** Those who are asked to read a circular. */
    private static final List<String> STAFF =
            List.of("officer", "procurement-officer", "complaint-handler", "complaint-supervisor", "service-officer");

    private final Telling telling;
    private final Vocabulary words;

    Integrity(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
    }

    /** On which everything else rests: the organisation, and each year's measures and items. */
    List<Case> plans() {
        return Telling.begun(Stream.concat(
                Stream.of(organisation()),
                telling.years().stream().flatMap(year -> Stream.of(measures(year), items(year)))));
    }

    List<Case> work() {
        return Telling.begun(telling.years().stream()
                .flatMap(year -> Stream.of(answers(year), deficiencies(year), circulars(year))
                        .flatMap(stories -> stories)));
    }

    private Story organisation() {
        LocalDate on = OfficeDays.from(telling.years().getFirst().firstDay());
        var organisation = words.organisation();
        return telling.story("organisation")
                .then(
                        on,
                        ITAS_ADMIN,
                        "/api/units",
                        Body.of("arrangedOn", on)
                                .with("units", organisation.units())
                                .with("posts", organisation.posts()));
    }

    private Story measures(FiscalYear year) {
        LocalDate on = OfficeDays.from(year.firstDay());
        var measures = IntStream.rangeClosed(1, words.measures().size())
                .mapToObj(number -> measure(year, number))
                .toList();
        return telling.story("measures-" + year)
                .then(
                        on,
                        ITAS_ADMIN,
                        "/api/measures",
                        Body.of("fiscalYear", year.value())
                                .with("adoptedOn", on)
                                .with("units", words.organisation().units())
                                .with("measures", measures));
    }

    private Map<String, Object> measure(FiscalYear year, int number) {
        var measure = words.measures().get(number - 1);
        var steps = IntStream.rangeClosed(1, measure.steps().size())
                .mapToObj(step -> step(measure.steps().get(step - 1), step))
                .toList();
        return Body.of("number", number)
                .with("titleTh", measure.titleTh())
                .with("responsible", measure.responsible())
                .with("periodStart", Disclosures.month(year, measure.firstMonth()))
                .with("periodEnd", Disclosures.month(year, measure.lastMonth()))
                .with("oitItems", measure.oitItems())
                .with("steps", steps)
                .fields();
    }

    private static Map<String, Object> step(Vocabulary.Step step, int number) {
        return Body.of("number", number)
                .with("whatTh", step.whatTh())
                .with("whatEn", step.whatEn())
                .with("inReport", true)
                .with("rule", step.rule())
                .with("disclosureKinds", step.disclosureKinds())
                .fields();
    }

    private Story items(FiscalYear year) {
        LocalDate on = OfficeDays.from(year.firstDay().plusDays(20));
        var oit = words.oit();
        var items = oit.items().stream()
                .map(item -> Body.of("code", item.code())
                        .with("group", item.group())
                        .with("titleTh", item.titleTh())
                        .with("checks", item.checks())
                        .fields())
                .toList();
        return telling.story("oit-" + year)
                .then(
                        on,
                        ITAS_ADMIN,
                        "/api/oit-items",
                        Body.of("fiscalYear", year.value())
                                .with("adoptedOn", on)
                                .with("points", oit.points())
                                .with("dueOn", lastDayOfItems(year))
                                .with("siteHosts", oit.siteHosts())
                                .with("groups", oit.groups())
                                .with("items", items));
    }

    private static LocalDate lastDayOfItems(FiscalYear year) {
        return Disclosures.month(year, 7).atEndOfMonth();
    }

    private Stream<Story> answers(FiscalYear year) {
        return words.oit().items().stream()
                .filter(item -> !words.oit().missing().contains(item.code()))
                .map(item -> answer(year, item));
    }

    /** What is always at hand is entered soon after the list is out, the rest before its last day. */
    private Story answer(FiscalYear year, Vocabulary.Item item) {
        String id = "answer-%s-%s".formatted(year, item.code());
        var dice = Dice.of(id);
        String path = "/api/oit-items/oit-%s-%s".formatted(year, item.code().toLowerCase(Locale.ROOT));
        LocalDate enteredOn = OfficeDays.from(
                dice.percent(20)
                        ? Disclosures.month(year, 2).atDay(2).plusDays(dice.between(0, 18))
                        : Disclosures.month(year, 6).atDay(1).plusDays(dice.between(0, 40)));
        Story story = telling.story(id).then(enteredOn, ITAS_ADMIN, path + "/enter", "\"0\"", entry(item, enteredOn));
        LocalDate decidedOn = OfficeDays.after(enteredOn, dice.between(1, 5));
        var returned = words.oit().returned().stream()
                .filter(back -> back.code().equals(item.code()))
                .findFirst();
        if (returned.isEmpty()) {
            return approved(story, path, decidedOn);
        }
        story.then(
                decidedOn,
                EXECUTIVE,
                path + "/return",
                Body.of("returnedOn", decidedOn)
                        .with("reason", returned.get().reason())
                        .with("noteTh", returned.get().noteTh()));
        if (!returned.get().corrected()) {
            return story;
        }
        LocalDate againOn = OfficeDays.after(decidedOn, dice.between(1, 4));
        story.then(againOn, ITAS_ADMIN, path + "/enter", entry(item, againOn));
        return approved(story, path, OfficeDays.after(againOn, dice.between(1, 3)));
    }

    private static Body entry(Vocabulary.Item item, LocalDate on) {
        return Body.of("url", item.page()).with("post", "policy-analyst").with("enteredOn", on);
    }

    private static Story approved(Story story, String path, LocalDate on) {
        return story.then(on, EXECUTIVE, path + "/approve", Body.of("approvedOn", on));
    }

    private Stream<Story> deficiencies(FiscalYear year) {
        return words.deficiencies().stream().map(deficiency -> {
            String id = "deficiency-%s-%s".formatted(year, deficiency.code());
            var dice = Dice.of(id);
            LocalDate recordedOn = OfficeDays.from(year.firstDay().plusDays(30));
            Story story = telling.story(id)
                    .then(
                            recordedOn,
                            ITAS_ADMIN,
                            "/api/deficiencies",
                            Body.of("fiscalYear", year.value())
                                    .with("foundIn", year.value() - 1)
                                    .with("code", deficiency.code())
                                    .with("foundTh", deficiency.foundTh())
                                    .with("dimensionTh", deficiency.dimensionTh())
                                    .with("owner", deficiency.owner())
                                    .with("dueOn", Disclosures.month(year, 6).atEndOfMonth())
                                    .with("recordedOn", recordedOn));
            LocalDate resolvedOn = OfficeDays.after(recordedOn, dice.between(10, 70));
            return deficiency.resolvedAt() == null
                    ? story
                    : story.then(
                            resolvedOn,
                            "officer",
                            "/api/deficiencies/{id}/resolve",
                            Body.of("url", deficiency.resolvedAt()).with("resolvedOn", resolvedOn));
        });
    }

    private Stream<Story> circulars(FiscalYear year) {
        return words.circulars().stream().map(circular -> {
            LocalDate issuedOn =
                    OfficeDays.from(Disclosures.month(year, circular.month()).atDay(12));
            Story story = telling.story("circular-%s-%d".formatted(year, circular.month()))
                    .then(
                            issuedOn,
                            "officer",
                            "/api/circulars",
                            Body.of("titleTh", circular.titleTh())
                                    .with(
                                            "bodyTh",
                                            circular.bodyTh().replace("{year}", ThaiDigits.toThai(year.toString())))
                                    .with(
                                            "units",
                                            words.organisation().units().stream()
                                                    .map(Vocabulary.Unit::id)
                                                    .toList())
                                    .with("posts", List.of())
                                    .with(
                                            "recipients",
                                            STAFF.stream().map(Deed::staff).toList())
                                    .with("acknowledgeBy", OfficeDays.after(issuedOn, 10))
                                    .with("issuedOn", issuedOn));
            // when each has read it is written down now: it is said in the system itself
            circular.acknowledgedBy()
                    .forEach(role -> story.then(issuedOn, role, "/api/circulars/{id}/acknowledge", Body.empty()));
            return story;
        });
    }
}
