package org.prongsai.embedded.demo.tuayang;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.embedded.demo.Case;

/**
 * What the agency published: the documents that its measures ask for, one of them after its time and one not at all, and
 * news of every month, some of it corrected or withdrawn.
 */
final class Disclosures {

    private static final String PATH = "/api/disclosures";
    private static final String OFFICER = "officer";
    private static final int NEWS_A_MONTH = 2;
    private static final List<String> MONTHS = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");

    private final Telling telling;
    private final Vocabulary words;

    Disclosures(Telling telling) {
        this.telling = telling;
        this.words = telling.words();
    }

    List<Case> all() {
        return Telling.begun(
                telling.years().stream().flatMap(year -> Stream.concat(documents(year).stream(), news(year).stream())));
    }

    private List<Story> documents(FiscalYear year) {
        var stories = new ArrayList<Story>();
        for (int measure = 1; measure <= words.measures().size(); measure++) {
            var about = words.measures().get(measure - 1);
            for (int step = 1; step <= about.steps().size(); step++) {
                stories.addAll(documents(year, measure, step));
            }
        }
        return stories;
    }

    private List<Story> documents(FiscalYear year, int number, int stepNumber) {
        var measure = words.measures().get(number - 1);
        var step = measure.steps().get(stepNumber - 1);
        if (step.documentTh() == null || Boolean.TRUE.equals(step.never())) {
            return List.of();
        }
        var evidence = Map.of("measure", number, "step", stepNumber);
        String id = "document-%s-%d-%d".formatted(year, number, stepNumber);
        String title = step.documentTh().replace("{year}", ThaiDigits.toThai(year.toString()));
        String kind = step.disclosureKinds().getFirst();
        var dice = Dice.of(id);
        return switch (step.rule()) {
            case "EVERY_UNIT" ->
                words.organisation().units().stream()
                        .map(unit -> published(
                                id + "-" + unit.id(),
                                within(year, measure, dice),
                                document(year, kind, title.replace("{unit}", unit.nameTh()), unit.id(), evidence)))
                        .toList();
            case "EVERY_MONTH" ->
                year.months().stream()
                        .map(month -> published(
                                id + "-" + month,
                                OfficeDays.from(month.atDay(1).plusDays(dice.between(0, 6))),
                                document(
                                        year,
                                        kind,
                                        title.replace("{month}", named(month.minusMonths(1))),
                                        "finance",
                                        evidence)))
                        .toList();
            default -> {
                LocalDate on = step.daysLate() == null
                        ? within(year, measure, dice)
                        : OfficeDays.from(
                                month(year, measure.lastMonth()).atEndOfMonth().plusDays(step.daysLate()));
                yield List.of(published(
                        id,
                        on,
                        document(year, kind, title, measure.responsible().getFirst(), evidence)));
            }
        };
    }

    private List<Story> news(FiscalYear year) {
        var stories = new ArrayList<Story>();
        int newsMeasure = newsMeasure();
        for (int number = 0; number < words.news().size(); number++) {
            var item = words.news().get(number);
            String id = "news-%s-%02d".formatted(year, number + 1);
            var dice = Dice.of(id);
            YearMonth month = year.months().get(number / NEWS_A_MONTH);
            LocalDate on = OfficeDays.from(month.atDay(3 + number % NEWS_A_MONTH * 12 + dice.between(0, 6)));
            String title = words.filled(item.getFirst(), dice);
            Body body = news(year, title, item.getLast(), newsMeasure);
            Story story = published(id, on, body);
            if (number == 5) {
                corrected(story, OfficeDays.after(on, 1), year, title, item.getLast());
            } else if (number == 9) {
                story.then(
                        OfficeDays.after(on, 2),
                        OFFICER,
                        PATH + "/{id}/withdraw",
                        Body.of("reason", "ENTERED_IN_ERROR"));
            }
            stories.add(story);
        }
        return stories;
    }

    private int newsMeasure() {
        for (int number = 1; number <= words.measures().size(); number++) {
            boolean everyUnitsNews = words.measures().get(number - 1).steps().stream()
                    .anyMatch(step -> step.rule().equals("EVERY_UNIT")
                            && step.disclosureKinds().contains("NEWS"));
            if (everyUnitsNews) {
                return number;
            }
        }
        throw new IllegalStateException("no measure asks every unit for news");
    }

    private void corrected(Story story, LocalDate on, FiscalYear year, String title, String unit) {
        Body body = news(year, title + " (แก้ไขกำหนดการ)", unit, newsMeasure()).with("replaces", "{id}");
        story.then(on, OFFICER, PATH, body.with("publishedOn", on));
    }

    private static Body news(FiscalYear year, String title, String unit, int measure) {
        var evidence = List.of(Map.of("measure", measure, "step", 1), Map.of("measure", measure, "step", 2));
        return Body.of("fiscalYear", year.value())
                .with("kind", "NEWS")
                .with("unit", unit)
                .with("titleTh", title)
                .with("bodyTh", title + "\n\nข่าวนี้เป็นเรื่องสมมุติของ อบต.ตัวอย่าง")
                .with("evidenceFor", evidence);
    }

    private static Body document(
            FiscalYear year, String kind, String title, @Nullable String unit, Map<String, Integer> evidence) {
        return Body.of("fiscalYear", year.value())
                .with("kind", kind)
                .with("unit", unit == null || unit.equals("every-unit") ? null : unit)
                .with("titleTh", title)
                .with("bodyTh", title + "\n\nเอกสารนี้เป็นเรื่องสมมุติของ อบต.ตัวอย่าง")
                .with("evidenceFor", List.of(evidence));
    }

    private Story published(String id, LocalDate on, Body body) {
        return telling.story(id).then(on, OFFICER, PATH, body.with("publishedOn", on));
    }

    private static LocalDate within(FiscalYear year, Vocabulary.Measure measure, Dice dice) {
        LocalDate first = month(year, measure.firstMonth()).atDay(1);
        return OfficeDays.from(first.plusDays(dice.between(5, 45)));
    }

    static YearMonth month(FiscalYear year, int number) {
        return year.months().get(number - 1);
    }

    private static String named(YearMonth month) {
        int year = ThaiBuddhistDate.from(month.atDay(1)).get(ChronoField.YEAR);
        return MONTHS.get(month.getMonthValue() - 1) + " " + ThaiDigits.toThai(Integer.toString(year));
    }
}
