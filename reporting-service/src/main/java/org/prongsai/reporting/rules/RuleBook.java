package org.prongsai.reporting.rules;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.prongsai.calendar.FiscalYear;
import tools.jackson.databind.json.JsonMapper;

/** Every version of the rules, from {@code rules.json}. */
public final class RuleBook {

    private final List<Rules> editions;

    public RuleBook(List<Rules> editions) {
        this.editions = editions.stream()
                .sorted(comparing(Rules::effectiveFrom).reversed())
                .toList();
    }

    public static RuleBook load() {
        try (InputStream rules = RuleBook.class.getResourceAsStream("rules.json")) {
            return new RuleBook(List.of(JsonMapper.shared().readValue(rules, Rules[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules that hold for a fiscal year: those in force on its first day. */
    public Rules of(FiscalYear year) {
        LocalDate day = year.firstDay();
        return editions.stream()
                .filter(rules -> !rules.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rules hold on " + day));
    }
}
