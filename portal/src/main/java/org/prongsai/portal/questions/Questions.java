package org.prongsai.portal.questions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Published questions, newest first.
 *
 * @param next the cursor of those that follow; null at the end
 */
public record Questions(List<Question> items, @Nullable String next) {

    /** A question with the agency's answer, neither of which names a natural person. */
    public record Question(
            String id,
            String question,
            String answer,
            @Nullable String category,
            LocalDate publishedOn) {}

    public Questions {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
