package org.prongsai.eservice.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked of a citizen.
 *
 * @param effectiveFrom the first day of receipt for which it holds
 */
public record Form(LocalDate effectiveFrom, List<FormField> fields) implements Edition {

    public Form {
        fields = List.copyOf(fields);
    }
}
