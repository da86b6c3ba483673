package org.prongsai.portal.procurement.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.prongsai.portal.desk.Action;
import org.prongsai.portal.desk.Field;
import org.prongsai.portal.desk.Item;
import org.prongsai.portal.desk.Typed;

/**
 * What procurement officers record: each step once, and once more to put right what was recorded last. A correction
 * begins from what stands, sends the same fields, and says which version was wrong and why.
 */
final class ProcurementActions {

    static final List<String> CATEGORIES =
            List.of("GOODS", "SERVICES", "WORKS", "CONSULTANCY", "DESIGN_SUPERVISION", "RENTAL");
    static final List<String> METHODS = List.of("E_MARKET", "E_BIDDING", "PRICE_INQUIRY", "SELECTION", "SPECIFIC");

    private static final List<String> GROUNDS = List.of(
            "S56_1_A",
            "S56_1_B",
            "S56_1_C",
            "S56_2_A",
            "S56_2_B",
            "S56_2_C",
            "S56_2_D",
            "S56_2_E",
            "S56_2_F",
            "S56_2_G",
            "OTHER_LAW");

    private static final int BUDDHIST_ERA = 543;
    private static final String STANDING = "standing";
    private static final String CORRECT = "correct-";
    private static final String CORRECTS = "corrects";
    private static final String WINNER = "winner";

    private static final Field OCCURRED_ON = Field.day("occurredOn", true);

    private static final Field BIDDERS = Field.rows(
            "bidders",
            true,
            3,
            Field.choice("kind", true, "desk.procurements.supplier.", List.of("JURISTIC", "NATURAL")),
            Field.text("name", true),
            Field.text("taxNumber", true),
            Field.amount("price", true));

    private ProcurementActions() {}

    static Action begin() {
        return Action.of(
                        "begin",
                        "/api/procurements",
                        Field.number("fiscalYear", true),
                        Field.number("planItem", false),
                        Field.text("titleTh", true),
                        Field.choice("category", true, "procurement.category.", CATEGORIES),
                        Field.choice("method", true, "procurement.method.", METHODS),
                        Field.amount("budget", true),
                        Field.choice("legalGround", false, "desk.procurements.ground.", GROUNDS),
                        Field.text("legalGroundTh", false),
                        Field.text("fundSourceTh", false),
                        Field.text("egpProjectNumber", false),
                        OCCURRED_ON)
                .offeredWhen(_ -> true);
    }

    static List<Action> steps() {
        return Stream.of(
                        step(
                                "reference-price",
                                Standing.of("referencePrice")
                                        .text("amount", "amount")
                                        .text("sourceTh", "sourceTh")
                                        .day("occurredOn", "setOn"),
                                Field.amount("amount", true),
                                Field.text("sourceTh", true),
                                OCCURRED_ON),
                        step(
                                "invitation",
                                Standing.of("invitation")
                                        .day("closesOn", "closesOn")
                                        .day("occurredOn", "invitedOn"),
                                Field.day("closesOn", false),
                                OCCURRED_ON),
                        step(
                                "award",
                                ProcurementActions::award,
                                BIDDERS,
                                Field.number(WINNER, true),
                                Field.amount("agreedPrice", true),
                                Field.area("reasonTh", true),
                                OCCURRED_ON),
                        step(
                                "contract",
                                Standing.of("contract")
                                        .text("number", "number")
                                        .text("amount", "amount")
                                        .day("dueOn", "dueOn")
                                        .day("occurredOn", "signedOn"),
                                Field.text("number", true),
                                Field.amount("amount", true),
                                Field.day("dueOn", false),
                                OCCURRED_ON),
                        step("completion", Standing.of("").day("occurredOn", "completedOn"), OCCURRED_ON),
                        step(
                                "cancellation",
                                Standing.of("cancellation")
                                        .text("reasonTh", "reasonTh")
                                        .day("occurredOn", "cancelledOn"),
                                Field.area("reasonTh", true),
                                OCCURRED_ON))
                .flatMap(List::stream)
                // what comes next stands first
                .sorted(Comparator.comparing(action -> action.name().startsWith(CORRECT)))
                .toList();
    }

