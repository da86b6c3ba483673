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

    /**
     * A question with the agency's answer, neither of which names a natural person.
     *
     * @param question null once it was withdrawn, as the answer
     * @param publishedOn of what stands here now
     * @param earlier what stood here before, oldest first
     */
    public record Question(
            String id,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String category,
            LocalDate publishedOn,
            @Nullable LocalDate withdrawnOn,
            List<Version> earlier) {

        public Question {
            earlier = earlier == null ? List.of() : List.copyOf(earlier);
        }
    }

    public record Version(String question, String answer, LocalDate publishedOn) {}

    public Questions {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
