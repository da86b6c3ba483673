package org.prongsai.complaint.questions.web;

import static org.prongsai.support.security.Role.COMPLAINT_SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.questions.PublishQuestions;
import org.prongsai.complaint.questions.PublishQuestions.Edited;
import org.prongsai.complaint.questions.PublishQuestions.Publication;
import org.prongsai.complaint.questions.Question;
import org.prongsai.complaint.questions.Question.Published;
import org.prongsai.complaint.questions.Question.Version;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.aggregate.Snapshot;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.Cursor;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.IdempotencyKey;
import org.prongsai.support.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions and answers that everybody reads, each at a permanent address. */
@RestController
@RequestMapping("/api/questions")
class QuestionController {

    private static final int PAGE = 50;

    private final PublishQuestions publishQuestions;

    QuestionController(PublishQuestions publishQuestions) {
        this.publishQuestions = publishQuestions;
    }

    /** What was published before, for whoever wants to see what has changed. */
    record VersionAnswer(String question, String answer, LocalDate publishedOn) {
        static VersionAnswer of(Version version) {
            return new VersionAnswer(version.question(), version.answer(), version.on());
        }
    }

    /**
     * A question and its answer.
     *
     * @param question null once it was withdrawn, as the answer
     * @param publishedOn of the latest version
     * @param earlier what stood here before, the oldest first
     */
    record QuestionAnswer(
            String id,
            long version,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String category,
            LocalDate publishedOn,
            @Nullable LocalDate withdrawnOn,
            List<VersionAnswer> earlier) {

        static QuestionAnswer of(Snapshot<Question> found) {
            var published = (Published) found.state();
            var latest = published.latest();
            boolean shown = published.withdrawnOn().isEmpty();
            var versions = published.versions();
            return new QuestionAnswer(
                    found.id().value(),
                    found.version(),
                    shown ? latest.question() : null,
                    shown ? latest.answer() : null,
                    published.category().orElse(null),
                    latest.on(),
                    published.withdrawnOn().orElse(null),
                    shown
                            ? versions.subList(0, versions.size() - 1).stream()
                                    .map(VersionAnswer::of)
                                    .toList()
                            : List.of());
        }
    }

    @OpenToAll
    @GetMapping
    Page<QuestionAnswer> list(
            Caller caller, @RequestParam Optional<@Size(max = 100) String> q, @RequestParam Optional<String> cursor) {
        var words = q.map(String::strip).filter(text -> !text.isEmpty());
        var list = "questions " + words;
        var from = cursor.map(text -> Cursor.decode(list, text).position().getFirst());
        var found = publishQuestions.list(caller.agency(), words, from, PAGE);
        return new Page<>(
                found.items().stream().map(QuestionAnswer::of).toList(),
                found.next().map(next -> Cursor.after(next).encode(list)).orElse(null));
    }

    @OpenToAll
    @GetMapping("/{id}")
    ResponseEntity<QuestionAnswer> one(Caller caller, @PathVariable String id) {
        var found = publishQuestions
                .find(caller.agency(), id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return ResponseEntity.ok().eTag(ExpectedVersion.eTag(found.version())).body(QuestionAnswer.of(found));
    }

    /**
     * @param caseId of the answered question, or its tracking number
     * @param anonymised that the editor has removed what tells who anybody is
     */
    record PublishRequest(
            @NotNull @Pattern(regexp = "complaint-[0-9a-f]{32}|[0-9]{4}-[0-9A-Z]{10}")
            String caseId,

            @NotBlank @Size(max = 2000) String question,
            @NotBlank @Size(max = 8000) String answer,
            @NotNull @AssertTrue Boolean anonymised) {}

    @Operation(
            summary = "Publish an answered question",
            description = "After an editor has removed what tells who anybody is. Names that the reporter left, "
                    + "telephone numbers, national ids and e-mail addresses are refused.")
    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping
    ResponseEntity<Map<String, Object>> publish(
            Caller caller, IdempotencyKey key, @Valid @RequestBody PublishRequest request) {
        var edited = new Edited(request.question(), request.answer());
        return answer(HttpStatus.CREATED, publishQuestions.publish(caller, key.value(), request.caseId(), edited));
    }

    record CorrectRequest(
            @NotBlank @Size(max = 2000) String question,
            @NotBlank @Size(max = 8000) String answer,
            @NotNull @AssertTrue Boolean anonymised) {}

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/correct")
    ResponseEntity<Map<String, Object>> correct(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody CorrectRequest request) {
        var edited = new Edited(request.question(), request.answer());
        return answer(HttpStatus.OK, publishQuestions.correct(caller, id, version.value(), key.value(), edited));
    }

    @OnlyFor(COMPLAINT_SUPERVISOR)
    @PostMapping("/{id}/withdraw")
    ResponseEntity<Map<String, Object>> withdraw(
            Caller caller, IdempotencyKey key, ExpectedVersion version, @PathVariable String id) {
        return done(HttpStatus.OK, publishQuestions.withdraw(caller, id, version.value(), key.value()));
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, Publication publication) {
        return switch (publication) {
            case Publication.Done(var outcome) -> done(status, outcome);
            case Publication.NoSuchCase _ -> throw new ProblemException(ProblemType.NOT_FOUND);
            case Publication.NotAnswered _ -> throw new ProblemException(ProblemType.STATE_CONFLICT);
            case Publication.TellsWhoAsked(var field) ->
                throw Problem.invalid(field, "rule.tells-who-asked").asException();
        };
    }

    private static ResponseEntity<Map<String, Object>> done(HttpStatus status, Outcome<Question.Refusal> outcome) {
        return Answers.of(status, outcome, _ -> Problem.of(ProblemType.STATE_CONFLICT));
    }
}
