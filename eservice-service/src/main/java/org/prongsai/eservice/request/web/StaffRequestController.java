package org.prongsai.eservice.request.web;

import static org.prongsai.support.security.Role.HEAD;
import static org.prongsai.support.security.Role.SERVICE_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.eservice.application.Answers;
import org.prongsai.eservice.request.Action;
import org.prongsai.eservice.request.Channel;
import org.prongsai.eservice.request.Due;
import org.prongsai.eservice.request.Filing;
import org.prongsai.eservice.request.HandleRequest;
import org.prongsai.eservice.request.HandleRequest.Step;
import org.prongsai.eservice.request.HandleRequest.Wanted;
import org.prongsai.eservice.request.Request.Made;
import org.prongsai.eservice.request.Request.Party;
import org.prongsai.eservice.request.Status;
import org.prongsai.eservice.request.SubmitRequest;
import org.prongsai.eservice.request.SubmitRequest.Submission;
import org.prongsai.eservice.rules.FormField;
import org.prongsai.eservice.rules.ServiceRules;
import org.prongsai.support.problem.Problem;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OnlyFor;
import org.prongsai.support.web.Cursor;
import org.prongsai.support.web.ExpectedVersion;
import org.prongsai.support.web.IdempotencyKey;
import org.prongsai.support.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with requests. */
@RestController
@RequestMapping("/api/service-requests")
class StaffRequestController {

    private static final int PAGE = 50;
    static final String CODE = "[a-z][a-z-]{1,40}";

    private final SubmitRequest submitRequest;
    private final HandleRequest handleRequest;
    private final ServiceRules rules;
    private final Clock clock;

    StaffRequestController(SubmitRequest submitRequest, HandleRequest handleRequest, ServiceRules rules, Clock clock) {
        this.submitRequest = submitRequest;
        this.handleRequest = handleRequest;
        this.rules = rules;
        this.clock = clock;
    }

    /** In which order a list is read. */
    enum Order {
        NEWEST,
        OLDEST
    }

    @Operation(summary = "The agency's requests by when they came in", description = "Codes and times only.")
    @OnlyFor({SERVICE_OFFICER, HEAD})
    @GetMapping
    Page<RequestSummary> list(
            Caller caller,
            @RequestParam Optional<Status> status,
            @RequestParam Optional<@Pattern(regexp = CODE) String> service,
            @RequestParam Optional<Due> due,
            @RequestParam(defaultValue = "NEWEST") Order order,
            @RequestParam Optional<String> cursor) {
        var wanted = new Wanted(status, service, due);
        var list = "service-requests " + order + " " + wanted;
        var from = cursor.map(text -> Cursor.decode(list, text).position().getFirst());
        var found = handleRequest.list(caller.agency(), wanted, order == Order.OLDEST, from, PAGE);
        var now = clock.instant();
        return new Page<>(
                found.items().stream()
                        .map(snapshot -> RequestSummary.of(snapshot, caller, now))
                        .toList(),
                found.next().map(next -> Cursor.after(next).encode(list)).orElse(null));
    }

    /**
     * A request that came on paper.
     *
     * @param receivedAt when it came in; null for now
     * @param acceptedAt when it was taken up, if that was on paper, too
     * @param completedAt when it was completed, if that was on paper, too
     * @param answers what is copied from the paper; its required fields may stay there
     */
    record PaperRequest(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull Channel channel,
            @Nullable Instant receivedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant completedAt,
            @Nullable @Size(max = 50) Map<String, @NotNull String> answers) {

        Submission asSubmission() {
            return new Submission(
                    code, channel, receivedAt, acceptedAt, completedAt, answers == null ? Map.of() : answers);
        }

        /** Nothing of the answers may reach a log. */
        @Override
        public String toString() {
            return "PaperRequest";
        }
    }

    /**
     * The receipt to be handed to the citizen.
     *
     * @param dueAt null without a time standard
     */
    record PaperReceipt(
            String id,
            long version,
            Status status,
            String trackingNumber,
            String receiptCode,
            Instant receivedAt,
            @Nullable Instant dueAt) {}

    @Operation(
            summary = "Record a request that came at the counter, by letter or by telephone",
            description = "With the time at which it came in, and for a case that was lived on paper the times of the "
                    + "steps that it has taken. It is counted by when it happened.")
    @OnlyFor(SERVICE_OFFICER)
    @PostMapping
    ResponseEntity<PaperReceipt> record(Caller caller, IdempotencyKey key, @Valid @RequestBody PaperRequest request) {
        if (!request.channel().isOnPaper()) {
            throw Problem.invalid("channel", "constraint.wrong-choice").asException();
        }
        var answer = submitRequest.submit(caller, key.value(), request.asSubmission());
        if (answer instanceof SubmitRequest.Answer.NotOffered) {
            throw Problem.invalid("code", "rule.service-of-the-rules").asException();
        }
        var received = Submitted.or(answer);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .eTag(ExpectedVersion.eTag(received.version()))
                .body(new PaperReceipt(
                        received.id().value(),
                        received.version(),
                        received.status(),
                        received.trackingNumber(),
                        received.receiptCode(),
                        received.receivedAt(),
                        received.dueAt().orElse(null)));
    }

