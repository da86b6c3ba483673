package org.prongsai.complaint.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.FileComplaint;
import org.prongsai.complaint.casework.FollowComplaint;
import org.prongsai.complaint.casework.Status;
import org.prongsai.complaint.rules.Category;
import org.prongsai.complaint.rules.ComplaintRules;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.IdempotencyKey;
import org.prongsai.support.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may do: file a complaint, and follow it with its receipt. Nothing of either is kept by a cache. */
@RestController
class PublicComplaintController {

    private final FileComplaint fileComplaint;
    private final FollowComplaint followComplaint;
    private final ComplaintRules rules;

    PublicComplaintController(FileComplaint fileComplaint, FollowComplaint followComplaint, ComplaintRules rules) {
        this.fileComplaint = fileComplaint;
        this.followComplaint = followComplaint;
        this.rules = rules;
    }

    @OpenToAll
    @PostMapping("/api/complaints")
    ResponseEntity<ReceiptAnswer> file(
            Caller caller, IdempotencyKey key, @Valid @RequestBody ComplaintRequest request) {
        return ReceiptAnswer.of(fileComplaint.file(caller, key.value(), request.asFiled()));
    }

    record StatusRequest(@NotBlank @Size(max = 100) String receiptCode) {
        /** A receipt opens a case: it may not reach a log. */
        @Override
        public String toString() {
            return "StatusRequest";
        }
    }

    record StatusAnswer(
            String trackingNumber,
            Kind kind,
            Status status,
            LocalDate replyDueOn,
            List<TimelineEntry> timeline,
            List<Message> messages) {}

    /**
     * A state that the case came into.
     *
     * @param at when that was recorded
     * @param occurredOn the day on which it happened
     * @param recordedLate whether it was recorded only after that day
     */
    record TimelineEntry(
            Instant at,
            LocalDate occurredOn,
            boolean recordedLate,
            Status status,
            @Nullable String note) {}

    /** A message between reporter and staff. */
    record Message(Instant at, String from, String text) {}

    @OpenToAll
    @PostMapping("/api/complaints/status")
    ResponseEntity<StatusAnswer> status(Caller caller, @Valid @RequestBody StatusRequest request) {
        var progress = followComplaint
                .byReceipt(caller.agency(), request.receiptCode())
                .orElseThrow(() -> new ProblemException(ProblemType.RECEIPT_UNKNOWN));
        return unstored(HttpStatus.OK).body(statusAnswer(progress));
    }

    private static StatusAnswer statusAnswer(FollowComplaint.Progress progress) {
        var complaint = progress.complaint();
        var filing = complaint.filing();
        var timeline = complaint.timeline().stream()
                .map(step -> new TimelineEntry(
                        step.at(),
                        step.on(),
                        step.recordedLate(),
                        step.status(),
                        progress.notes().get(step.status().name())))
                .toList();
        return new StatusAnswer(
                filing.trackingNumber().value(),
                filing.kind(),
                complaint.status(),
                filing.replyDueOn(),
                timeline,
                List.of());
    }

    @OpenToAll
    @GetMapping("/api/categories")
    Page<Category> categories() {
        return Page.last(rules.categories());
    }

    private static ResponseEntity.BodyBuilder unstored(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    }
}
