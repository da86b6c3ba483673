package org.prongsai.complaint.questions;

import static org.prongsai.complaint.questions.Question.Refusal.NOT_NOW;
import static org.prongsai.support.aggregate.Decision.happens;
import static org.prongsai.support.aggregate.Decision.refuse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.complaint.questions.Question.Command;
import org.prongsai.complaint.questions.Question.Event;
import org.prongsai.complaint.questions.Question.Published;
import org.prongsai.complaint.questions.Question.Refusal;
import org.prongsai.complaint.questions.Question.Unpublished;
import org.prongsai.complaint.questions.Question.Version;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Decider;
import org.prongsai.support.aggregate.Decision;

/** What happens to a published question. */
public final class QuestionDecider implements Decider<Question, Command, Event, Refusal> {

    @Override
    public Question initial() {
        return new Unpublished();
    }

    @Override
    public Decision<Event, Refusal> decide(Question question, Command command, Context context) {
        return switch (command) {
            case Command.Publish publish ->
                question instanceof Unpublished
                        ? happens(new Event.QuestionPublished(
                                publish.caseId(),
                                publish.category(),
                                context.now(),
                                new Version(publish.question(), publish.answer(), context.today())))
                        : refuse(NOT_NOW);
            case Command.Correct correct ->
                isShown(question)
                        ? happens(new Event.QuestionCorrected(
                                new Version(correct.question(), correct.answer(), context.today())))
                        : refuse(NOT_NOW);
            case Command.Withdraw() ->
                isShown(question) ? happens(new Event.QuestionWithdrawn(context.today())) : refuse(NOT_NOW);
        };
    }

    private static boolean isShown(Question question) {
        return question instanceof Published published
                && published.withdrawnOn().isEmpty();
    }

    @Override
    public Question evolve(Question question, Event event) {
        return switch (event) {
            case Event.QuestionPublished e ->
                new Published(e.caseId(), e.category(), e.at(), List.of(e.version()), Optional.empty());
            case Event.QuestionCorrected e -> {
                var before = (Published) question;
                var versions = Stream.concat(before.versions().stream(), Stream.of(e.version()))
                        .toList();
                yield new Published(
                        before.caseId(), before.category(), before.publishedAt(), versions, before.withdrawnOn());
            }
            case Event.QuestionWithdrawn e -> {
                var before = (Published) question;
                yield new Published(
                        before.caseId(),
                        before.category(),
                        before.publishedAt(),
                        before.versions(),
                        Optional.of(e.on()));
            }
        };
    }
}
