package org.prongsai.complaint.questions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.calendar.ThaiDigits;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.HandleComplaint;
import org.prongsai.complaint.casework.Resolution;
import org.prongsai.complaint.questions.Question.Command.Correct;
import org.prongsai.complaint.questions.Question.Command.Publish;
import org.prongsai.complaint.questions.Question.Command.Withdraw;
import org.prongsai.complaint.questions.Question.Published;
import org.prongsai.complaint.testimony.Reporter;
import org.prongsai.support.AgencyId;
import org.prongsai.support.aggregate.Actor;
import org.prongsai.support.aggregate.AggregateId;
import org.prongsai.support.aggregate.Aggregates;
import org.prongsai.support.aggregate.Command;
import org.prongsai.support.aggregate.Context;
import org.prongsai.support.aggregate.Listing;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.idempotency.RepeatableCalls;
import org.prongsai.support.security.Caller;

/** An editor publishes an answered question without what tells who asked; everybody reads it. */
public final class PublishQuestions {

    /** Telephone numbers and national ids: nine digits and more, however they are grouped. */
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9](?:[ -]?[0-9]){8,}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    /** So many published questions are looked through for a word; an agency has some dozens a year. */
    private static final int SEARCHED = 2_000;

    private static final int PAGE = 200;

    private final Aggregates<Question, Question.Command, Question.Event, Question.Refusal> questions;
    private final HandleComplaint handleComplaint;
    private final QuestionIds ids;
    private final RepeatableCalls calls;
    private final Clock clock;

    public PublishQuestions(
            Aggregates<Question, Question.Command, Question.Event, Question.Refusal> questions,
            HandleComplaint handleComplaint,
            QuestionIds ids,
            RepeatableCalls calls,
            Clock clock) {
        this.questions = questions;
        this.handleComplaint = handleComplaint;
        this.ids = ids;
        this.calls = calls;
        this.clock = clock;
    }

    /** What an editor has made of a question and its answer. */
    public record Edited(String question, String answer) {}

    /** How publishing went. */
    public sealed interface Publication {
        record Done(Outcome<Question.Refusal> outcome) implements Publication {}

        /** There is no such case for the caller. */
        record NoSuchCase() implements Publication {}

        /** It is no question, or has no answer yet. */
        record NotAnswered() implements Publication {}

        /** A name that the reporter left, a telephone number, a national id or an e-mail address stands in it. */
        record TellsWhoAsked(String field) implements Publication {}
    }

    /** @param called the case, by its tracking number or its id */
    public Publication publish(Caller caller, String idempotencyKey, String called, Edited edited) {
        var caseId = handleComplaint.caseCalled(caller, called);
        if (!(handleComplaint.open(caller, caseId)
                instanceof HandleComplaint.Opening.Done(HandleComplaint.Opened opened))) {
            return new Publication.NoSuchCase();
        }
        var filed = opened.filed();
        var answered = filed.filing().kind() == Kind.QUESTION
                && filed.conclusion()
                        .filter(concluded -> concluded.outcome() == Resolution.ANSWERED)
                        .isPresent();
        if (!answered) {
            return new Publication.NotAnswered();
        }
        var telling = telling(edited, handleComplaint.namesLeftIn(caller, caseId));
        if (telling.isPresent()) {
            return new Publication.TellsWhoAsked(telling.get());
        }
        // One case is published once, under an id that leads back to none.
        var id = ids.of(new AggregateId(caller.agency(), caseId));
        var call = calls.call(caller, "publish " + caseId, idempotencyKey, edited);
        var publish = new Publish(caseId, filed.filing().category(), edited.question(), edited.answer());
        return new Publication.Done(questions.create(
                id,
                new Command<>(
                        publish,
                        new Context(Actor.of(caller), clock.instant()),
                        "publish-question",
                        call,
                        Map.of(),
                        Optional.empty(),
                        PublishQuestions::answer)));
    }

    /** Empty where nothing was published under that id. */
    public Optional<Snapshot<Question>> find(AgencyId agency, String id) {
        return AggregateId.isOne(id) ? questions.find(new AggregateId(agency, id)) : Optional.empty();
    }

    /** A new version of what was published; the earlier one can still be read. */
    public Publication correct(Caller caller, String id, long version, String idempotencyKey, Edited edited) {
        var asked = find(caller.agency(), id)
                .map(Snapshot::state)
                .filter(Published.class::isInstance)
                .map(found -> ((Published) found).caseId());
        var telling = telling(
                edited, asked.map(of -> handleComplaint.namesLeftIn(caller, of)).orElse(List.of()));
        return telling.isPresent()
                ? new Publication.TellsWhoAsked(telling.get())
                : new Publication.Done(change(
                        caller,
                        id,
                        version,
                        idempotencyKey,
                        "correct-question",
                        new Correct(edited.question(), edited.answer())));
    }

    public Outcome<Question.Refusal> withdraw(Caller caller, String id, long version, String idempotencyKey) {
        return change(caller, id, version, idempotencyKey, "withdraw-question", new Withdraw());
    }

    private Outcome<Question.Refusal> change(
            Caller caller, String id, long version, String idempotencyKey, String action, Question.Command command) {
        if (!AggregateId.isOne(id)) {
            return new Outcome.Missing<>();
        }
        return questions.change(
                new AggregateId(caller.agency(), id),
                version,
                new Command<>(
                        command,
                        new Context(Actor.of(caller), clock.instant()),
                        action,
                        calls.call(caller, action + " " + id, idempotencyKey, command),
                        Map.of(),
                        Optional.empty(),
                        PublishQuestions::answer));
    }

    private static Map<String, Object> answer(Snapshot<Question> after) {
        return Map.of("id", after.id().value(), "version", after.version());
    }

    /**
     * What tells who asked: the field with a number or an address that could be anybody's, or where a name that the reporter
     * left is found, none but the editor's word that there is none. Which of the two texts has it is not said, or whoever
     * may not read who reported could ask for it name by name.
     */
    static Optional<String> telling(Edited edited, List<Reporter> reporters) {
        return Stream.of(Map.entry("question", edited.question()), Map.entry("answer", edited.answer()))
                .filter(field -> hasPersonalNumber(plain(field.getValue())))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> names(plain(edited.question() + "\n" + edited.answer()), reporters)
                        ? Optional.of("anonymised")
                        : Optional.empty());
    }

    private static String plain(String text) {
        return ThaiDigits.toArabic(text).toLowerCase(Locale.ROOT);
    }

    private static boolean hasPersonalNumber(String plain) {
        return PERSONAL_NUMBER.matcher(plain).find() || EMAIL.matcher(plain).find();
    }

    private static boolean names(String plain, List<Reporter> reporters) {
        return reporters.stream()
                .flatMap(one -> Stream.of(one.name(), one.phone(), one.email()))
                .filter(Objects::nonNull)
                .flatMap(left -> Stream.of(left.strip().split("\\s+")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.codePointCount(0, word.length()) > 2)
                .anyMatch(plain::contains);
    }

    /**
     * An agency's published questions, the newest first.
     *
     * @param words that question or answer hold, all of them; none for all questions
     * @param before where the list goes on
     */
    public Listing<Question> list(AgencyId agency, Optional<String> words, Optional<String> before, int limit) {
        if (words.isEmpty()) {
            return questions.list(agency, Map.of(), before, limit);
        }
        var wanted = List.of(words.get().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        var found = new ArrayList<Snapshot<Question>>();
        var from = before;
        for (int looked = 0; looked < SEARCHED; looked += PAGE) {
            var page = questions.list(agency, Map.of(), from, PAGE);
            page.items().stream().filter(one -> holds(one, wanted)).forEach(found::add);
            from = page.next();
            if (from.isEmpty()) {
                break;
            }
        }
        return new Listing<>(found.stream().limit(limit).toList(), Optional.empty());
    }

    private static boolean holds(Snapshot<Question> one, List<String> wanted) {
        return one.state() instanceof Published published
                && published.withdrawnOn().isEmpty()
                && wanted.stream()
                        .allMatch(word -> (published.latest().question() + "\n"
                                        + published.latest().answer())
                                .toLowerCase(Locale.ROOT)
                                .contains(word));
    }
}
