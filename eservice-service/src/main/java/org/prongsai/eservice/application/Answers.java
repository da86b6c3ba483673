package org.prongsai.eservice.application;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was filled into a form, by field; confidential as a whole.
 *
 * @param byField nothing for fields that were left empty
 */
public record Answers(SortedMap<String, String> byField) {

    public Answers {
        byField = Collections.unmodifiableSortedMap(byField);
    }

    public static Answers of(Map<String, String> byField) {
        return new Answers(new TreeMap<>(byField));
    }

    public Optional<String> to(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** Nothing of it may reach a log. */
    @Override
    public String toString() {
        return "Answers";
    }
}
