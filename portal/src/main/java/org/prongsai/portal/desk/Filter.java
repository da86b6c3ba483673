package org.prongsai.portal.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.prongsai.portal.login.Person;

/**
 * What a list can be narrowed by: one parameter of its address, which is the API's too. Its choices, or what is typed.
 *
 * @param name labelled by the message {@code desk.SECTION.filter.NAME}
 * @param standard what is chosen when nobody has; empty where that is everything
 * @param ofPerson whether {@link #ME} stands for the id of who looks, in the address that they may send to others
 * @param values to choose from, each in the words of {@code WORDS + value}, or as it is where there are none; empty where
 *     it is typed
 * @param reading makes what was typed what the service is asked
 */
public record Filter(
        String name,
        String words,
        Optional<String> standard,
        boolean ofPerson,
        List<String> values,
        UnaryOperator<String> reading) {

    public static final String ME = "me";

    public Filter {
        values = List.copyOf(values);
    }

    public Filter(String name, String words, Optional<String> standard, List<String> values) {
        this(name, words, standard, false, values, UnaryOperator.identity());
    }

    public static Filter of(String name, String words, List<String> values) {
        return new Filter(name, words, Optional.empty(), values);
    }

    /** By who looks. */
    public static Filter mine(String name, String words) {
        return new Filter(name, words, Optional.empty(), true, List.of(ME), UnaryOperator.identity());
    }

    /** By what somebody types. */
    public static Filter typed(String name, UnaryOperator<String> reading) {
        return new Filter(name, "", Optional.empty(), false, List.of(), reading);
    }

    public boolean isTyped() {
        return values.isEmpty();
    }

    /** What the service is asked. */
    public String asked(String chosen, Person person) {
        return ofPerson && chosen.equals(ME) ? person.subject() : reading.apply(chosen);
    }

    /** What stands in the address for what the service is asked. */
    public String shown(String asked, Person person) {
        return ofPerson && asked.equals(person.subject()) ? ME : asked;
    }
}
