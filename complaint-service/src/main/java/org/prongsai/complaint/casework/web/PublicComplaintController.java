package org.prongsai.complaint.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.Kind;
import org.prongsai.complaint.casework.Complaint.Conclusion;
import org.prongsai.complaint.casework.Complaint.Speaker;
import org.prongsai.complaint.casework.FileComplaint;
import org.prongsai.complaint.casework.FollowComplaint;
import org.prongsai.complaint.casework.Mail;
import org.prongsai.complaint.casework.Resolution;
import org.prongsai.complaint.casework.Status;
import org.prongsai.complaint.rules.Category;
import org.prongsai.complaint.rules.ComplaintRules;
import org.prongsai.complaint.testimony.Words;
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
    private final Mail mail;

    PublicComplaintController(
            FileComplaint fileComplaint, FollowComplaint followComplaint, ComplaintRules rules, Mail mail) {
        this.fileComplaint = fileComplaint;
        this.followComplaint = followComplaint;
        this.rules = rules;
        this.mail = mail;
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

    /**
     * How far a case has come.
     *
     * @param erased whether what people wrote in it has been erased
     * @param actions what the holder of the receipt may do now: {@code message, attach, withdraw, reopen, rate}
     * @param reopenUntil the last day on which it may be taken up again, while it may
     */
    record StatusAnswer(
            String trackingNumber,
            Kind kind,
            Status status,
            LocalDate replyDueOn,
            boolean erased,
            @Nullable Resolution outcome,
            List<TimelineEntry> timeline,
            List<Message> messages,
            List<AttachmentAnswer> attachments,
            List<String> actions,
            @Nullable Rating rating,
            @Nullable LocalDate reopenUntil) {

        /** Nothing of it may reach a log. */
        @Override
        public String toString() {
            return "StatusAnswer";
        }
    }

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

    /** A message between reporter and staff; staff have no name here. */
    record Message(Instant at, Speaker from, @Nullable String text) {}

    record Rating(int stars) {}

    @OpenToAll
    @PostMapping("/api/complaints/status")
    ResponseEntity<StatusAnswer> status(Caller caller, @Valid @RequestBody StatusRequest request) {
        var progress = followComplaint
                .byReceipt(caller, request.receiptCode())
                .orElseThrow(() -> new ProblemException(ProblemType.RECEIPT_UNKNOWN));
        return unstored(HttpStatus.OK).body(statusAnswer(progress));
    }

    private static StatusAnswer statusAnswer(FollowComplaint.Progress progress) {
        var complaint = progress.complaint();
        var filing = complaint.filing();
        var texts = progress.texts();
        return new StatusAnswer(
                filing.trackingNumber().value(),
                filing.kind(),
                complaint.status(),
                filing.replyDueOn(),
                complaint.isErased(),
                complaint.conclusion().map(Conclusion::outcome).orElse(null),
                complaint.timeline().stream()
                        .map(step -> new TimelineEntry(
                                step.at(),
                                step.on(),
                                step.recordedLate(),
                                step.status(),
                                step.note().map(texts::get).orElse(null)))
                        .toList(),
                complaint.talk().stream()
                        .filter(said -> said.speaker() != Speaker.NOTE)
                        .map(said -> new Message(said.at(), said.speaker(), texts.get(Words.said(said.id()))))
                        .toList(),
                AttachmentAnswer.all(complaint, texts),
                progress.actions(),
                complaint.stars().map(Rating::new).orElse(null),
                progress.reopenUntil().orElse(null));
    }

    @OpenToAll
    @GetMapping("/api/categories")
    Page<Category> categories() {
        return Page.last(rules.categories());
    }

    /**
     * What a reporter may choose here when they file.
     *
     * @param mail whether they may ask for a mail when there is something new
     */
    record OptionsAnswer(boolean mail) {}

    @OpenToAll
    @GetMapping("/api/complaints/options")
    OptionsAnswer options(Caller caller) {
        return new OptionsAnswer(mail.isSentFor(caller.agency()));
    }

    private static ResponseEntity.BodyBuilder unstored(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    }
}
