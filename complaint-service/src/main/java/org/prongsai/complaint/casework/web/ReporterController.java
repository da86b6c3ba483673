package org.prongsai.complaint.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.complaint.casework.AnswerStaff;
import org.prongsai.complaint.casework.AnswerStaff.Word;
import org.prongsai.complaint.casework.Refusal;
import org.prongsai.support.aggregate.Outcome;
import org.prongsai.support.problem.ProblemException;
import org.prongsai.support.problem.ProblemType;
import org.prongsai.support.security.Caller;
import org.prongsai.support.security.OpenToAll;
import org.prongsai.support.web.IdempotencyKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the holder of a receipt may do beyond following their case, also when nobody knows who they are. */
@RestController
class ReporterController {

    private final AnswerStaff answerStaff;

    ReporterController(AnswerStaff answerStaff) {
        this.answerStaff = answerStaff;
    }

    record MessageRequest(
            @NotBlank @Size(max = 100) String receiptCode,
            @NotBlank @Size(max = 4000) String text) {
        @Override
        public String toString() {
            return "MessageRequest";
        }
    }

    @OpenToAll
    @PostMapping("/api/complaints/messages")
    ResponseEntity<Map<String, Object>> tell(
            Caller caller, IdempotencyKey key, @Valid @RequestBody MessageRequest request) {
        return said(answerStaff.say(caller, request.receiptCode(), key.value(), new Word.Message(request.text())));
    }

    record WithdrawalRequest(
            @NotBlank @Size(max = 100) String receiptCode,
            @Nullable @Size(max = 1000) String reason) {
        @Override
        public String toString() {
            return "WithdrawalRequest";
        }
    }

    @OpenToAll
    @PostMapping("/api/complaints/withdrawals")
    ResponseEntity<Map<String, Object>> withdraw(
            Caller caller, IdempotencyKey key, @Valid @RequestBody WithdrawalRequest request) {
        return said(answerStaff.say(caller, request.receiptCode(), key.value(), new Word.Withdrawal(request.reason())));
    }

    record ReopeningRequest(
            @NotBlank @Size(max = 100) String receiptCode,
            @NotBlank @Size(max = 4000) String reason) {
        @Override
        public String toString() {
            return "ReopeningRequest";
        }
    }

    @OpenToAll
    @PostMapping("/api/complaints/reopenings")
    ResponseEntity<Map<String, Object>> reopen(
            Caller caller, IdempotencyKey key, @Valid @RequestBody ReopeningRequest request) {
        return said(answerStaff.say(caller, request.receiptCode(), key.value(), new Word.Reopening(request.reason())));
    }

    record RatingRequest(
            @NotBlank @Size(max = 100) String receiptCode,
            @NotNull @Min(1) @Max(5) Integer stars,
            @Nullable @Size(max = 1000) String reason) {
        @Override
        public String toString() {
            return "RatingRequest";
        }
    }

    @OpenToAll
    @PostMapping("/api/complaints/ratings")
    ResponseEntity<Map<String, Object>> rate(
            Caller caller, IdempotencyKey key, @Valid @RequestBody RatingRequest request) {
        var rating = new Word.Rating(request.stars(), request.reason());
        return said(answerStaff.say(caller, request.receiptCode(), key.value(), rating));
    }

    /** A code that no case has is told in the same words everywhere, and no version of a case is told to the public. */
    private static ResponseEntity<Map<String, Object>> said(Outcome<Refusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<Refusal> done -> ReceiptAnswer.unstored().body(done.answer());
            case Outcome.Refused<Refusal>(var reason) ->
                throw Refusals.problem(reason).asException();
            case Outcome.Missing<Refusal> _ -> throw new ProblemException(ProblemType.RECEIPT_UNKNOWN);
            case Outcome.KeyReused<Refusal> _ -> throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case Outcome.Stale<Refusal> _ -> throw new IllegalStateException("no version was asked for");
        };
    }
}
