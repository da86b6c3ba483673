package org.prongsai.embedded.demo.tuayang;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The words of {@code demo/tuayang/vocabulary.json}. In texts, {@code {place}} and the like are filled in. */
record Vocabulary(
        String note,
        List<String> villages,
        List<String> landmarks,
        List<Complaint> complaints,
        List<String> acknowledgements,
        Map<String, List<String>> replies,
        String rejection,
        Map<String, String> referrals,
        List<String> messages,
        List<String> persons,
        List<Purchase> procurements,
        List<Supplier> suppliers,
        List<String> priceSources,
        List<String> choices,
        String soleChoice,
        List<String> cancellations,
        String correction,
        String splitTitle,
        List<Loan> loans,
        Map<String, String> missing,
        Map<String, String> rejections,
        Organisation organisation,
        List<Measure> measures,
        List<List<String>> news,
        Oit oit,
        List<Deficiency> deficiencies,
        List<Circular> circulars) {

    /** @param months of the calendar in which it happens; null for all */
    record Complaint(
            String kind,
            String category,
            int weight,
            @Nullable List<Integer> months,
            String subject,
            String description,
            List<String> outcomes) {

        boolean happensIn(int month) {
            return months == null || months.contains(month);
        }
    }

    /**
     * What is bought or hired.
     *
     * @param from least budget in baht
     * @param to most
     * @param trade of the suppliers
     */
    record Purchase(
            String category,
            String method,
            int weight,
            int from,
            int to,
            String trade,
            String fundSourceTh,
            List<String> titles,
            @Nullable String legalGround) {}

    record Supplier(String trade, String kind, String name) {}

    record Loan(String assets, String purpose) {}

    record Organisation(List<Unit> units, List<Map<String, String>> posts) {}

    record Unit(String id, String nameTh) {}

    /**
     * A measure of every year.
     *
     * @param firstMonth 1 for October, the first of the fiscal year
     */
    record Measure(
            String titleTh,
            List<String> responsible,
            int firstMonth,
            int lastMonth,
            List<String> oitItems,
            List<Step> steps) {}

    /**
     * A step of a measure.
     *
     * @param documentTh what is published for it; null where news or other people do it
     * @param daysLate how long after the measure's period it was published in the year before
     * @param never whether nobody has published it
     */
    record Step(
            String whatTh,
            String whatEn,
            String rule,
            List<String> disclosureKinds,
            @Nullable String documentTh,
            @Nullable Integer daysLate,
            @Nullable Boolean never) {}

    record Oit(
            int points,
            List<String> siteHosts,
            List<Map<String, String>> groups,
            List<Item> items,
            List<String> missing,
            List<Returned> returned) {}

    /** @param page which answers it */
    record Item(String code, String group, String titleTh, List<String> checks, String page) {}

    record Returned(String code, String reason, String noteTh, boolean corrected) {}

    record Deficiency(
            String code,
            String foundTh,
            String dimensionTh,
            String owner,
            @Nullable String resolvedAt) {}

    /** @param month 1 for October */
    record Circular(int month, String titleTh, String bodyTh, List<String> acknowledgedBy) {}

    static Vocabulary read(Path file) {
        return JsonMapper.shared().readValue(file.toFile(), Vocabulary.class);
    }

    String village(Dice dice) {
        return dice.of(villages);
    }

    /** A spot in a village. */
    String place(Dice dice) {
        return dice.of(landmarks) + " " + village(dice);
    }

    String filled(String text, Dice dice) {
        return text.replace("{place}", place(dice)).replace("{village}", village(dice));
    }
}
