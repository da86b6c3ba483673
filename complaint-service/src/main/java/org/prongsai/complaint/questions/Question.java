package org.prongsai.complaint.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An answered question as the public may read it. */
public sealed interface Question {

    record Unpublished() implements Question {}

    /**
     * It was published; whatever comes later, what the public could see is kept.
     *
     * @param caseId the case that it comes from, known to this service only
     * @param versions what was published, the latest last; never empty
     * @param withdrawnOn since when a notice stands in its place
     */
    record Published(
            String caseId,
            Optional<String> category,
            Instant publishedAt,
            List<Version> versions,
            Optional<LocalDate> withdrawnOn)
            implements Question {

        public Published {
            versions = List.copyOf(versions);
        }

        public Version latest() {
            return versions.getLast();
        }
    }

    /** What an editor wrote, and on which day it was published. */
    record Version(String question, String answer, LocalDate on) {}

    /** What can be asked of it. */
    sealed interface Command {
        record Publish(String caseId, Optional<String> category, String question, String answer) implements Command {}

        record Correct(String question, String answer) implements Command {}

        record Withdraw() implements Command {}
    }

    /** What happened to it. */
    sealed interface Event {
        record QuestionPublished(String caseId, Optional<String> category, Instant at, Version version)
                implements Event {}

        record QuestionCorrected(Version version) implements Event {}

        record QuestionWithdrawn(LocalDate on) implements Event {}
    }

    enum Refusal {
        /** It is published already, or not yet, or withdrawn. */
        NOT_NOW
    }
}
