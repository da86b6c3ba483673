package org.prongsai.support.problem;

import java.util.Map;

/**
 * What is wrong with one field of a request. It carries the message's key and the rule's own figures, never what was
 * typed, so that no refusal or log line can repeat it.
 *
 * @param field the path of the field, e.g. {@code reporter.phone}
 * @param messageKey a key of the message bundles, e.g. {@code constraint.Size}
 * @param figures values for the message's placeholders, e.g. {@code max -> 2000}
 */
public record InvalidField(String field, String messageKey, Map<String, String> figures) {
    public InvalidField {
        figures = Map.copyOf(figures);
    }

    public InvalidField(String field, String messageKey) {
        this(field, messageKey, Map.of());
    }
}
