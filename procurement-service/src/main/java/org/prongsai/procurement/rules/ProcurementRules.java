package org.prongsai.procurement.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.procurement.Baht;
import org.prongsai.procurement.Method;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rules for procurement, from {@code procurement-rules.json}. */
public record ProcurementRules(
        String version,
        List<MethodRule> methods,
        List<Ceiling> ceilings,
        List<Ground> grounds,
        List<PublicationLimit> referencePricePublishedAbove) {

    public ProcurementRules {
        methods = List.copyOf(methods);
        ceilings = List.copyOf(ceilings);
        grounds = List.copyOf(grounds);
        referencePricePublishedAbove = List.copyOf(referencePricePublishedAbove);
    }

    public static ProcurementRules load() {
        var reader = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream rules = ProcurementRules.class.getResourceAsStream("/procurement-rules.json")) {
            return reader.readValue(Objects.requireNonNull(rules), ProcurementRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MethodRule of(Method method) {
        return methods.stream()
                .filter(rule -> rule.code() == method)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a budget is above what the method may be used for without another ground of the law, on that day. */
    public boolean isAboveCeiling(Method method, Baht budget, LocalDate day) {
        return latest(ceilings.stream().filter(ceiling -> ceiling.method() == method), day)
                .filter(ceiling -> budget.isAbove(ceiling.amount()))
                .isPresent();
    }

    /** The ground of that code, where it holds for the method on that day. */
    public Optional<Ground> ground(String code, Method method, LocalDate day) {
        return latest(grounds.stream().filter(ground -> ground.code().equals(code)), day)
                .filter(ground -> ground.methods().contains(method));
    }

    /** The ground of that code whatever the day: what was recorded once keeps its name. */
    public Optional<Ground> ground(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    /** Whether the reference price has to be published before anybody is invited or chosen. */
    public boolean publishesReferencePrice(Baht budget, LocalDate day) {
        return latest(referencePricePublishedAbove.stream(), day)
                .map(PublicationLimit::amount)
                .filter((BigDecimal limit) -> budget.isAbove(limit))
                .isPresent();
    }

    private static <T extends Dated> Optional<T> latest(Stream<T> rules, LocalDate day) {
        return rules.filter(rule -> rule.holdsOn(day)).max(Comparator.comparing(Dated::effectiveFrom));
    }
}