    /**
     * @param answers null when the request's key was destroyed
     * @param form what was asked when it came in, in the order of the form
     */
    record RequestAnswer(
            RequestSummary summary,
            @Nullable SortedMap<String, String> answers,
            List<FormField> form,
            List<TimelineEntry> timeline) {}

    record TimelineEntry(
            Instant at,
            Instant recordedAt,
            Status status,
            Party by,
            @Nullable String note) {}

    @Operation(summary = "One request with what its citizen wrote", description = "Reading it is on record.")
    @OnlyFor({SERVICE_OFFICER, HEAD})
    @GetMapping("/{id}")
    ResponseEntity<RequestAnswer> open(Caller caller, @PathVariable String id) {
        var opened = handleRequest.open(caller, id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        var made = (Made) opened.request().state();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(ExpectedVersion.eTag(opened.request().version()))
                .body(new RequestAnswer(
                        RequestSummary.of(opened.request(), caller, clock.instant()),
                        opened.answers().map(Answers::byField).orElse(null),
                        form(made.filing()),
                        made.steps().stream()
                                .map(step -> new TimelineEntry(
                                        step.at(),
                                        step.recordedAt(),
                                        step.status(),
                                        step.by(),
                                        step.note().map(opened.notes()::get).orElse(null)))
                                .toList()));
    }

    private List<FormField> form(Filing filing) {
        return rules.service(filing.service())
                .map(service -> service.formOn(filing.receivedOn()).fields())
                .orElse(List.of());
    }

    /**
     * A step.
     *
     * @param occurredAt when it happened, for a request that came on paper; null for now
     * @param note to the citizen
     */
    record StepRequest(
            @Nullable Instant occurredAt,
            @Nullable @Size(max = 4000) String note) {
        @Override
        public String toString() {
            return "StepRequest";
        }
    }

    @OnlyFor(SERVICE_OFFICER)
    @PostMapping("/{id}/accept")
    ResponseEntity<Map<String, Object>> accept(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        return step(caller, id, key, version, Action.ACCEPT, request);
    }

    /** @param note what is missing; the citizen reads it */
    record ReturnRequest(
            @Nullable Instant occurredAt,
            @NotBlank @Size(max = 4000) String note) {
        @Override
        public String toString() {
            return "ReturnRequest";
        }
    }

    @Operation(summary = "Ask the citizen for what is missing", description = "The clock stands still until it comes.")
    @OnlyFor(SERVICE_OFFICER)
    @PostMapping("/{id}/return-to-citizen")
    ResponseEntity<Map<String, Object>> returnToCitizen(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody ReturnRequest request) {
        var step = new StepRequest(request.occurredAt(), request.note());
        return step(caller, id, key, version, Action.RETURN_TO_CITIZEN, step);
    }

    @Operation(summary = "What was missing has come, other than online")
    @OnlyFor(SERVICE_OFFICER)
    @PostMapping("/{id}/resume")
    ResponseEntity<Map<String, Object>> resume(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        return step(caller, id, key, version, Action.RESUME, request);
    }

    @OnlyFor(SERVICE_OFFICER)
    @PostMapping("/{id}/complete")
    ResponseEntity<Map<String, Object>> complete(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable StepRequest request) {
        return step(caller, id, key, version, Action.COMPLETE, request);
    }

    /** @param reason the citizen reads it */
    record RejectRequest(
            @Nullable Instant occurredAt,
            @NotBlank @Size(max = 4000) String reason) {
        @Override
        public String toString() {
            return "RejectRequest";
        }
    }

    @OnlyFor(SERVICE_OFFICER)
    @PostMapping("/{id}/reject")
    ResponseEntity<Map<String, Object>> reject(
            Caller caller,
            IdempotencyKey key,
            ExpectedVersion version,
            @PathVariable String id,
            @Valid @RequestBody RejectRequest request) {
        var step = new StepRequest(request.occurredAt(), request.reason());
        return step(caller, id, key, version, Action.REJECT, step);
    }

    private ResponseEntity<Map<String, Object>> step(
            Caller caller,
            String id,
            IdempotencyKey key,
            ExpectedVersion version,
            Action action,
            @Nullable StepRequest request) {
        var step = new Step(
                action,
                version.value(),
                request == null ? null : request.occurredAt(),
                request == null ? null : request.note());
        var outcome = handleRequest.handle(caller, id, key.value(), step);
        return org.prongsai.support.aggregate.web.Answers.of(HttpStatus.OK, outcome, SubmissionProblems::of);
    }
}
