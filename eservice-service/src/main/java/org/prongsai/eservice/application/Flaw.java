package org.prongsai.eservice.application;

import java.util.Map;

/**
 * What is wrong with one answer; never what was typed.
 *
 * @param field the form's name of it
 * @param figures the rule's own, such as {@code max}
 */
public record Flaw(String field, Rule rule, Map<String, String> figures) {

    public enum Rule {
        UNKNOWN_FIELD,
        MISSING,
        TOO_LONG,
        /** An angle bracket or a control character: no name or address has one, and markup begins with one. */
        MARKUP,
        NOT_A_NATIONAL_ID,
        NOT_A_TELEPHONE_NUMBER,
        NOT_A_DAY,
        NOT_A_CHOICE,
        NOT_AGREED
    }

    public Flaw {
        figures = Map.copyOf(figures);
    }

    static Flaw of(String field, Rule rule) {
        return new Flaw(field, rule, Map.of());
    }
}
