package org.prongsai.eservice.request.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.eservice.request.FollowRequest;
import org.prongsai.eservice.request.Request.Party;
import org.prongsai.eservice.request.Status;
import org.prongsai.eservice.request.SubmitRequest;
import org.prongsai.eservice.request.SubmitRequest.Submission;
import org.prongsai.support.aggregate.web.Answers;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may do: ask for a service, and follow the request with its receipt. Nothing of it is kept by a cache. */
@RestController
class PublicRequestController {

    private final SubmitRequest submitRequest;
    private final FollowRequest followRequest;

    PublicRequestController(SubmitRequest submitRequest, FollowRequest followRequest) {
        this.submitRequest = submitRequest;
        this.followRequest = followRequest;
    }

    /** @param answers by the names of the form's fields; what was left empty is left out */
    record ServiceRequestBody(@NotNull @Size(max = 50) Map<String, @NotNull String> answers) {
        /** Nothing of it may reach a log. */
        @Override
        public String toString() {
            return "ServiceRequestBody";
        }
    }

    /** @param dueAt null where the agency has stated no time standard */
    record ReceiptAnswer(
            String trackingNumber,
            String receiptCode,
            Instant receivedAt,
            @Nullable Instant dueAt) {}

    @Operation(summary = "Ask for a service", description = "The receipt code is shown here and nowhere else.")
    @OpenToAll
    @PostMapping("/api/services/{code}/requests")
    ResponseEntity<ReceiptAnswer> submit(
            Caller caller,
            IdempotencyKey key,
            @PathVariable String code,
            @Valid @RequestBody ServiceRequestBody request) {
        var received =
                Submitted.or(submitRequest.submit(caller, key.value(), Submission.online(code, request.answers())));
        return unstored(HttpStatus.CREATED)
                .body(new ReceiptAnswer(
                        received.trackingNumber(),
                        received.receiptCode(),
                        received.receivedAt(),
                        received.dueAt().orElse(null)));
    }

    record StatusRequest(@NotBlank @Size(max = 100) String receiptCode) {
        /** A receipt opens a request: it may not reach a log. */
        @Override
        public String toString() {
            return "StatusRequest";
        }
    }

    /** @param dueAt null without a time standard, and while the agency waits for the citizen */
    record StatusAnswer(
            String trackingNumber,
            String service,
            Status status,
            Instant receivedAt,
            @Nullable Instant dueAt,
            List<TimelineEntry> timeline) {}

    record TimelineEntry(
            Instant at, Status status, Party by, @Nullable String note) {}

    @Operation(summary = "How far a request has come, by its receipt code")
    @OpenToAll
    @PostMapping("/api/service-requests/status")
    ResponseEntity<StatusAnswer> status(Caller caller, @Valid @RequestBody StatusRequest request) {
        var progress = followRequest
                .byReceipt(caller.agency(), request.receiptCode())
                .orElseThrow(() -> new ProblemException(ProblemType.RECEIPT_UNKNOWN));
        return unstored(HttpStatus.OK).body(statusAnswer(progress));
    }

    private static StatusAnswer statusAnswer(FollowRequest.Progress progress) {
        var request = progress.request();
        var filing = request.filing();
        return new StatusAnswer(
                filing.trackingNumber().value(),
                filing.service(),
                request.status(),
                filing.receivedAt(),
                request.dueAt().orElse(null),
                request.steps().stream()
                        .map(step -> new TimelineEntry(
                                step.at(),
                                step.status(),
                                step.by(),
                                step.note().map(progress.notes()::get).orElse(null)))
                        .toList());
    }

    record ReplyRequest(
            @NotBlank @Size(max = 100) String receiptCode,
            @NotBlank @Size(max = 4000) String text) {
        /** Nothing of it may reach a log. */
        @Override
        public String toString() {
            return "ReplyRequest";
        }
    }

    @Operation(
            summary = "Answer what staff asked for",
            description = "Only while the request waits for the citizen; its clock goes on from here.")
    @OpenToAll
    @PostMapping("/api/service-requests/replies")
    ResponseEntity<Map<String, Object>> reply(
            Caller caller, IdempotencyKey key, @Valid @RequestBody ReplyRequest request) {
        var outcome = followRequest
                .reply(caller, key.value(), request.receiptCode(), request.text())
                .orElseThrow(() -> new ProblemException(ProblemType.RECEIPT_UNKNOWN));
        var answer = Answers.of(HttpStatus.CREATED, outcome, SubmissionProblems::of);
        return unstored(HttpStatus.CREATED).body(answer.getBody());
    }

    private static ResponseEntity.BodyBuilder unstored(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    }
}
