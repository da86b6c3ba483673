package org.prongsai.portal.desk;

import java.util.List;
import java.util.Optional;

/**
 * What a list can be narrowed by: one parameter of its address, which is the API's too.
 *
 * @param name labelled by the message {@code desk.SECTION.filter.NAME}
 * @param standard what is chosen when nobody has; empty where that is everything
 * @param values to choose from, each in the words of {@code WORDS + value}, or as it is where there are none
 */
public record Filter(String name, String words, Optional<String> standard, List<String> values) {

    public Filter {
        values = List.copyOf(values);
    }

    public static Filter of(String name, String words, List<String> values) {
        return new Filter(name, words, Optional.empty(), values);
    }
}
