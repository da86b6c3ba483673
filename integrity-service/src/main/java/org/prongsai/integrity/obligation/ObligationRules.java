package org.prongsai.integrity.obligation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.FiscalYear;
import tools.jackson.databind.json.JsonMapper;

/** What is expected in which years, from {@code obligation-rules.json}. */
public record ObligationRules(List<Rule> rules) {

    public ObligationRules {
        rules = rules.stream()
                .sorted(Comparator.comparingInt(Rule::fromFiscalYear).reversed())
                .toList();
    }

    /** What a rule is about. */
    public enum Of {
        /** Every item of the year's list is entered and approved. */
        OIT_ITEM,
        /** Every step of the year's measures that is done by disclosures is done. */
        PLAN_STEP
    }

    /**
     * A rule.
     *
     * @param fromFiscalYear the first fiscal year (BE) to which it applies
     * @param dueMonth with {@code dueDay}: the last day within the fiscal year, where what it is about sets none
     * @param source where it is written
     */
    public record Rule(
            Of of,
            int fromFiscalYear,
            @Nullable Integer dueMonth,
            @Nullable Integer dueDay,
            String source) {

        LocalDate dueIn(FiscalYear year) {
            if (dueMonth == null || dueDay == null) {
                return year.lastDay();
            }
            var inLastCalendarYear = LocalDate.of(year.lastDay().getYear(), dueMonth, dueDay);
            return year.contains(inLastCalendarYear) ? inLastCalendarYear : inLastCalendarYear.minusYears(1);
        }
    }

    public static ObligationRules load() {
        try (InputStream rules = ObligationRules.class.getResourceAsStream("/obligation-rules.json")) {
            return new ObligationRules(
                    List.of(JsonMapper.shared().readValue(Objects.requireNonNull(rules), Rule[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule in force for a fiscal year; empty where nothing is expected. */
    Optional<Rule> in(FiscalYear year, Of of) {
        return rules.stream()
                .filter(rule -> rule.of() == of && rule.fromFiscalYear() <= year.value())
                .findFirst();
    }
}