    /** The step and its correction. */
    private static List<Action> step(String name, Function<Item, Typed> standing, Field... fields) {
        String api = "/api/procurements/{id}/" + name;
        Action step = new Action(
                name,
                api,
                List.of(fields),
                item -> item.texts("desk.allowedActions").contains(name),
                name.equals("cancellation"),
                typed -> body(List.of(fields), typed));
        List<Field> corrected = Stream.concat(
                        Stream.of(Field.area(CORRECTS, true)),
                        Stream.concat(Stream.of(fields), Stream.of(Field.kept(STANDING, "version"))))
                .toList();
        Action correction = new Action(
                        CORRECT + name,
                        api,
                        corrected,
                        item -> item.text("desk.correctable")
                                .filter(name::equals)
                                .isPresent(),
                        false,
                        typed -> body(corrected, typed))
                .startingFrom(standing);
        return List.of(step, correction);
    }

    private static Map<String, Object> body(List<Field> fields, Typed typed) {
        Map<String, Object> body = new LinkedHashMap<>(Action.asTyped(fields, typed));
        if (body.get(WINNER) instanceof Integer place) {
            body.put(WINNER, index(place, typed));
        }
        Object version = body.remove(STANDING);
        Object reason = body.remove(CORRECTS);
        if (version != null && reason != null) {
            body.put(CORRECTS, Map.of("version", version, "reasonTh", reason));
        }
        return body;
    }

    /**
     * The API counts the bidders that are sent from 0; people count the rows on the page from 1. A row without a bidder
     * is no winner: the index is then one that no bidder has, and the service says so.
     */
    private static int index(int place, Typed typed) {
        List<Integer> places =
                typed.rows(BIDDERS).stream().map(row -> row.place() + 1).toList();
        int index = places.indexOf(place);
        return index < 0 ? places.size() : index;
    }

    private static Typed award(Item item) {
        Map<String, List<String>> typed = new LinkedHashMap<>(Standing.of("award")
                .text("agreedPrice", "agreedPrice")
                .text("reasonTh", "reasonTh")
                .day("occurredOn", "awardedOn")
                .apply(item)
                .fields());
        List<Item> bidders = item.items("award.bidders");
        for (int place = 0; place < bidders.size(); place++) {
            Item bidder = bidders.get(place);
            String row = BIDDERS.name() + "." + place + ".";
            for (Field part : BIDDERS.parts()) {
                typed.put(row + part.name(), bidder.text(part.name()).stream().toList());
            }
            // the number of a natural person is shown to nobody, and has to be typed again
            if (bidder.text("kind").filter("NATURAL"::equals).isPresent()) {
                typed.put(row + "taxNumber", List.of());
            }
            if (bidder.flag(WINNER)) {
                typed.put(WINNER, List.of(String.valueOf(place + 1)));
            }
        }
        return new Typed(typed);
    }

    /**
     * What stands of a step, as its form has it.
     *
     * @param within the part of the answer that the step made
     */
    private record Standing(String within, Map<String, String> texts, Map<String, String> days)
            implements Function<Item, Typed> {

        static Standing of(String within) {
            return new Standing(within.isEmpty() ? "" : within + ".", Map.of(), Map.of());
        }

        Standing text(String field, String path) {
            return new Standing(within, with(texts, field, path), days);
        }

        Standing day(String field, String path) {
            return new Standing(within, texts, with(days, field, path));
        }

        private static Map<String, String> with(Map<String, String> before, String field, String path) {
            Map<String, String> after = new LinkedHashMap<>(before);
            after.put(field, path);
            return after;
        }

        @Override
        public Typed apply(Item item) {
            Map<String, List<String>> typed = new LinkedHashMap<>();
            texts.forEach((field, path) -> item.text(within + path).ifPresent(text -> typed.put(field, List.of(text))));
            days.forEach((field, path) -> item.day(within + path).ifPresent(day -> put(typed, field, day)));
            return new Typed(typed);
        }

        private static void put(Map<String, List<String>> typed, String field, LocalDate day) {
            typed.put(field + ".day", List.of(String.valueOf(day.getDayOfMonth())));
            typed.put(field + ".month", List.of(String.valueOf(day.getMonthValue())));
            typed.put(field + ".year", List.of(String.valueOf(day.getYear() + BUDDHIST_ERA)));
        }
    }
}
